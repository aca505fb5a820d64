import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { articleOf, closedCaseOf, sourceOf } from '../support/documents.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';
import { type FakeEmbedder, fakeEmbedder } from '../support/fake-embedder.ts';
import { openTestCopilot, type TestCopilot } from '../support/test-copilot.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const article = (id: string, text: string, given: Parameters<typeof articleOf>[0] = {}): SourceItem => ({
  kind: 'article',
  article: articleOf({ id, text, ...given }),
});

let embedder: FakeEmbedder;
let knowledge: TestKnowledge;
let copilot: TestCopilot;

beforeAll(async () => {
  embedder = fakeEmbedder();
  knowledge = await openTestKnowledge({ embedder });
  copilot = await openTestCopilot(knowledge);
  await knowledge.reindex(
    sourceOf([
      article('KA-1', 'The charging card is sent after the handover. It takes 5 to 7 working days.'),
      article('KA-2', 'A charging card for Sweden costs 450 kr.', { markets: ['SE'] }),
      article('KA-3', 'Goodwill for a charging card: up to 50 euro.', { audience: 'internal' }),
      article('KA-4', 'The charging card campaign ended long ago.', { validTo: '2026-01-01' }),
      article('KA-5', 'Lodestar 4 tows 2,000 kg.', { title: 'Towing', models: ['4'] }),
      article('KA-6', 'Laddkortet skickas efter överlämningen.', { language: 'sv', title: 'Laddkort' }),
      { kind: 'case', closedCase: closedCaseOf() },
    ]),
  );
});

afterAll(() => knowledge.close());

const question = 'When does the charging card arrive after the handover?';
const message = `Hi,\n\nMy car came on Friday. ${question}\n\nMoira`;

test('a draft holds questions, evidence, reply, support and tone of one case', async () => {
  const careCase = careCaseOf(message);
  const draft = await copilot.draft(careCase, question);
  expect(draft.careCase).toEqual(careCase);
  expect(draft.questions).toMatchObject([{ id: 'q1', text: question, state: 'answered' }]);
  expect(draft.questions[0]?.meaning).toContain(question);
  expect(draft.draft.text).toContain('5 to 7 working days');
  expect(draft.evidence[0]).toMatchObject({ question: 'q1', passage: { source: 'KA-1' } });
  expect(draft.evidence.map(({ passage }) => passage.kind)).toContain('case');
  const stated = draft.support.filter(({ verdict }) => verdict !== 'not-a-statement');
  expect(stated.length).toBeGreaterThan(0);
  for (const mark of stated) {
    expect(mark.verdict).toBe('supported');
    expect(mark.sources).toContain('KA-1');
  }
  expect(draft.tone.score).toBeGreaterThanOrEqual(1);
  expect(Object.keys(draft.timings)).toEqual(
    expect.arrayContaining(['dissect', 'search', 'compose', 'support', 'tone']),
  );
});

test('only what is public, valid, and for the market and model of the case is among the evidence', async () => {
  const draft = await copilot.draft(careCaseOf(message, { market: 'GB', model: '3' }), question);
  const sources = draft.evidence.map(({ passage }) => passage.source);
  for (const hidden of ['KA-2', 'KA-3', 'KA-4', 'KA-5']) expect(sources).not.toContain(hidden);
  const swedish = await copilot.draft(careCaseOf(message, { id: 'IN-SE', market: 'SE' }), question);
  expect(swedish.evidence.map(({ passage }) => passage.source)).toContain('KA-2');
});

test('the same case and knowledge give the same draft with the same id', async () => {
  const first = await copilot.draft(careCaseOf(message), question);
  const second = await copilot.draft(careCaseOf(message), question);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  const other = await copilot.draft(careCaseOf(message, { id: 'IN-other' }), question);
  expect(other.id).not.toBe(first.id);
});

test('a case that asks nothing gets a draft without answers', async () => {
  const draft = await copilot.draft(careCaseOf('Just wanted to say that I love the car.', { id: 'IN-7' }));
  expect(draft.questions).toEqual([]);
  expect(draft.evidence).toEqual([]);
  expect(draft.draft.citations).toEqual([]);
  expect(draft.draft.notes).toHaveLength(1);
});

test('a search without its model is said among the notes', async () => {
  const failing = fakeEmbedder();
  const other = await openTestKnowledge({ embedder: failing });
  const otherCopilot = await openTestCopilot(other);
  await other.reindex(sourceOf([article('KA-1', 'The charging card is sent after the handover.')]));
  failing.failFromNowOn();
  const draft = await otherCopilot.draft(careCaseOf(message), question);
  expect(draft.evidence.map(({ passage }) => passage.source)).toEqual(['KA-1']);
  expect(draft.draft.notes).toContain(
    'Search by meaning did not answer; the sources were found by their words alone.',
  );
  await other.close();
});

test('what the reply takes from another passage of the document that was found is supported by it', async () => {
  const answer = 'The charging card arrives 5 to 7 working days after the handover.';
  const hit = evidenceHitOf({ source: 'KA-9', title: 'Charging card', text: 'Its colour is black.' }, 0.9, [
    { id: 'KA-9#1', part: 1, text: answer },
  ]);
  const worth = { terms: new Map([['arriv', 4]]), surroundings: new Map(), most: 4 };
  const drafts = await openTestCopilot({
    ...knowledge,
    findEvidence: async (_query, { kinds }) => ({
      hits: kinds.includes('article') ? [hit] : [],
      worth,
      missingLegs: [],
    }),
  });
  const draft = await drafts.draft(careCaseOf(message, { id: 'IN-sibling' }), question);
  expect(draft.draft.text).toContain(answer);
  const start = draft.draft.text.indexOf(answer);
  const mark = draft.support.find((one) => one.start <= start && one.end > start);
  expect(mark).toMatchObject({ verdict: 'supported', sources: ['KA-9'] });
});
