import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftSchema } from '../../src/contract/draft.ts';
import { draftRunSchema, draftVersionsSchema, type RefineWishJson } from '../../src/contract/draft-run.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { replyMarksSchema } from '../../src/contract/reply-marks.ts';
import { type RunningServer, startServer } from '../support/cair-process.ts';
import { answersBy, answerText, draftRunClient, readRun } from '../support/draft-run-client.ts';
import { says } from '../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { writeSmallSource } from '../support/small-source.ts';

let folder: string;
let model: ModelServer;
let server: RunningServer;
let client: ReturnType<typeof draftRunClient>;

const shorter = 'Your charging card is posted.';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cair-draft-versions-'));
  model = await startModelServer();
  server = await startServer({
    CAIR_DATA: path.join(folder, 'data'),
    CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
    CAIR_MODEL_PROVIDER: 'openai',
    CAIR_MODEL_URL: model.url,
    CAIR_MODEL_NAME: 'test-model',
  });
  client = draftRunClient(server.address);
  model.answer = (request) => {
    const isAnew = request.body.messages.at(-1)?.content.includes('which you answer anew') === true;
    return answersBy((question) =>
      says(question === 1 && isAnew ? answerText(1, shorter) : answerText(question)),
    )(request);
  };
});
afterAll(async () => {
  expect(await server?.stop()).toBe(0);
  await model.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (place: string, method = 'GET', body?: unknown): Promise<Response> =>
  fetch(`${server.address}/api/cases/${place}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const drafted = async () => {
  const id = await client.addCase();
  const first = draftSchema.parse(await (await at(`${id}/draft`, 'POST')).json());
  return { id, first };
};

const refine = async (id: string, draftId: string, text: string, wish: RefineWishJson) => {
  const answer = await client.ask(id, { refine: { draftId, text, wish } });
  expect(answer.status).toBe(202);
  const { id: run } = draftRunSchema.parse(await answer.json());
  const last = (await readRun(await client.follow(run))).at(-1)?.event;
  if (last?.type !== 'draft') throw new Error(`The run ended with ${JSON.stringify(last)}.`);
  return last.draft;
};

const versionsOf = async (id: string) =>
  draftVersionsSchema.parse(await (await at(`${id}/drafts`)).json()).versions;

const wish = { kind: 'question', question: 'q1', instruction: 'Shorter.' } as const;

test('a draft is refined over the API, its versions are listed, and an earlier one is read, restored and approved', async () => {
  const { id, first } = await drafted();
  const second = await refine(id, first.id, first.draft.text, wish);
  expect(second.draft.text).toContain(shorter);
  expect(second.writing?.answers[0]?.maker?.prompt).toBe('refine-answer');
  const [latest, earlier] = await versionsOf(id);
  expect(latest).toMatchObject({ draftId: second.id, refined: { from: first.id, wish }, isLatest: true });
  expect(latest?.preview).toContain(shorter);
  expect(earlier).toMatchObject({ draftId: first.id, refined: null, isLatest: false });
  expect(Date.parse(earlier?.madeAt ?? '')).toBeLessThanOrEqual(Date.parse(latest?.madeAt ?? ''));
  expect(draftSchema.parse(await (await at(`${id}/drafts/${first.id}`)).json())).toEqual(first);

  const restored = await at(`${id}/drafts/${first.id}/restore`, 'POST');
  expect(draftSchema.parse(await restored.json())).toEqual(first);
  expect((await versionsOf(id)).map(({ draftId, isLatest }) => [draftId, isLatest])).toEqual([
    [first.id, true],
    [second.id, false],
  ]);
  const approval = await at(`${id}/approval`, 'POST', {
    draftId: first.id,
    advisor: { name: 'Hannah' },
    sentText: first.draft.text,
    verdicts: { facts: 'right', tone: 4 },
    ledger: first.questions.map((question) => ({ question: question.id, state: 'answered' })),
  });
  expect(approval.status).toBe(201);
  expect((await at(`${id}/drafts/${second.id}/restore`, 'POST')).status).toBe(409);
});

test('what is not there is told by its name', async () => {
  const { id } = await drafted();
  for (const [place, method] of [
    ['none/drafts', 'GET'],
    [`${id}/drafts/none`, 'GET'],
    [`${id}/drafts/none/restore`, 'POST'],
  ] as const) {
    const answer = await at(place, method);
    expect(answer.status).toBe(404);
    expect(problemSchema.parse(await answer.json()).detail).toContain('none');
  }
});

test('the text of a reply that is being edited is marked by the sources of its draft', async () => {
  const { id, first } = await drafted();
  const marksOf = (text: string, draftId = first.id) => at(`${id}/drafts/${draftId}/marks`, 'POST', { text });
  const marked = async (text: string) => replyMarksSchema.parse(await (await marksOf(text)).json()).support;
  expect(await marked(first.draft.text)).toEqual(first.support);
  const wrong = 'A charging card costs 8675 kr.';
  const text = `${first.draft.text.split('\n\n').slice(0, -1).join('\n\n')}\n\n${wrong}`;
  expect((await marked(text)).at(-1)).toMatchObject({
    start: text.length - wrong.length,
    end: text.length,
    verdict: 'unsupported',
    sources: [],
  });
  expect((await marksOf(text, 'none')).status).toBe(404);
  expect((await marksOf('a'.repeat(200_001))).status).toBe(400);
  expect(await versionsOf(id)).toHaveLength(1);
});

test('a language without a tone profile ends the run with its one sentence', async () => {
  const { id, first } = await drafted();
  const answer = await client.ask(id, {
    refine: { draftId: first.id, text: first.draft.text, wish: { kind: 'language', language: 'xx' } },
  });
  const { id: run } = draftRunSchema.parse(await answer.json());
  const last = (await readRun(await client.follow(run))).at(-1)?.event;
  expect(last?.type === 'problem' ? last.problem : null).toMatchObject({
    status: 400,
    detail: 'There is no tone profile for that language, so the draft stays as it is.',
  });
  expect(await versionsOf(id)).toHaveLength(1);
});
