import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSecrets, maskTexts } from '../../../src/evaluate/export/mask-texts.ts';
import { projectFile } from '../../support/project-file.ts';

const maskEnglish = (texts: readonly string[], names: readonly string[] = ['Moira Galbraith']) =>
  maskTexts(
    texts.map((text) => ({ text, language: 'en' })),
    { market: 'GB', names, values: [] },
  );

const textsOf = (texts: readonly string[], names?: readonly string[]): readonly string[] =>
  maskEnglish(texts, names).texts.map(({ text }) => text);

describe('the texts of one case', () => {
  test('have one placeholder for one value', () => {
    expect(
      textsOf([
        'Ring 07700 900418 or 07700 900123, please.',
        'I rang you on +44 7700 900123 and then on 07700 900418.',
      ]),
    ).toEqual(['Ring [phone-1] or [phone-2], please.', 'I rang you on [phone-2] and then on [phone-1].']);
  });

  test('are masked of what another of them tells by the word beside it', () => {
    const [message, reply] = textsOf([
      'My order number is 48120933.',
      'I looked at 48120933 and at 4812-0933, and it is on its way.',
    ]);
    expect(message).toBe('My order number is [order-number-1].');
    expect(reply).not.toMatch(/4812/u);
  });

  test('are masked of a name that only a signature gives', () => {
    const [, reply] = textsOf(
      ['It works now, thanks for that!\n\nOdalys', 'Good to hear that, Odalys, and bye.'],
      [],
    );
    expect(reply).not.toContain('Odalys');
  });

  test('keep placeholders that somebody typed', () => {
    const [text] = textsOf(['I am [name-1] and my mail is moira.galbraith@mail.example.']);
    expect(text).toBe('I am [name-1] and my mail is [email-1].');
  });
});

describe('a span of the original', () => {
  const original = 'Moira Galbraith here. Can you ring me on 07700 900418 today? Moira';
  const [masked] = maskEnglish([original]).texts;
  const moved = (words: string): string => {
    const start = original.indexOf(words);
    const { start: from, end } = masked?.move({ start, end: start + words.length }) ?? { start: 0, end: 0 };
    return masked?.text.slice(from, end) ?? '';
  };

  test.each([
    [
      'behind and around masked values',
      'Can you ring me on 07700 900418 today?',
      'Can you ring me on [phone-1] today?',
    ],
    ['that is a masked value', '07700 900418', '[phone-1]'],
    ['that ends where a value starts', 'Can you ring me on ', 'Can you ring me on '],
    ['that starts where a value ends', ' today?', ' today?'],
    ['that starts inside a value', '900418 today?', '[phone-1] today?'],
    ['that ends inside a value', 'me on 07700', 'me on [phone-1]'],
  ])('%s names the same words of the masked text', (_what, words, expected) => {
    expect(moved(words)).toBe(expected);
  });

  test('is right after two rounds of masking, too', () => {
    expect(moved(original)).toBe(masked?.text);
  });
});

type Incoming = {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly market: string;
  readonly customer: { readonly name: string; readonly email: string };
  readonly gold: {
    readonly questions: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  };
};

test('nothing is found any more in the incoming cases of the fixtures, and their questions stay where they are', () => {
  const lines = readFileSync(projectFile('fixtures/incoming.jsonl'), 'utf8').split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThan(100);
  for (const incoming of lines.map((line) => JSON.parse(line) as Incoming)) {
    const { subject, text, language, market, customer } = incoming;
    const names = [customer.name];
    const { texts, secrets } = maskTexts(
      [subject, text, `${text}\n\n${customer.name}`].map((each) => ({ text: each, language })),
      { market, names, values: [{ type: 'email', value: customer.email }] },
    );
    for (const each of texts)
      expect(findSecrets({ text: each.text, language }, secrets), incoming.id).toEqual([]);
    for (const question of incoming.gold.questions) {
      const { start, end } = texts[1]?.move(question) ?? question;
      const plain = texts[1]?.text.slice(start, end) ?? '';
      if (!plain.includes('[')) expect(plain).toBe(question.text);
    }
  }
});
