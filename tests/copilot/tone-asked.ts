import type { ToneAsked, ToneModel } from '../../src/copilot/tone-model.ts';
import type { ChatModel } from '../../src/model/chat-model.ts';
import { modelPrompts } from '../support/model-prompts.ts';
import { profileOf } from '../tone/lodestar.ts';

export const stiffReply = `Dear Customer,

We apologise for any inconvenience caused. Please be advised that your charging card costs 249 kr and will be delivered within 5 to 7 working days. You cannot use the Lodestar 3 at the charger without it [1].

Please do not hesitate to contact us on +46 8 123 456 78 or at https://help.lodestar.example/cards.

Kind regards,
Mira
Lodestar Care`;

/** What a model without tricks would write for the stiff reply, by the number of the sentence. */
export const fairSentences = [
  { number: 1, text: 'Hi Anna,' },
  { number: 2, text: "I'm sorry that you had to wait for your card." },
  { number: 3, text: 'Your charging card costs 249 kr and will be with you within 5 to 7 working days.' },
  { number: 5, text: 'Call me on +46 8 123 456 78 or look at https://help.lodestar.example/cards.' },
];

export const stiffAsked: ToneAsked = {
  text: stiffReply,
  profile: profileOf('en-GB'),
  context: { language: 'en', customerName: 'Anna Berg', isComplaint: true },
  market: 'GB',
  message: 'Where is my card? I have waited for weeks. Anna Berg, anna.berg@mail.example',
};

export const toneModelOf = (model: ChatModel): ToneModel => ({
  model,
  prompts: modelPrompts,
  budget: null,
  prices: new Map(),
});
