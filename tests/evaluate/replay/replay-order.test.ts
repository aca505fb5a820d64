import { expect, test } from 'vitest';
import type { ReplayDocument } from '../../../src/evaluate/replay/replay-document.ts';
import { replayOrder } from '../../../src/evaluate/replay/replay-order.ts';
import { closed, published } from './replay-documents.ts';

const idOf = (document: ReplayDocument): string =>
  document.kind === 'case' ? document.closedCase.id : document.article.id;

/** Steps as '+KA-1 +c1 > c2 c3': what became known, then what came in. */
const written = (documents: readonly ReplayDocument[]): readonly string[] =>
  replayOrder(documents).steps.map(({ learned, openings }) =>
    [
      ...learned.map(({ document }) => `+${idOf(document)}`),
      '>',
      ...openings.map(({ closedCase }) => closedCase.id),
    ].join(' '),
  );

const documents = [
  closed('c3', '2026-03-05T08:00:00Z', '2026-03-09T08:00:00Z'),
  closed('c1', '2026-03-02T08:00:00Z', '2026-03-04T08:00:00Z'),
  published('KA-2', '2026-03-03'),
  closed('c2', '2026-03-03T09:00:00Z', '2026-03-20T08:00:00Z'),
  published('KA-1', '2026-03-01'),
  published('KA-3', '2026-03-30'),
  closed('c4', '2026-03-06T08:00:00Z', '2026-03-06T09:00:00Z'),
];

test('each case follows what became known before it came in, and what nobody asks after is in no step', () => {
  expect(written(documents)).toEqual(['+KA-1 > c1 c2', '+KA-2 +c1 > c3 c4']);
});

test('the order of the source makes no difference, not even between equal times', () => {
  const twins = [
    ...documents,
    closed('c5', '2026-03-02T08:00:00Z', '2026-03-04T08:00:00Z', { subject: 'first' }),
    closed('c5', '2026-03-02T08:00:00Z', '2026-03-04T08:00:00Z', { subject: 'second' }),
    published('KA-1', '2026-03-01', { text: 'Another text of the same time.' }),
  ];
  expect(replayOrder(twins.toReversed())).toEqual(replayOrder(twins));
});

test('the same moment and the same day are not before', () => {
  const at = '2026-03-05T08:00:00Z';
  expect(written([closed('c1', '2026-03-01', at), closed('c2', at, null)])).toEqual(['> c1 c2']);
  expect(written([published('KA-1', '2026-03-05'), closed('c2', at, null)])).toEqual(['> c2']);
  expect(written([published('KA-1', '2026-03-04'), closed('c2', '2026-03-05', null)])).toEqual([
    '+KA-1 > c2',
  ]);
  expect(written([published('KA-1', '2026-03-05T09:30:00+02:00'), closed('c2', at, null)])).toEqual([
    '+KA-1 > c2',
  ]);
});

test('where publication is not told, the day from which an article holds stands for it, then that of its text', () => {
  const asked = closed('c1', '2026-03-05T08:00:00Z', null);
  expect(written([published('KA-1', null, { validFrom: '2026-01-01' }), asked])).toEqual(['+KA-1 > c1']);
  expect(written([published('KA-1', null, { updatedAt: '2026-03-04' }), asked])).toEqual(['+KA-1 > c1']);
  expect(written([published('KA-1', null, { updatedAt: '2026-03-06' }), asked])).toEqual(['> c1']);
});

test('an article that was edited later is known from its publication all the same', () => {
  const article = published('KA-1', '2026-01-01', { updatedAt: '2026-09-01' });
  expect(written([article, closed('c1', '2026-03-05T08:00:00Z', null)])).toEqual(['+KA-1 > c1']);
});

test('where the opening is not told, the first message stands for it', () => {
  const messages = [
    { from: 'customer', at: '2026-03-05T08:00:00Z', text: 'When?' },
    { from: 'advisor', at: null, text: 'Soon.' },
  ] as const;
  const [step] = replayOrder([closed('c1', null, null, { messages })]).steps;
  expect(step?.openings[0]?.openedAt).toBe(Date.UTC(2026, 2, 5, 8));
});

test('what has no dates or no exchange is left out and counted', () => {
  const { steps, leftOut } = replayOrder([
    closed('c1', null, '2026-03-01T08:00:00Z'),
    closed('c2', '2026-03-02T08:00:00Z', 'soon'),
    closed('c3', '2026-03-03T08:00:00Z', '2026-03-04T08:00:00Z', { messages: [] }),
    closed('c4', '2026-03-06T08:00:00Z', '2026-03-07T08:00:00Z'),
    closed('c4', '2026-03-06T08:00:00Z', '2026-03-09T08:00:00Z', { subject: 'opened again' }),
    published('KA-1', null, { updatedAt: null }),
    published('KA-2', '2026-01-01', { status: 'archived' }),
  ]);
  expect(leftOut).toEqual({
    undatedCases: 1,
    casesWithoutExchange: 1,
    repeatedCases: 1,
    undatedDocuments: 2,
  });
  expect(steps.flatMap(({ openings }) => openings.map(({ closedCase }) => closedCase.id))).toEqual([
    'c2',
    'c4',
  ]);
  expect(steps.at(-1)?.openings.at(-1)?.closedCase.subject).toBe('opened again');
});

test('a case that closed before it was opened is neither drafted nor known', () => {
  const forged = closed('c1', '2026-03-05T08:00:00Z', '2026-01-01T08:00:00Z');
  const order = replayOrder([forged, closed('c2', '2026-03-06T08:00:00Z', null)]);
  expect(order.leftOut).toMatchObject({ undatedCases: 1, undatedDocuments: 2 });
  expect(order.steps).toMatchObject([{ learned: [], openings: [{ closedCase: { id: 'c2' } }] }]);
});

test('nothing at all is an order without steps', () => {
  expect(replayOrder([]).steps).toEqual([]);
});
