import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSource } from '../../src/adapters/files/file-source.ts';
import { draftSystem } from '../../src/composition/draft-system.ts';
import { loadRules } from '../../src/composition/load-rules.ts';
import { readCase } from '../../src/composition/read-case.ts';
import type { CaseDraft } from '../../src/copilot/case-draft.ts';
import { makeMarkReply } from '../../src/copilot/mark-reply.ts';
import type { PassageStore } from '../../src/knowledge/passage-store.ts';
import { projectFile } from '../support/project-file.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';
import { cardQuestion, message, openWritingCopilot, towQuestion } from './writing/writing-copilot.ts';

const rules = loadRules();

/** Joins the use case over drafts that a test made; counts what it asks for. */
const deskOver = async (drafts: readonly CaseDraft[], document: PassageStore['document']) => {
  const { profileFor } = await rules;
  const asked = { drafts: 0, documents: 0 };
  const mark = makeMarkReply({
    cases: {
      draft: async (caseId, draftId) => {
        asked.drafts += 1;
        return drafts.find(({ id, careCase }) => id === draftId && careCase.id === caseId) ?? null;
      },
    },
    store: {
      document: async (key) => {
        asked.documents += 1;
        return document(key);
      },
    },
    profileFor,
    now: () => performance.now(),
  });
  const marksOf = (made: CaseDraft, text: string, signal?: AbortSignal) =>
    mark({ caseId: made.careCase.id, draftId: made.id, text }, signal);
  return { asked, mark, marksOf };
};

describe('the drafts of the fixtures', () => {
  const drafts: CaseDraft[] = [];
  let knowledge: TestKnowledge;

  beforeAll(async () => {
    knowledge = await openTestKnowledge();
    const { name, read } = fileSource(projectFile('fixtures'));
    await knowledge.reindex({
      name,
      read: async function* () {
        for await (const item of read()) if (item.kind === 'article') yield item;
      },
    });
    const draftCase = draftSystem(await rules, knowledge).draftCaseOn('2026-11-21');
    const lines = readFileSync(projectFile('fixtures/incoming.jsonl'), 'utf8').split('\n').filter(Boolean);
    for (const line of lines.filter((_, at) => at % 4 === 0))
      drafts.push(await draftCase(await readCase(new TextEncoder().encode(line), 'case.json', await rules)));
  }, 60_000);
  afterAll(() => knowledge.close());

  test('have the marks that they had while nobody changes them', async () => {
    const { marksOf } = await deskOver(drafts, knowledge.store.document);
    expect(drafts.flatMap(({ support }) => support).length).toBeGreaterThan(100);
    for (const made of drafts) expect(await marksOf(made, made.draft.text)).toEqual(made.support);
  });

  test('keep every mark but that of the sentence that was changed, which is marked for its number', async () => {
    const { marksOf } = await deskOver(drafts, knowledge.store.document);
    let changed = 0;
    for (const made of drafts) {
      const at = made.support.findIndex(
        ({ verdict, end }) => verdict === 'supported' && made.draft.text[end - 1] === '.',
      );
      const mark = made.support[at];
      if (mark === undefined) continue;
      changed += 1;
      const before = made.draft.text.slice(mark.start, mark.end);
      const text = made.draft.text.replace(before, before.replace(/\.$/u, ' (8675 km).'));
      const marks = await marksOf(made, text);
      expect(marks.map(({ verdict }) => verdict)).toEqual(
        made.support.map(({ verdict }, place) => (place === at ? 'unsupported' : verdict)),
      );
      expect(marks[at]).toMatchObject({ reason: 'number', sources: [] });
    }
    expect(changed).toBeGreaterThan(5);
  });

  test('of 100 kB are marked without holding up the others', async () => {
    const { marksOf } = await deskOver(drafts, knowledge.store.document);
    const [made] = drafts;
    if (made === undefined) throw new Error('Nothing was drafted.');
    const all = drafts.map(({ draft }) => draft.text).join('\n\n');
    const text = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      .map((number) => all.replaceAll(/\.(?=\s)/gu, ` ${number}.`))
      .join('\n')
      .slice(0, 100_000);
    expect(text).toHaveLength(100_000);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const started = performance.now();
    const marks = await marksOf(made, text);
    clearInterval(timer);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(marks.length).toBeGreaterThan(500);
    expect(turns).toBeGreaterThan(5);
  }, 30_000);
});

