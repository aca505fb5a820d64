import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { sqlCaseStore } from '../../../src/adapters/sql/case-store.ts';
import type { Knowledge } from '../../../src/composition/knowledge-over.ts';
import { changeKnowledge } from '../../../src/copilot/change-knowledge.ts';
import { answerPassage } from '../../../src/knowledge/approved-answer.ts';
import type { KnowledgeSource } from '../../../src/knowledge/knowledge-source.ts';
import { passageRecord } from '../../../src/knowledge/passage-record.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { sourceOf } from '../../support/documents.ts';
import { fakeEmbedder } from '../../support/fake-embedder.ts';
import { type FakeQdrant, startFakeQdrant } from '../../support/fake-qdrant/fake-qdrant.ts';
import {
  documentsFor,
  editionOf,
  type KnowledgePlace,
  numberedArticle,
  openGenerationKnowledge,
  readAlong,
} from '../../support/generation-knowledge.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

const open = async (...given: Parameters<typeof openGenerationKnowledge>): Promise<Knowledge> => {
  const knowledge = await openGenerationKnowledge(...given);
  closings.push(knowledge.close);
  return knowledge;
};

const statesOf = async (knowledge: Knowledge): Promise<string> =>
  (await knowledge.generations()).map(({ number, state }) => `${number} ${state}`).join(', ');

const answer = (decisionId: string, text: string) =>
  passageRecord(
    answerPassage({
      decisionId,
      part: 0,
      language: 'en',
      market: 'GB',
      model: null,
      subject: 'Ferry',
      question: 'May the alarm be on aboard?',
      answer: text,
      approvedAt: '2026-11-22T08:00:00.000Z',
    }),
  );

/** Learns as an approval does: the decision and what it teaches are one write. */
const learn = async (knowledge: Knowledge, id: string, text: string): Promise<void> => {
  const cases = sqlCaseStore(knowledge.database);
  const records = [answer(id, text)];
  const careCase = { ...careCaseOf(text), id: `case-${id}` };
  await cases.add(careCase);
  const decision = { id, caseId: careCase.id, decidedAt: '2026-11-22T08:00:00.000Z' };
  const fault = await changeKnowledge(knowledge, {
    record: () => cases.saveDecision(decision as Parameters<typeof cases.saveDecision>[0], records),
    entries: await knowledge.embedRecords(records),
    removals: [],
  });
  expect(fault).toBeNull();
};

/** A source during whose reading something else happens. */
const meanwhile = (source: KnowledgeSource, work: () => Promise<unknown>): KnowledgeSource => ({
  ...source,
  read: async function* () {
    yield* source.read();
    await work();
  },
});

const places: readonly [string, () => Promise<KnowledgePlace & { readonly server?: FakeQdrant }>][] = [
  ['LanceDB', async () => ({ folder: await temporaryFolder() })],
  [
    'Qdrant',
    async () => {
      const server = await startFakeQdrant();
      closings.push(server.close);
      return { folder: await temporaryFolder(), qdrant: server.url, server };
    },
  ],
];

