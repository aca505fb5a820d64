import { describe, expect, test } from 'vitest';
import { labelCase } from '../../../src/evaluate/export/label-case.ts';
import { labelCases } from '../../../src/evaluate/export/label-cases.ts';
import { remainingSecrets } from '../../../src/evaluate/export/remaining-secrets.ts';
import { approvedCaseOf } from './approved-case-of.ts';

const message =
  'Hi, this is Moira Galbraith on 07700 900418.\n\nWhen does the card for Moira arrive? Thanks\nMoira';
const asked = [
  { text: 'When does the card for Moira arrive?', cited: [['It takes 5 to 7 working days.', 'KA-1']] },
] as const;
const one = (given?: Parameters<typeof approvedCaseOf>[2]) => approvedCaseOf(message, asked, given);

describe('a labelled case', () => {
  test('has the shape of a line of cases.jsonl, the customer gone', () => {
    const sentText = 'Dear Moira,\n\nIt takes 5 to 7 working days.\n\nHannah Whitby';
    const { line } = labelCase(one({ decision: { sentText }, category: 'charging' }), 'case-1');
    expect(line).toEqual({
      id: 'case-1',
      language: 'en',
      market: 'GB',
      model: null,
      channel: 'email',
      subject: 'Charging card',
      receivedAt: '2026-11-21T08:00:00Z',
      customer: { name: null, email: null },
      text: 'Hi, this is [name-1] on [phone-1].\n\nWhen does the card for [name-2] arrive? Thanks\n[name-2]',
      gold: {
        questions: [
          {
            text: 'When does the card for [name-2] arrive?',
            start: 36,
            end: 75,
            type: 'direct',
            answers: ['KA-1'],
            facts: [],
          },
        ],
        tags: ['edited', 'facts-right'],
        category: 'charging',
        sentReply: 'Dear [name-2],\n\nIt takes 5 to 7 working days.\n\n[name-3]',
        toneGrades: [4],
      },
    });
    expect(line.text.slice(36, 75)).toBe(line.gold.questions?.[0]?.text);
  });

  test('is tagged by what the advisor did', () => {
    const tagsOf = (given?: Parameters<typeof approvedCaseOf>[2]) =>
      labelCase(one(given), 'x').line.gold.tags;
    expect(tagsOf()).toEqual(['unchanged', 'facts-right']);
    expect(tagsOf({ decision: { sentText: `${one().draft.text.replaceAll('\n', '\r\n')}\r\n` } })).toEqual([
      'unchanged',
      'facts-right',
    ]);
    expect(
      tagsOf({ decision: { sentText: 'I ring you.', verdicts: { facts: 'corrected', tone: 3 } } }),
    ).toEqual(['edited', 'facts-corrected', 'own-answer']);
  });
});

describe('the last look before a case leaves the house', () => {
  const { line, secrets } = labelCase(one(), 'case-1');

  test('finds nothing in a masked case', () => {
    expect(remainingSecrets(line, 'en', secrets)).toBe(0);
  });

  test.each([
    ['a name in the subject', { ...line, subject: 'Card for Galbraith' }],
    ['a number in the message', { ...line, text: `${line.text}\nor 07700 900123` }],
    ['a mail address that no text held', { ...line, text: `${line.text} MOIRA.GALBRAITH@MAIL.EXAMPLE` }],
    ['the advisor in the reply', { ...line, gold: { ...line.gold, sentReply: 'Yours, Hannah Whitby' } }],
    [
      'a question that is not where it says',
      { ...line, gold: { ...line.gold, questions: [{ ...line.gold.questions?.[0], start: 0 }] } },
    ],
  ])('finds %s', (_what, changed) => {
    expect(remainingSecrets(changed as typeof line, 'en', secrets)).toBeGreaterThan(0);
  });
});

describe('labelled cases', () => {
  const two = [one({ careCase: { id: 'IN-1' } }), one({ careCase: { id: 'IN-2' } })];

  test('have ids that only the salt explains, in the same order', () => {
    const ids = labelCases(two, 'salt').map(({ id }) => id);
    expect(ids).toEqual(labelCases(two, 'salt').map(({ id }) => id));
    expect(new Set([...ids, ...labelCases(two, 'other').map(({ id }) => id)]).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^case-[0-9a-f]{16}$/u);
    expect(labelCases(two, null).map(({ id }) => id)).toEqual(['IN-1', 'IN-2']);
  });

  test('are refused by their ids and never by their text while the masker still finds anything', () => {
    const look = ({ id }: { readonly id: string }): number => (id === 'IN-2' ? 3 : 0);
    expect(() => labelCases(two, null, look)).toThrow(
      expect.objectContaining({
        code: 'forbidden',
        message:
          'Nothing is exported: after masking, 3 personal details are still found in 1 of the cases: IN-2 (3).',
      }),
    );
  });

  test('are named by the ids under which the house knows them, at most ten', () => {
    const many = Array.from({ length: 12 }, (_, at) => one({ careCase: { id: `IN-${at}` } }));
    expect(() => labelCases(many, 'salt', () => 1)).toThrow(/IN-0 \(1\), .*IN-9 \(1\) and 2 more\.$/u);
  });
});
