import { expect, test } from 'vitest';
import { readReplayDocuments } from '../../src/adapters/files/replay-documents.ts';
import { lanceDbPassageIndex } from '../../src/adapters/lancedb/passage-index.ts';
import { buildCase } from '../../src/case/build-case.ts';
import { loadRules } from '../../src/composition/load-rules.ts';
import { makeDraftCase } from '../../src/copilot/draft-case.ts';
import { makeLearnDocuments } from '../../src/copilot/learn-documents.ts';
import {
  makeReplayCases,
  type ReplayedCase,
  type ReplayOptions,
  type ReplayParts,
} from '../../src/copilot/replay-cases.ts';
import { dissect } from '../../src/dissect/dissect.ts';
import type { ReplayDocument } from '../../src/evaluate/replay/replay-document.ts';
import { seededRandom } from '../../src/evaluate/statistics/seeded-random.ts';
import { answerThreshold } from '../../src/retrieve/default-ranking.ts';
import type { PassageIndex } from '../../src/retrieve/passage-index.ts';
import { closed, published } from '../evaluate/replay/replay-documents.ts';
import { projectFile } from '../support/project-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const rules = loadRules();
const fixtures = readReplayDocuments(projectFile('fixtures'));

type Given = {
  readonly index?: PassageIndex;
  /** Makes what is learned wrong, or looks at it. */
  readonly learn?: (learn: ReplayParts['learn']) => ReplayParts['learn'];
  /** Called before each draft. */
  readonly beforeDraft?: (caseId: string, day: string, knowledge: TestKnowledge) => Promise<void> | void;
  readonly stored?: readonly ReplayDocument[];
};

const replayed = async (
  documents: readonly ReplayDocument[],
  options: ReplayOptions = {},
  { index, learn = (same) => same, beforeDraft, stored = [] }: Given = {},
) => {
  const { dissection, composition, profileFor, markets, models } = await rules;
  const knowledge = await openTestKnowledge(index === undefined ? {} : { index });
  const learnDocuments = makeLearnDocuments(knowledge);
  try {
    await learnDocuments(stored);
    const replay = makeReplayCases({
      store: knowledge.store,
      learn: learn(learnDocuments),
      caseOf: (raw) => buildCase(raw, { markets, models }),
      draftCaseOn: (day) => async (careCase) => {
        await beforeDraft?.(careCase.id, day, knowledge);
        return makeDraftCase({
          dissect: (asked) => dissect(asked, dissection),
          findEvidence: knowledge.findEvidence,
          vocabulary: knowledge.vocabulary,
          profileFor,
          compositionRules: composition,
          threshold: answerThreshold,
          today: () => day,
          now: () => 0,
        })(careCase);
      },
    })(documents, options);
    const results: ReplayedCase[] = [];
    for await (const result of replay.results) results.push(result);
    return { ...replay, results };
  } finally {
    await knowledge.close();
  }
};

const sourcesOf = (result: ReplayedCase | undefined): readonly string[] => [
  ...new Set(result?.draft.evidence.map(({ passage }) => passage.source)),
];

const leaksOf = (results: readonly ReplayedCase[]): readonly string[] =>
  results.flatMap(({ careCase, leaks }) =>
    leaks.map(({ kind, source }) => `${careCase.id} ${kind} ${source}`),
  );

const asked = 'Hello,\n\nWhen does my charging card arrive after the handover?\n\nMoira';
const later =
  'Hello Moira, the charging card was posted to your old address in Leith after the handover, so a new one arrives on Friday.';

const story = [
  published('KA-1', '2026-03-01', {
    text: 'The charging card is posted after the handover. It takes a week.',
  }),
  closed('c1', '2026-03-05T08:00:00Z', '2026-03-07T08:00:00Z', { asked, sent: later }),
  closed('c2', '2026-03-06T08:00:00Z', '2026-03-08T08:00:00Z', { asked }),
  published('KA-2', '2026-03-09', { text: 'After the handover a charging card arrives within three days.' }),
  closed('c3', '2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z', { asked }),
];

test('each case is drafted from what was known before it, in order of time, beside what was sent', async () => {
  const { cases, results } = await replayed(story);
  expect(cases).toBe(3);
  expect(results.map(({ receivedAt }) => receivedAt)).toEqual([
    '2026-03-05T08:00:00.000Z',
    '2026-03-06T08:00:00.000Z',
    '2026-03-10T08:00:00.000Z',
  ]);
  expect(results.map(sourcesOf).map((sources) => sources.toSorted())).toEqual([
    ['KA-1'],
    ['KA-1'],
    ['KA-1', 'KA-2', 'c1', 'c2'],
  ]);
  expect(results.map(({ knownDocuments }) => knownDocuments)).toEqual([
    { articles: 1, cases: 0 },
    { articles: 1, cases: 0 },
    { articles: 2, cases: 2 },
  ]);
  expect(results[0]).toMatchObject({
    sent: later,
    careCase: {
      id: 'c1',
      text: asked,
      channel: 'email',
      market: 'GB',
      customer: { name: 'Gareth Pritchard' },
    },
  });
  expect(leaksOf(results)).toEqual([]);
});

