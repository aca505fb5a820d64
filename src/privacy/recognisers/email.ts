import type { Recogniser } from '../recogniser.ts';

/** Recognises e-mail addresses, plain or with the at sign spelt out. */
export const emailRecogniser: Recogniser = {
  type: 'email',
  forms: [
    {
      name: 'address',
      certainty: 'proven',
      pattern:
        /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}][\p{L}\p{N}.!#$%&'*+/?^_`{|}~-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.[\p{L}\p{N}]){1,6}[\p{L}\p{N}-]{1,62}(?<!-)/gu,
    },
    {
      name: 'at sign spelt out',
      certainty: 'proven',
      pattern:
        /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63} ?[[(](?:at|ät|snabel-?a|krøllalfa|a)[\])] ?[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?: ?(?:\.|[[(](?:dot|punkt|punt)[\])]) ?[\p{L}\p{N}-]{2,62}){1,4}/giu,
    },
  ],
  examples: {
    masked: [
      { language: 'en', text: 'Write to «gareth.pritchard@mail.example», please.' },
      { language: 'sv', text: 'Min mejl är «åsa+bil@post.example».' },
      { language: 'de', text: '(«Info@müller-bau.example»)' },
      { language: 'nl', text: 'Mail: jan-peter of «j.p_devries99@sub.mail.example»' },
      { language: 'en', text: 'Reach me at «tom (at) mail.example»' },
      { language: 'nb', text: 'On 1 May Lodestar Care <«care@lodestar.example»> wrote:' },
    ],
    kept: [
      { language: 'en', text: 'Charged 41 kWh @ 0.59 euro.' },
      { language: 'sv', text: 'Skriv till oss @lodestar på nätet.' },
      { language: 'de', text: 'Laden mit 11 kW (AC) klappt.' },
    ],
  },
};
