import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPart } from '../../src/case/care-case.ts';
import { messageParts } from '../../src/case/message-parts.ts';
import { sampleMessages } from './message-samples.ts';

const expectCover = (text: string, parts: readonly TextPart[]): void => {
  let last = 0;
  for (const { start, end } of parts) {
    expect(start).toBe(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBe(text.length);
};

const bodyOf = (text: string, language: string): string =>
  messageParts(text, language)
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('');

const languages = ['en', 'sv', 'nb', 'da', 'de', 'nl', 'fr', 'und'];

describe('messageParts', () => {
  it.each(sampleMessages)('parts $name', ({ language, parts }) => {
    const text = parts.map(([, part]) => part).join('');
    const found = messageParts(text, language).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(found).toEqual(parts);
  });

  it.each(sampleMessages)('parts $name while the language is unknown', ({ parts }) => {
    const text = parts.map(([, part]) => part).join('');
    const found = messageParts(text, 'und').map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(found).toEqual(parts);
  });

  it('covers any text in order, without gap or overlap', () => {
    const pieces = fc.constantFrom(
      ...[
        'Hi, ',
        'Hej!',
        '\n',
        '\n\n',
        '\r\n',
        '> quoted',
        '> ',
        'On 3 May 2026 at 10:30, A <a@b.example> wrote:',
        'Mvh',
      ],
      ...[
        'Kind regards,',
        'Anna Berg',
        '+46 70 174 06 05',
        '-- ',
        '--',
        'When does it come?',
        'Sent from my iPhone',
        ' ',
      ],
      ...[
        'From: A <a@b.example>',
        'Sent: Friday',
        'To: B',
        'Subject: C',
        '-----Original Message-----',
        '________________',
        'x',
      ],
      ...[
        'Begin forwarded message:',
        'This e-mail is confidential and intended for the recipient only.',
        '😊',
        '\u2028',
        '/Anna',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(...languages), (texts, language) => {
        const text = texts.join('');
        expectCover(text, messageParts(text, language));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectCover(text, messageParts(text, 'en'));
      }),
    );
  });

  it('never sets a question aside that the customer asks between greeting and closing', () => {
    const greeting = fc.constantFrom(
      'Hi,\n',
      'Hej! ',
      'Sehr geehrte Damen und Herren,\n\n',
      'Beste Lodestar,\n',
      '',
    );
    const words = fc.array(
      fc.constantFrom('when', 'the', 'card', 'Lodestar', 'regards', 'thanks', '12', 'Anna', 'mvh', 'tak'),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    const closing = fc.constantFrom('', '\n\nMvh\nAnna', '\nThanks!', '\n\n> old words\n', '\n-- \nAnna');
    fc.assert(
      fc.property(greeting, words, closing, fc.constantFrom(...languages), (start, middle, end, language) => {
        const question = `so ${middle.join(' ')}?`;
        expect(bodyOf(`${start}${question}${end}`, language)).toContain(question);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives no part for an empty text', () => {
    expect(messageParts('', 'en')).toEqual([]);
  });

  it('takes a text of blanks as body', () => {
    expect(messageParts(' \n ', 'en')).toEqual([{ start: 0, end: 3, kind: 'body' }]);
  });

  it('opens a chain of forwarded messages only so deep', () => {
    const forward = 'Begin forwarded message:\n\n';
    const text = `${forward.repeat(50)}when?`;
    expectCover(text, messageParts(text, 'en'));
  });

  it.each([
    ['sentences', 'When does my card come? I wait since 3 weeks.\n'],
    ['short lines', 'b\n'],
    ['quotes and answers', '> a\nb\n'],
    ['closings', 'mvh Anna\n'],
    ['half attributions', 'On 3 May 2026 10:30 x wrote\n'],
    ['half notices', 'this message is\n'],
    ['names', '\nAnna Berg\n'],
    ['forward marks', 'Forwarded message\n'],
    ['headers', 'From: a\n'],
  ])('needs time in proportion to 300 kB of %s', (_, piece) => {
    const text = piece.repeat(Math.floor(300_000 / piece.length));
    const started = performance.now();
    messageParts(text, 'und');
    expect(performance.now() - started).toBeLessThan(6000);
  });

  const realFiles = ['thunderbird-kb-dev', 'thunderbird-cases-dev']
    .map((name) => `../shared/datasets/${name}/queries.jsonl`)
    .filter((path) => existsSync(path));

  it.skipIf(realFiles.length === 0)(
    'parts real questions without losing one (needs ../shared/datasets)',
    () => {
      const messages = realFiles
        .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
        .map((line) => String((JSON.parse(line) as { text: unknown }).text));
      expect(messages.length).toBeGreaterThan(500);
      let withBody = 0;
      for (const text of messages) {
        expectCover(text, messageParts(text, 'en'));
        if (/\p{L}/u.test(bodyOf(text, 'en'))) withBody += 1;
      }
      expect(withBody).toBe(messages.length);
    },
  );
});
