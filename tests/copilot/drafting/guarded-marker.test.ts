import { describe, expect, test } from 'vitest';
import { markSentences, supportMarks } from '../../../src/compose/support-marks.ts';
import type { GuardSource } from '../../../src/copilot/drafting/guard-source.ts';
import { guardedMarker } from '../../../src/copilot/drafting/guarded-marker.ts';
import { careLanguages } from '../../../src/language/language-code.ts';
import { sceneOf } from '../../support/attacks/attack.ts';

const careCase = {
  subject: 'Charging card',
  text: 'My car is AB12 CDE. When does the charging card arrive?',
  market: 'GB',
  customer: { name: 'Moira Galbraith', email: 'moira@mail.example' },
};

const article = (text: string, language = 'en'): GuardSource => ({
  id: 'KA-1',
  kind: 'article',
  text,
  language,
});

const card = 'The charging card is sent after the handover. It takes 5 to 7 working days.';

/** The verdict of a reply of one sentence, which nobody but an advisor may have written. */
const verdictOf = (
  sentence: string,
  sources: readonly GuardSource[] = [article(card)],
  { language = 'en', frame = [] as readonly string[], linkHosts = ['lodestar.example'] } = {},
) => {
  const mark = guardedMarker({ language, sources, careCase, linkHosts });
  return markSentences(sentence, language, frame, mark)[0]?.verdict;
};

describe('a link', () => {
  const quoted = 'The charging card is sent after the handover, see https://evil.example/card.';

  test('to a host that is not allowed is marked though the source holds it word for word', () => {
    expect(verdictOf(quoted, [article(quoted)])).toBe('unsupported');
  });

  test.each([
    'see evil dot com',
    'see www.evil。example',
    'see help.lodestar.example.evil.example',
    'ask us (at) evil (dot) example',
  ])('in disguise is marked, too: %s', (link) => {
    const sentence = `The charging card is sent after the handover, ${link}.`;
    expect(verdictOf(sentence, [article(sentence)])).toBe('unsupported');
  });

  test('in the greeting or the sign-off is marked', () => {
    expect(
      verdictOf('Lodestar Care, www.evil.example', [], { frame: ['Lodestar Care, www.evil.example'] }),
    ).toBe('unsupported');
  });

  test('to an allowed host stays as its source carries it, and is partly supported where no source has it', () => {
    const allowed = 'The charging card is sent after the handover, see https://help.lodestar.example/cards.';
    expect(verdictOf(allowed, [article(allowed)])).toBe('supported');
    expect(verdictOf(allowed.replace('/cards', '/cards?plate=AB12'), [article(allowed)])).not.toBe(
      'supported',
    );
  });

  test("to the customer's own address is none of ours", () => {
    expect(
      verdictOf('We write to moira@mail.example.', [], { frame: ['We write to moira@mail.example.'] }),
    ).toBe('not-a-statement');
  });
});

describe("somebody else's data", () => {
  test.each([
    'Ring 07700 900456 when the charging card is sent after the handover.',
    'The charging card for XY34 ZZZ is sent after the handover.',
  ])('is marked: %s', (sentence) => expect(verdictOf(sentence)).toBe('unsupported'));

  test("is not the customer's own plate", () => {
    const sentence = 'The charging card for AB12 CDE is sent after the handover.';
    expect(verdictOf(sentence)).toBe(supportMarks(sentence, 'en', [article(card)], [])[0]?.verdict);
  });
});

const promises: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The charging card is refunded after the handover.',
    'A second charging card is free.',
    'The charging card arrives on 3 December.',
    'We give you a voucher for the charging card.',
  ],
  sv: [
    'Laddkortet återbetalas efter överlämningen.',
    'Ett andra laddkort är gratis.',
    'Laddkortet kommer den 3 december.',
    'Vi ger dig ett presentkort för laddkortet.',
  ],
  nb: [
    'Ladekortet refunderes etter overleveringen.',
    'Et ladekort til er gratis.',
    'Ladekortet kommer 3. desember.',
    'Vi gir deg et gavekort for ladekortet.',
  ],
  da: [
    'Ladekortet refunderes efter overdragelsen.',
    'Et ekstra ladekort er gratis.',
    'Ladekortet kommer den 3. december.',
    'Vi giver dig et gavekort for ladekortet.',
  ],
  de: [
    'Die Ladekarte wird nach der Übergabe erstattet.',
    'Eine zweite Ladekarte ist kostenlos.',
    'Die Ladekarte kommt am 3. Dezember.',
    'Wir geben Ihnen einen Gutschein für die Ladekarte.',
  ],
  nl: [
    'De laadpas wordt na de aflevering vergoed.',
    'Een tweede laadpas is gratis.',
    'De laadpas komt op 3 december.',
    'We geven je een cadeaubon voor de laadpas.',
  ],
};

describe.each(careLanguages)('a refund, a gift or a date that no source promises in %s', (language) => {
  const sources = [article(sceneOf(language).article.text, language)];

  test.each(promises[language] ?? [])('%s', (sentence) => {
    expect(verdictOf(sentence, sources, { language })).toBe('unsupported');
  });

  test('keeps its mark where an article makes it, and is partly supported where only a past case did', () => {
    const [refund = ''] = promises[language] ?? [];
    expect(verdictOf(refund, [article(refund, language)], { language })).toBe('supported');
    expect(verdictOf(refund, [{ ...article(refund, language), kind: 'case' }], { language })).toBe('partly');
  });
});

test('what costs nothing is free', () => {
  expect(
    verdictOf('A second charging card is free.', [
      article('A second charging card costs nothing, so it is free of any worry.'),
    ]),
  ).not.toBe('unsupported');
});

test('a placeholder that stands for nobody is marked', () => {
  expect(verdictOf('The charging card is sent to [address-1] after the handover.')).toBe('unsupported');
});
