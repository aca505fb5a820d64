import { expect, test } from 'vitest';
import { buildCase } from '../../src/case/build-case.ts';
import { makeLearnDocuments } from '../../src/copilot/learn-documents.ts';
import { makeReplayCases } from '../../src/copilot/replay-cases.ts';
import { makeRunReplay, type ReplayResults } from '../../src/copilot/run-replay.ts';
import type { ReplayDocument } from '../../src/evaluate/replay/replay-document.ts';
import { closed, published } from '../evaluate/replay/replay-documents.ts';
import { goldOf } from '../evaluate/run/made-draft-of.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { memoryResults, watchedSystem } from '../support/test-draft-system.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

const asked = 'Hello,\n\nWhen does my charging card arrive after the handover?\n\nMoira';
const story = [
  published('KA-1', '2026-03-01', {
    text: 'The charging card is posted after the handover. It takes a week.',
  }),
  closed('c1', '2026-03-05T08:00:00Z', '2026-03-07T08:00:00Z', { asked }),
  closed('c2', '2026-03-06T08:00:00Z', '2026-03-08T08:00:00Z', { asked }),
  closed('c3', '2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z', { asked }),
  closed('c4', null, null, { asked }),
];
const labelled = ['c3', 'c1', 'c2', 'c4'].map((id) => goldOf({ careCase: careCaseOf(asked, { id }) }));

type Given = {
  readonly results?: ReturnType<typeof memoryResults>;
  readonly documents?: readonly ReplayDocument[];
  readonly failAt?: string;
  readonly told?: string[];
  readonly ids?: readonly string[];
  /** Puts a document among what is known before anything is drafted. */
  readonly planted?: ReplayDocument;
};

const replay = async (
  given: Given = {},
): Promise<ReplayResults & { readonly drafted: readonly string[] }> => {
  const { results = memoryResults(), documents = story, failAt, told = [], ids, planted } = given;
  const knowledge = await openTestKnowledge();
  const learn = makeLearnDocuments(knowledge);
  const system = await watchedSystem(knowledge, (id) => {
    if (id === failAt) throw new Error('the power is gone');
  });
  try {
    const run = makeRunReplay({
      results,
      system,
      replay: makeReplayCases({
        draftCaseOn: system.draftCaseOn,
        learn: (learned) => learn(planted === undefined ? learned : [...learned, planted]),
        store: knowledge.store,
        caseOf: (raw) => buildCase(raw, { markets: [] }),
      }),
    });
    const wanted = labelled.filter(({ careCase }) => ids?.includes(careCase.id) ?? true);
    const found = await run(documents, wanted, 'as it is', (done, total) => told.push(`${done}/${total}`));
    return { ...found, drafted: system.drafted };
  } finally {
    await knowledge.close();
  }
};

const idsOf = ({ cases }: ReplayResults): readonly string[] => cases.map(({ id }) => id);

test('closed cases are drafted in order of time and scored against what was sent; those without dates are counted', async () => {
  const told: string[] = [];
  const found = await replay({ told });
  expect(idsOf(found)).toEqual(['c1', 'c2', 'c3']);
  expect(found.cases[0]).toMatchObject({
    sent: 'A charging card takes 5 to 7 working days.',
    receivedAt: '2026-03-05T08:00:00.000Z',
  });
  expect(found.cases[0]?.scores['effort.edit-share']).toEqual(expect.any(Number));
  expect(found.leftOut).toMatchObject({ undatedCases: 1 });
  expect(told.at(-1)).toBe('3/3');
});

test('a replay that was cut off drafts only the rest and gives the same in the same order', async () => {
  const results = memoryResults();
  const whole = await replay();
  await expect(replay({ results, failAt: 'c3' })).rejects.toThrow('the power is gone');
  // Beside what was cut off, one in the middle is unknown.
  const [first] = results.kept.keys();
  results.kept.delete(first ?? '');
  const again = await replay({ results });
  expect(again.drafted).toHaveLength(2);
  expect(again.reused).toBe(1);
  expect(idsOf(again)).toEqual(idsOf(whole));
  expect(again.cases.map(({ draft }) => draft)).toEqual(whole.cases.map(({ draft }) => draft));
  expect((await replay({ results })).drafted).toEqual([]);
});

test('only the cases of the suite are drafted, the others are learned all the same', async () => {
  const found = await replay({ ids: ['c3'] });
  expect(idsOf(found)).toEqual(['c3']);
  expect(found.cases[0]?.questions[0]?.evidence.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['KA-1', 'c1']),
  );
});

test('a case is drafted anew when what was known before it has changed, and no other', async () => {
  const results = memoryResults();
  await replay({ results });
  const more = published('KA-2', '2026-03-09', {
    text: 'After the handover a charging card arrives within three days.',
  });
  const again = await replay({ results, documents: [...story, more] });
  expect(again.drafted).toEqual(['c3 on 2026-03-10']);
  expect(again.reused).toBe(2);
});

test('a planted leak is reported by every run, since its draft is not kept', async () => {
  const results = memoryResults();
  const planted = closed('c3', '2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z', { asked });
  for (let time = 0; time < 2; time += 1) {
    const { leaks } = await replay({ results, planted });
    expect(
      leaks.filter(({ weight }) => weight === 'leak').map(({ caseId, source }) => `${caseId} ${source}`),
    ).toContain('c1 c3');
  }
});

test('documents without any date leave nothing to replay', async () => {
  const undated = closed('c1', null, null, { asked });
  const found = await replay({ documents: [undated] });
  expect(found).toMatchObject({ cases: [], reused: 0, leftOut: { undatedCases: 1 } });
});