describe.each(places)('generations with %s', (_name, makePlace) => {
  test('empty knowledge is filled in place and small changes stay in the live generation', async () => {
    const knowledge = await open(await makePlace());
    const first = await knowledge.refresh(editionOf(5, 1));
    expect(first).toMatchObject({ built: null, result: { added: 5 } });
    const second = await knowledge.refresh(
      sourceOf(
        [...Array(5).keys()].map((at) =>
          numberedArticle(at, `The edition1y holds.${at === 2 ? ' Ferry.' : ''}`),
        ),
      ),
    );
    expect(second).toMatchObject({ built: null, result: { changed: 1, unchanged: 4 } });
    expect(await documentsFor(knowledge, 'ferry')).toContain('KA-2');
    expect(await statesOf(knowledge)).toBe('1 live');
  });

  test('empty knowledge that gets more than fits in memory is filled beside it, and only what is full stays', async () => {
    const place = await makePlace();
    const knowledge = await open(place, { mostInPlace: 300 });
    const beside = await open(place);
    const reader = readAlong(beside, 'number7x');
    expect(await knowledge.refresh(editionOf(1_000, 1))).toMatchObject({
      built: null,
      result: { articles: 1_000, added: 1_000, unchanged: 0 },
    });
    expect(await statesOf(knowledge)).toBe('2 live');
    expect(await documentsFor(knowledge, 'edition1y number999x')).toContain('KA-999');
    const { wrong } = await reader.stop();
    expect(wrong.filter((each) => each !== 'nothing was found')).toEqual([]);
    expect(await documentsFor(beside, 'number7x')).toContain('KA-7');
    expect(await beside.index.count()).toBe(1_000);
    expect(await knowledge.refresh(editionOf(1_000, 1))).toMatchObject({
      built: null,
      result: { added: 0, unchanged: 1_000 },
    });
  });

  test('a first fill beside empty knowledge that breaks off leaves it empty and is taken up by the next', async () => {
    const embedder = fakeEmbedder();
    const knowledge = await open(await makePlace(), { embedder, mostInPlace: 300 });
    const broken = meanwhile(editionOf(990, 1), () => Promise.reject(new Error('the line is down')));
    await expect(knowledge.refresh(broken)).rejects.toThrow('the line is down');
    expect(await knowledge.store.revision()).toBe(0);
    expect(await statesOf(knowledge)).toBe('1 live, 2 building');
    const { result } = await knowledge.refresh(editionOf(1_000, 1));
    expect(result.unchanged).toBeGreaterThan(500);
    expect(await statesOf(knowledge)).toBe('2 live');
    expect(new Set(embedder.embedded).size).toBe(embedder.embedded.length);
    expect(await knowledge.index.count()).toBe(1_000);
  });

  test('where more has changed than fits in memory a generation is built, and goes live by its checks', async () => {
    const knowledge = await open(await makePlace(), { mostInPlace: 300 });
    await knowledge.refresh(editionOf(400, 1));
    expect((await knowledge.refresh(editionOf(400, 2))).built).toMatchObject({ isLive: true, failed: [] });
    expect(await statesOf(knowledge)).toBe('2 previous, 3 live');
    const lost = await knowledge.refresh(editionOf(310, 3));
    expect(lost.built).toMatchObject({ isLive: false });
    expect(await documentsFor(knowledge, 'edition2y number399x')).toContain('KA-399');
  });

  test('a full run, another source and another model each build a generation and switch to it', async () => {
    const place = await makePlace();
    const knowledge = await open(place);
    await knowledge.refresh(editionOf(5, 1));
    expect((await knowledge.refresh(editionOf(5, 1), { full: true })).built).toMatchObject({ isLive: true });
    expect(await statesOf(knowledge)).toBe('1 previous, 2 live');
    await knowledge.refresh(editionOf(5, 2, 'another'));
    expect(await statesOf(knowledge)).toBe('2 previous, 3 live');
    const other = await open(place, { embedder: fakeEmbedder({ id: 'fake@2' }) });
    await other.refresh(editionOf(5, 2, 'another'));
    expect(await statesOf(other)).toBe('3 previous, 4 live');
    expect(await documentsFor(other, 'number3x')).toContain('KA-3');
  });

  test('a reader finds something every 20 ms while a generation is built and switched to', async () => {
    const place = await makePlace();
    const knowledge = await open(place);
    await knowledge.refresh(editionOf(1_000, 1));
    const beside = await open(place);
    const readers = [readAlong(knowledge, 'number7x'), readAlong(beside, 'number7x')];
    await knowledge.refresh(editionOf(1_000, 2), { full: true });
    await knowledge.refresh(editionOf(1_000, 3), { full: true });
    await knowledge.rollBack();
    for (const reader of readers) {
      const { searches, wrong } = await reader.stop();
      expect(wrong).toEqual([]);
      expect(searches).toBeGreaterThan(5);
    }
    expect(await documentsFor(beside, 'edition2y number9x')).toContain('KA-9');
    expect(await statesOf(beside)).toBe('2 live, 3 previous');
  });

  test('what is learned, changed and taken out while a generation is built holds after the switch', async () => {
    const place = await makePlace();
    const knowledge = await open(place);
    await knowledge.refresh(editionOf(5, 1));
    await learn(knowledge, 'D-1', 'The car alarm stays off aboard.');
    const source = meanwhile(editionOf(5, 1), async () => {
      await learn(knowledge, 'D-2', 'Passengers leave the garage deck.');
      await knowledge.reindex(sourceOf([1, 2, 3, 4].map((at) => numberedArticle(at, 'Renewed meanwhile.'))));
    });
    await knowledge.refresh(source, { full: true });
    expect(await statesOf(knowledge)).toBe('1 previous, 2 live');
    expect(await documentsFor(knowledge, 'alarm aboard')).toContain('D-1');
    expect(await documentsFor(knowledge, 'passengers garage deck')).toContain('D-2');
    expect(await documentsFor(knowledge, 'renewed meanwhile number3x')).toContain('KA-3');
    expect(await documentsFor(knowledge, 'number0x')).not.toContain('KA-0');
    expect(await knowledge.index.count()).toBe((await knowledge.store.counts()).passages);
    expect((await knowledge.store.termStatistics(['renewed', 'renew'])).frequencies.size).toBeGreaterThan(0);
  });

  test('a step back keeps what was learned and taken out since, and a second one goes forward again', async () => {
    const knowledge = await open(await makePlace());
    await knowledge.refresh(editionOf(5, 1));
    await knowledge.refresh(editionOf(5, 2), { full: true });
    await learn(knowledge, 'D-3', 'Passengers leave the garage deck.');
    await knowledge.refresh(editionOf(4, 2));
    expect(await knowledge.rollBack()).toBe(1);
    expect(await documentsFor(knowledge, 'edition1y')).not.toEqual([]);
    expect(await documentsFor(knowledge, 'passengers garage deck')).toContain('D-3');
    expect(await documentsFor(knowledge, 'number4x')).not.toContain('KA-4');
    expect(await knowledge.rollBack()).toBe(2);
    expect(await statesOf(knowledge)).toBe('1 previous, 2 live');
  });

  test('a deleted article stops answering after one pass, in place or by a generation', async () => {
    const knowledge = await open(await makePlace());
    await knowledge.refresh(editionOf(9, 1));
    await knowledge.refresh(editionOf(8, 1));
    expect(await documentsFor(knowledge, 'number8x')).not.toContain('KA-8');
    await knowledge.refresh(editionOf(7, 1), { full: true });
    expect(await documentsFor(knowledge, 'number7x')).not.toContain('KA-7');
  });

  test('a generation that lost too much is held, says why, and goes live only despite its checks', async () => {
    const knowledge = await open(await makePlace());
    await knowledge.refresh(editionOf(10, 1));
    const { built } = await knowledge.refresh(editionOf(7, 1), { full: true });
    expect(built).toMatchObject({ isLive: false });
    expect(built?.failed).toEqual([
      '7 articles where the live generation has 10; at least 8 are expected.',
      '7 passages where the live generation has 10; at least 8 are expected.',
    ]);
    expect(await statesOf(knowledge)).toBe('1 live, 2 ready');
    await expect(knowledge.switchGeneration(2)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('7 articles where the live generation has 10') as string,
    });
    expect(await documentsFor(knowledge, 'number9x')).toContain('KA-9');
    await knowledge.switchGeneration(2, { despiteChecks: true });
    expect(await documentsFor(knowledge, 'number9x')).not.toContain('KA-9');
  });

  test('a golden query that loses its document holds the generation back', async () => {
    const golden = [{ query: 'number3x', language: 'en', market: null, document: 'KA-3', within: 5 }];
    const knowledge = await open(await makePlace(), { measure: { golden } });
    await knowledge.refresh(editionOf(10, 1));
    const without = sourceOf([...Array(10).keys()].filter((at) => at !== 3).map((at) => numberedArticle(at)));
    const { built } = await knowledge.refresh(without, { full: true });
    expect(built?.failed).toEqual(['Golden queries do not find KA-3 among the first 5 for "number3x".']);
    expect((await knowledge.refresh(editionOf(10, 1), { full: true })).built?.isLive).toBe(true);
  });

  test('what is held stays beside the live generation and is replaced by the next one that is built', async () => {
    const place = await makePlace();
    const knowledge = await open(place);
    await knowledge.refresh(editionOf(5, 1));
    expect((await knowledge.refresh(editionOf(5, 2), { full: true, hold: true })).built?.failed).toEqual([]);
    expect(await statesOf(knowledge)).toBe('1 live, 2 ready');
    await knowledge.refresh(editionOf(5, 3), { full: true, hold: true });
    expect(await statesOf(knowledge)).toBe('1 live, 3 ready');
    await knowledge.refresh(editionOf(5, 1));
    await learn(knowledge, 'D-4', 'Passengers leave the garage deck.');
    await knowledge.switchGeneration(3);
    expect(await documentsFor(knowledge, 'passengers garage deck')).toContain('D-4');
    await expect(knowledge.switchGeneration(2)).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(`${place.folder}/index/generation-2`)).toBe(false);
    if (place.server !== undefined) {
      const names = [...place.server.state.aliases().keys()].sort();
      expect(names).toEqual(['care-copilot', 'care-copilot-g3']);
    }
  });

  test('one that broke off is taken up again, and dismissed for another source', async () => {
    const knowledge = await open(await makePlace());
    await knowledge.refresh(editionOf(5, 1));
    const broken = meanwhile(editionOf(5, 2), () => Promise.reject(new Error('the line is down')));
    await expect(knowledge.refresh(broken, { full: true })).rejects.toThrow('the line is down');
    expect(await statesOf(knowledge)).toBe('1 live, 2 building');
    await expect(knowledge.switchGeneration(2, { despiteChecks: true })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await knowledge.refresh(editionOf(5, 2), { full: true })).built?.generation.number).toBe(2);
    await expect(knowledge.refresh(broken, { full: true })).rejects.toThrow();
    await knowledge.refresh(editionOf(5, 2, 'another'));
    expect(await statesOf(knowledge)).toBe('2 previous, 4 live');
  });
});