test('what became known between two cases is added in one change, and nothing after the last', async () => {
  const changes: string[][] = [];
  const spy =
    (learn: ReplayParts['learn']): ReplayParts['learn'] =>
    (documents) => {
      changes.push(documents.map((one) => (one.kind === 'case' ? one.closedCase.id : one.article.id)));
      return learn(documents);
    };
  await replayed(story, {}, { learn: spy });
  expect(changes).toEqual([['KA-1'], ['c1', 'c2', 'KA-2']]);
});

test('a draft is made as on the day its case came in', async () => {
  const days: string[] = [];
  const campaign = published('KA-3', '2026-03-01', {
    text: 'After the handover the charging card arrives by courier.',
    validFrom: '2026-03-06',
    validTo: '2026-03-09',
  });
  const { results } = await replayed(
    [...story, campaign],
    { concurrency: 1 },
    { beforeDraft: (id, day) => void days.push(`${id} ${day}`) },
  );
  expect(days).toEqual(['c1 2026-03-05', 'c2 2026-03-06', 'c3 2026-03-10']);
  expect(results.map((result) => sourcesOf(result).includes('KA-3'))).toEqual([false, true, false]);
});

test('with nothing to learn from, closed cases stay unknown', async () => {
  const { results } = await replayed(story, { learnFrom: 'nothing' });
  expect(sourcesOf(results[2]).toSorted()).toEqual(['KA-1', 'KA-2']);
  expect(results[2]?.knownDocuments).toEqual({ articles: 2, cases: 0 });
});

test('cases that are skipped are neither drafted nor given, and when all are, nothing is learned', async () => {
  const whole = await replayed(story);
  const wanted = await replayed(story, { skip: ({ careCase }) => careCase.id !== 'c3' });
  expect(wanted.results).toEqual(whole.results.slice(2));
  const done = new Set(whole.results.map(({ careCase, knowledge }) => careCase.id + knowledge));
  const refuse = () => () => Promise.reject(new Error('This was not to be learned.'));
  const rest = await replayed(
    story,
    { skip: ({ careCase, knowledge }) => done.has(careCase.id + knowledge) },
    { learn: refuse },
  );
  expect(rest).toMatchObject({ cases: 3, results: [] });
});

test('the hash of what was known changes with any document known before the case, and with no other', async () => {
  const hashes = async (documents: readonly ReplayDocument[]) =>
    (await replayed(documents)).results.map(({ knowledge }) => knowledge);
  const before = await hashes(story);
  const after = await hashes([
    ...story,
    published('KA-9', '2026-03-07', { text: 'Tyres.' }),
    published('KA-8', '2026-03-20', { text: 'Rims.' }),
  ]);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).not.toBe(before[2]);
});

