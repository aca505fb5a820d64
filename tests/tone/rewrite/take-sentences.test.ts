import { expect, test } from 'vitest';
import { type ProposedSentence, takeSentences } from '../../../src/tone/rewrite/take-sentences.ts';
import type { ToneFinding } from '../../../src/tone/tone-report.ts';

const text =
  'Hi Anna,\n\nPlease be advised that the card costs 249 kr. It comes within 5 days.\n\nPlease do not hesitate to contact us.\n\nMira';

const finding = (words: string, suggestion: string | null = null): ToneFinding => {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    rule: 'generic.phrase',
    severity: 'warning',
    dimension: 'direct',
    message: 'An empty phrase.',
    suggestion,
    points: 0.4,
  };
};

const findings = [finding('Please be advised that', ''), finding('Please do not hesitate to contact us')];

const take = (proposed: readonly ProposedSentence[], about = findings) =>
  takeSentences(text, proposed, about, {
    language: 'en',
    languages: ['en'],
    names: ['Anna'],
    ownWords: ["I've looked into what you asked."],
    message: 'I wait for my card.',
  });

test('a sentence whose facts stand is taken and the white space between sentences stays', () => {
  expect(take([{ number: 2, text: 'The card costs 249 kr.' }])).toEqual({
    text: text.replace('Please be advised that the', 'The'),
    taken: 1,
    kept: [],
  });
});

test('of two sentences the one whose facts stand is taken and the other stays as it was', () => {
  const made = take([
    { number: 2, text: 'The card costs 0 kr.' },
    { number: 4, text: 'Just write to me.' },
  ]);
  expect(made.text).toBe(text.replace('Please do not hesitate to contact us.', 'Just write to me.'));
  expect(made.taken).toBe(1);
  const [kept] = made.kept;
  expect(made.text.slice(kept?.start, kept?.end)).toBe('Please be advised that the card costs 249 kr.');
  expect(kept).toMatchObject({
    reason: 'facts would change',
    changes: [{ change: 'changed', kind: 'amount', before: '249 kr', after: '0 kr' }],
  });
});

test.each([
  ['another language', 'Die Karte kostet 249 kr und das ist leider so.', 'it came in another language'],
  ['a refund', 'The card costs 249 kr, which we refund.', 'facts would change'],
  ['a step of ours', "The card costs 249 kr and I'll call you.", 'facts would change'],
  ['marks', 'The card costs **249 kr**.', 'marks were put in'],
  [
    'another statement',
    'Your battery, charger and software stand at 249 kr.',
    'it would state something new',
  ],
  ['a long story', `The card costs 249 kr. ${'It is such a fine card. '.repeat(20)}`, 'it grew too long'],
])('a sentence with %s is left', (_, rewritten, reason) => {
  const about = [finding('be advised', '')];
  const made = take([{ number: 2, text: rewritten }], about);
  expect(made).toMatchObject({ text, taken: 0, kept: [{ reason }] });
});

test('a sentence that says something else with words that the reply knows is left', () => {
  const own =
    'The parcel lies at the workshop counter since the delivery. The card is a card that cards take.';
  const about = { ...finding('Hi'), start: 0, end: 3 };
  const made = takeSentences(own, [{ number: 1, text: 'The card is a card that cards take.' }], [about], {
    language: 'en',
    languages: ['en'],
    names: [],
    ownWords: [],
    message: '',
  });
  expect(made).toMatchObject({ text: own, kept: [{ reason: 'it would say something else' }] });
});

test('a new statement beside the old one is left, courtesy and the own words of the brand are taken', () => {
  const after = (added: string) => take([{ number: 4, text: `${added} Just write to me.` }]).taken;
  expect(after('Snow chains fit every wheel and tyres of rubber grip.')).toBe(0);
  expect(after('The wait is frustrating.')).toBe(1);
  expect(after("I've looked into what you asked.")).toBe(1);
});

test('a sentence that no finding is about stays as it was', () => {
  const made = take([{ number: 3, text: 'It is with you within 5 days.' }]);
  expect(made).toMatchObject({ text, taken: 0, kept: [{ reason: 'no finding is about it' }] });
});

test('an empty phrase can be taken out with its paragraph, and a statement can not', () => {
  expect(take([{ number: 4, text: '' }]).text).toBe(
    text.replace('Please do not hesitate to contact us.\n\n', ''),
  );
  expect(take([{ number: 2, text: '' }])).toMatchObject({ text, taken: 0 });
});

test('numbers of sentences that are not there change nothing', () => {
  expect(
    take([
      { number: 0, text: 'x' },
      { number: 99, text: 'x' },
      { number: -1, text: 'x' },
    ]).text,
  ).toBe(text);
});

test('a promise too many goes with the words of its finding, and another one does not come in their place', () => {
  const own = 'We guarantee that the card costs 249 kr and is not late.';
  const about = { ...finding('Hi'), start: 0, end: 'We guarantee that'.length };
  const take = (rewritten: string, end = about.end) =>
    takeSentences(own, [{ number: 1, text: rewritten }], [{ ...about, end }], {
      language: 'en',
      languages: ['en'],
      names: [],
      ownWords: [],
      message: '',
    }).taken;
  expect(take('The card costs 249 kr and is not late.')).toBe(1);
  expect(take('The card costs 249 kr and is late.')).toBe(0);
  expect(take('The card costs 249 kr, we refund it, and it is not late.')).toBe(0);
  expect(take('The card costs 0 kr and is not late.')).toBe(0);
});

test('a finding about all of a long sentence frees none of its promises', () => {
  const own =
    'If you send us the card we should be able to repair it, which takes a while and is not always possible here.';
  const about = { ...finding('Hi'), start: 0, end: own.length };
  const made = takeSentences(own, [{ number: 1, text: 'Send us the card. We repair it.' }], [about], {
    language: 'en',
    languages: ['en'],
    names: [],
    ownWords: [],
    message: '',
  });
  expect(made).toMatchObject({ taken: 0, kept: [{ reason: 'facts would change' }] });
});