test('unchanged text is not embedded again for a new generation', async () => {
  const embedder = fakeEmbedder();
  const knowledge = await open({ folder: await temporaryFolder() }, { embedder });
  await knowledge.refresh(editionOf(20, 1));
  embedder.embedded.length = 0;
  await knowledge.refresh(editionOf(20, 1), { full: true });
  expect(embedder.embedded).toEqual([]);
});

test('there is nothing to go back to before the first switch', async () => {
  const knowledge = await open({ folder: await temporaryFolder() });
  await knowledge.refresh(editionOf(2, 1));
  await expect(knowledge.rollBack()).rejects.toMatchObject({ code: 'not-found' });
});

test('a dry run over everything builds nothing', async () => {
  const knowledge = await open({ folder: await temporaryFolder() });
  await knowledge.refresh(editionOf(3, 1));
  expect(await knowledge.refresh(editionOf(3, 2), { full: true, dryRun: true })).toMatchObject({
    built: null,
    result: { dryRun: true, changed: 3 },
  });
  expect(await statesOf(knowledge)).toBe('1 live');
});

test('two generations are never built at once', async () => {
  const knowledge = await open({ folder: await temporaryFolder() });
  await knowledge.refresh(editionOf(3, 1));
  const first = knowledge.refresh(editionOf(3, 2), { full: true });
  await expect(knowledge.refresh(editionOf(3, 3), { full: true })).rejects.toMatchObject({
    code: 'conflict',
    retryable: true,
  });
  expect((await first).built?.isLive).toBe(true);
});

test('how much is in a source says nothing of another one', async () => {
  const knowledge = await open({ folder: await temporaryFolder() });
  await knowledge.refresh(editionOf(10, 1));
  expect((await knowledge.refresh(editionOf(2, 1, 'another'))).built).toMatchObject({
    isLive: true,
    failed: [],
  });
  expect((await knowledge.refresh(editionOf(1, 1, 'another'), { full: true })).built?.isLive).toBe(false);
});