test('a replay does not start on knowledge that holds something', async () => {
  await expect(replayed(story, {}, { stored: story.slice(0, 1) })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a planted leak: knowledge that holds the case, its reply and later articles is caught for what it is', async () => {
  const leaking =
    (learn: ReplayParts['learn']): ReplayParts['learn'] =>
    () =>
      learn(story);
  const { results } = await replayed(story, {}, { learn: leaking });
  const first = leaksOf(results).filter((leak) => leak.startsWith('c1'));
  expect(first.toSorted()).toEqual([
    'c1 later-source KA-2',
    'c1 later-source c2',
    'c1 later-source c3',
    'c1 own-case c1',
  ]);
  expect(results[0]?.leaks.every(({ weight }) => weight === 'leak')).toBe(true);
});

test('a planted leak: a document with a forged earlier date that holds the sent reply is caught', async () => {
  const forgedCase = closed('c0', '2026-02-01T08:00:00Z', '2026-02-02T08:00:00Z', { asked, sent: later });
  const forgedArticle = published('KA-0', '2026-02-01', { text: later });
  for (const [forged, source] of [
    [forgedCase, 'c0'],
    [forgedArticle, 'KA-0'],
  ] as const) {
    const { results } = await replayed([...story, forged]);
    expect(leaksOf(results)).toEqual([`c1 sent-reply ${source}`]);
    const leak = results.flatMap(({ leaks }) => leaks)[0];
    expect(leak?.share).toBeGreaterThan(0.7);
  }
});

test('a planted leak: a later article that is given an earlier date on its way into the index is caught', async () => {
  const backdating =
    (learn: ReplayParts['learn']): ReplayParts['learn'] =>
    (documents) => {
      const later = story.filter((one) => one.kind === 'article' && one.article.id === 'KA-2');
      const forged = later.map((one) =>
        one.kind === 'article' ? { ...one, article: { ...one.article, updatedAt: '2026-01-01' } } : one,
      );
      return learn([...documents, ...forged]);
    };
  const { results } = await replayed(story.slice(0, 4), {}, { learn: backdating });
  expect(leaksOf(results)).toEqual(['c1 unknown-source KA-2', 'c2 unknown-source KA-2']);
});

test('an article that was edited after the case came in is told of as a lesser leak', async () => {
  const edited = published('KA-1', '2026-03-01', {
    text: 'The charging card is posted after the handover. It takes a week.',
    updatedAt: '2026-03-06',
  });
  const { results } = await replayed([edited, ...story.slice(1)]);
  expect(results.map(({ leaks }) => leaks.map(({ kind, weight }) => `${weight} ${kind}`))).toEqual([
    ['lesser later-edition'],
    ['lesser later-edition'],
    [],
  ]);
});

const isBefore = (one: ReplayDocument, openedAt: string): boolean =>
  one.kind === 'case'
    ? (one.closedCase.closedAt ?? '') < openedAt
    : (one.publishedAt ?? '') < openedAt.slice(0, 10);

const learned = async (documents: readonly ReplayDocument[]): Promise<TestKnowledge> => {
  const knowledge = await openTestKnowledge();
  await makeLearnDocuments(knowledge)(documents);
  return knowledge;
};

test('what words are worth at the time of a case holds nothing of later documents', async () => {
  const documents = await fixtures;
  const today = await learned(documents);
  const terms = new Set<string>();
  for await (const { search } of today.store.all()) {
    for (const term of [...search.titleTerms, ...search.bodyTerms]) terms.add(term);
  }
  const { passages } = await today.store.termStatistics([]);
  await today.close();

  const opened = documents
    .flatMap((one) => (one.kind === 'case' ? [{ id: one.closedCase.id, at: one.openedAt ?? '' }] : []))
    .sort((left, right) => (left.at < right.at ? -1 : 1));
  const chosen = new Map([6, 80, 160].map((at) => [opened[at]?.id ?? '', opened[at]?.at ?? '']));
  const seen = new Map<string, unknown>();
  await replayed(
    documents,
    { skip: ({ careCase }) => !chosen.has(careCase.id) },
    {
      beforeDraft: async (id, _day, { store }) => {
        seen.set(id, await store.termStatistics([...terms]));
      },
    },
  );
  expect([...seen.keys()]).toEqual([...chosen.keys()]);
  for (const [id, statistics] of seen) {
    const then = await learned(documents.filter((one) => isBefore(one, chosen.get(id) ?? '')));
    const expected = await then.store.termStatistics([...terms]);
    await then.close();
    expect(statistics).toEqual(expected);
    expect(expected.passages).toBeLessThan(passages);
  }
});

const shuffled = <Item>(items: readonly Item[]): readonly Item[] => {
  const random = seededRandom();
  return items
    .map((item) => ({ item, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
};

const inLanguages = (documents: readonly ReplayDocument[], languages: readonly string[]) =>
  documents.filter((one) =>
    languages.includes(one.kind === 'article' ? one.article.language : one.closedCase.language),
  );

const draftsOf = (results: readonly ReplayedCase[]) =>
  results.map(({ draft }) => [draft.id, draft.draft.text]);

test('documents in any order give the same drafts', async () => {
  const documents = inLanguages(await fixtures, ['de', 'nl']);
  const { results } = await replayed(documents);
  const again = await replayed(shuffled(documents));
  expect(results.length).toBeGreaterThan(40);
  expect(draftsOf(again.results)).toEqual(draftsOf(results));
  expect(again.results.map(({ knowledge }) => knowledge)).toEqual(results.map(({ knowledge }) => knowledge));
});

test('the fixtures of the product are replayed without a leak', async () => {
  const { cases, leftOut, results } = await replayed(await fixtures);
  expect(cases).toBe(159);
  expect(results).toHaveLength(cases);
  expect(leftOut).toEqual({
    undatedCases: 0,
    casesWithoutExchange: 6,
    repeatedCases: 0,
    undatedDocuments: 0,
  });
  expect(results.filter(({ draft }) => draft.draft.citations.length > 0).length).toBeGreaterThan(30);
  expect(leaksOf(results).filter((leak) => !leak.includes('later-edition'))).toEqual([]);
});

test('LanceDB as the index gives the same drafts as the index in memory, without a leak', async () => {
  const documents = inLanguages(await fixtures, ['nb']);
  const index = await lanceDbPassageIndex({ folder: await temporaryFolder(), dimensions: 32 });
  const { results } = await replayed(documents, {}, { index });
  const inMemory = await replayed(documents);
  expect(draftsOf(results)).toEqual(draftsOf(inMemory.results));
  expect(results.flatMap(({ leaks }) => leaks).filter(({ weight }) => weight === 'leak')).toEqual([]);
});