const envelope = 'The card comes in a grey envelope with your name on it.';

const drafted = async () => {
  const copilot = await openWritingCopilot(null);
  const made = await copilot.draft([cardQuestion, towQuestion], message);
  const desk = await deskOver([made], async ({ source }) =>
    made.evidence
      .map(({ passage }) => passage)
      .filter((passage) => passage.source === source)
      .flatMap((passage) => [
        passage,
        ...(source === 'KA-1' ? [{ ...passage, id: `${passage.id}-next`, part: 1, text: envelope }] : []),
      ]),
  );
  const markOf = async (text: string, sentence: string) => {
    const marks = await desk.marksOf(made, text);
    return marks.find(({ start, end }) => text.slice(start, end) === sentence);
  };
  const added = (sentence: string) =>
    markOf(made.draft.text.replace('It takes 5', `${sentence} It takes 5`), sentence);
  return { ...desk, made, markOf, added };
};

test('a sentence that an advisor writes is held against all that the documents say', async () => {
  const { added, made } = await drafted();
  expect(made.draft.text).toContain('It takes 5 to 7 working days.');
  expect(await added('The card comes in a grey envelope.')).toMatchObject({
    verdict: 'supported',
    sources: ['KA-1'],
  });
  expect(await added('It takes 5 to 9 working days.')).toMatchObject({
    verdict: 'unsupported',
    reason: 'number',
  });
  expect(await added('A second card is free.')).toMatchObject({ verdict: 'unsupported', reason: 'promise' });
  expect(await added('See www.evil.example for your card.')).toMatchObject({
    verdict: 'unsupported',
    reason: 'foreign-link',
  });
  expect((await added('Do you have a driveway of your own?'))?.verdict).toBe('not-a-statement');
});

test('greeting and sign-off are nothing to be supported, whoever writes them, and a postscript is', async () => {
  const { made, markOf } = await drafted();
  const [greeting = ''] = made.draft.text.split('\n');
  const text = `${made.draft.text.replace(greeting, 'Dear Moira,').split('\n').slice(0, -1).join('\n')}\nAnna Berg`;
  expect((await markOf(text, 'Dear Moira,'))?.verdict).toBe('not-a-statement');
  expect((await markOf(text, 'Anna Berg'))?.verdict).toBe('not-a-statement');
  const postscript = 'PS: Your car comes with two spare wheels.';
  expect((await markOf(`${text}\n\n${postscript}`, postscript))?.verdict).toBe('unsupported');
});

test('a sentence that stands as it was drafted keeps its mark, whatever has become of what carried it', async () => {
  const { made } = await drafted();
  const { marksOf } = await deskOver([{ ...made, evidence: [] }], async () => []);
  expect(made.support.map(({ verdict }) => verdict)).toContain('supported');
  expect(await marksOf(made, made.draft.text)).toEqual(made.support);
  const moved = made.draft.text.split('\n\n').reverse().join('\n\n');
  const verdicts = (await marksOf(made, moved)).map(({ verdict }) => verdict);
  expect(verdicts.toSorted()).toEqual(made.support.map(({ verdict }) => verdict).toSorted());
});

test('the store is asked once, however long somebody types', async () => {
  const { asked, made, marksOf } = await drafted();
  await marksOf(made, made.draft.text);
  const once = { ...asked };
  expect(once.drafts).toBe(1);
  for (const more of ['A', 'A c', 'A card']) await marksOf(made, `${made.draft.text}\n\n${more}`);
  expect(asked).toEqual(once);
});

test('an emptied reply has no marks', async () => {
  const { made, marksOf } = await drafted();
  expect(await marksOf(made, '')).toEqual([]);
});

test('a draft that there is not is not found, and is asked for again', async () => {
  const { made, mark, asked } = await drafted();
  for (const draftId of ['none', 'none'])
    await expect(mark({ caseId: made.careCase.id, draftId, text: 'Hi' })).rejects.toMatchObject({
      code: 'not-found',
    });
  expect(asked.drafts).toBe(2);
});

test('marking ends when nobody waits for it any more', async () => {
  const { made, marksOf } = await drafted();
  const text = Array.from(
    { length: 3_000 },
    (_, at) => `The card ${at} takes ${at} days after the handover.`,
  ).join(' ');
  await expect(marksOf(made, text, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
});
