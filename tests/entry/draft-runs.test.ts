import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftSchema } from '../../src/contract/draft.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { type RunningServer, startServer } from '../support/cair-process.ts';
import {
  answersBy,
  answerText,
  draftRunClient,
  questionAsked,
  readRun,
  textFor,
  trueAnswers,
  typesOf,
} from '../support/draft-run-client.ts';
import { hangs, says, saysValue } from '../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import type { ReadEvent } from '../support/read-events.ts';
import { writeSmallSource } from '../support/small-source.ts';

const hasText = (read: readonly ReadEvent[]): boolean => read.at(-1)?.event.type === 'text';

describe('a draft that is read along', () => {
  let folder: string;
  let model: ModelServer;
  let server: RunningServer;
  let client: ReturnType<typeof draftRunClient>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-draft-runs-'));
    model = await startModelServer();
    server = await startServer({
      CAIR_DATA: path.join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
      CAIR_MODEL_PROVIDER: 'openai',
      CAIR_MODEL_URL: model.url,
      CAIR_MODEL_NAME: 'test-model',
    });
    client = draftRunClient(server.address);
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    model.requests.length = 0;
    model.answer = answersBy((question) => says(answerText(question), { msPerChunk: 2 }));
  });

  const answerRequests = () => model.requests.filter((request) => questionAsked(request) !== null);

  test('tells questions, then evidence, then text as it is written, then the checked answers, then the draft', async () => {
    const id = await client.addCase();
    const asked = await client.ask(id);
    expect(asked.status).toBe(202);
    const { id: run } = (await asked.json()) as { id: string };
    expect(asked.headers.get('location')).toBe(`/api/draft-runs/${run}`);
    const stream = await client.follow(run);
    const read = await readRun(stream);
    expect(stream.retries).toEqual([1_000]);
    const types = typesOf(read);
    expect(types[0]).toBe('questions');
    expect(types.indexOf('evidence')).toBe(1);
    expect(types.indexOf('text')).toBeGreaterThan(1);
    expect(types.indexOf('answer')).toBeGreaterThan(types.indexOf('text'));
    expect(types.at(-1)).toBe('draft');
    expect(read.map(({ id: number }) => number)).toEqual(read.map((_, at) => at + 1));
    expect(read.filter(({ event }) => event.type === 'evidence')).toHaveLength(2);
    const written = read.flatMap(({ event }) =>
      event.type === 'text' && event.question === 'q1' ? [event.text] : [],
    );
    expect(written.join('')).toBe(trueAnswers[1]);
    expect(textFor(read, 'q1')).toBe(trueAnswers[1]);
    expect(textFor(read, 'q2')).toBe(trueAnswers[2]);
    const last = read.at(-1)?.event;
    const draft = last?.type === 'draft' ? last.draft : null;
    expect(draft?.draft.text).toContain(trueAnswers[2]);
    expect(draftSchema.parse(await (await client.latestDraft(id)).json()).id).toBe(draft?.id);
    expect(answerRequests().every(({ body }) => body.stream === true)).toBe(true);
  });

  test('gives the first words on while the model still writes', async () => {
    model.answer = answersBy((question) => hangs(answerText(question), 50));
    const run = await client.start(await client.addCase());
    const read = await readRun(await client.follow(run.id), hasText);
    expect(read.at(-1)?.event).toMatchObject({ type: 'text', text: expect.stringMatching(/^Your/u) });
    // The other question may still be searched for.
    await expect.poll(() => answerRequests().length, { timeout: 5_000 }).toBe(2);
    expect(answerRequests().map(({ isAborted }) => isAborted)).toEqual([false, false]);
    await client.cancel(run.id);
  });

  test('begins to ask one question while another is still searched for or answered', async () => {
    model.answer = answersBy((question) => (question === 1 ? hangs() : says(answerText(question))));
    const run = await client.start(await client.addCase());
    const read = await readRun(await client.follow(run.id), (all) => all.at(-1)?.event.type === 'answer');
    expect(read.at(-1)?.event).toEqual({ type: 'answer', question: 'q2', text: trueAnswers[2] });
    await client.cancel(run.id);
  });

  test('has placeholders filled, never half of one', async () => {
    const text = '[name-1], your charging card is posted at handover. [1]';
    model.answer = answersBy((question) =>
      says(question === 1 ? answerText(1, text) : answerText(question), { lettersPerChunk: 1 }),
    );
    const run = await client.start(await client.addCase());
    const read = await readRun(await client.follow(run.id));
    const pieces = read.flatMap(({ event }) =>
      event.type === 'text' && event.question === 'q1' ? [event.text] : [],
    );
    expect(pieces.join('')).toMatch(/^Moira(?: Kelso)?, your charging card is posted at handover\.$/u);
    expect(pieces.join('|')).not.toContain('[');
  });

  test('is cancelled with the calls of its model, and its case can be drafted again at once', async () => {
    model.answer = answersBy((question) => hangs(answerText(question), 50));
    const id = await client.addCase();
    const run = await client.start(id);
    const following = client.follow(run.id).then((stream) => readRun(stream));
    await expect.poll(() => answerRequests().length, { timeout: 5_000 }).toBe(2);
    expect((await client.cancel(run.id)).status).toBe(204);
    expect((await following).at(-1)?.event).toEqual({ type: 'cancelled' });
    await expect
      .poll(() => answerRequests().every(({ isAborted }) => isAborted), { timeout: 5_000 })
      .toBe(true);
    expect((await client.latestDraft(id)).status).toBe(404);
    expect((await client.cancel(run.id)).status).toBe(204);
    model.answer = answersBy((question) => says(answerText(question)));
    const again = await client.start(id);
    expect(again.id).not.toBe(run.id);
    expect((await readRun(await client.follow(again.id))).at(-1)?.event.type).toBe('draft');
  });

  test('goes on when the connection drops; who comes again reads on, and nothing is asked twice', async () => {
    model.answer = answersBy((question) =>
      says(answerText(question), { lettersPerChunk: 4, msPerChunk: 15 }),
    );
    const id = await client.addCase();
    const run = await client.start(id);
    const first = await readRun(await client.follow(run.id), hasText);
    const lastRead = first.at(-1)?.id ?? 0;
    const second = await readRun(await client.follow(run.id, lastRead), (read) => read.length === 3);
    const third = await readRun(await client.follow(run.id, second.at(-1)?.id ?? 0));
    const all = [...first, ...second, ...third];
    expect(second[0]?.id).toBe(lastRead + 1);
    expect(all.map(({ id: number }) => number)).toEqual(
      all.map(({ id: number }) => number).toSorted((a, b) => a - b),
    );
    expect(textFor(all, 'q1')).toBe(trueAnswers[1]);
    expect(textFor(all, 'q2')).toBe(trueAnswers[2]);
    expect(all.at(-1)?.event.type).toBe('draft');
    expect(answerRequests()).toHaveLength(2);
    const late = await readRun(await client.follow(run.id));
    expect(typesOf(late)).toEqual(['questions', 'evidence', 'answer', 'draft']);
    expect((await client.open(run.id, late.at(-1)?.id ?? 0)).status).toBe(204);
    expect(model.requests).toHaveLength(3);
  });

  test('is joined by a second start of the same wish and refuses another one', async () => {
    model.answer = answersBy(() => hangs());
    const id = await client.addCase();
    const run = await client.start(id);
    expect(await client.start(id)).toEqual(run);
    const refine = { draftId: 'd', text: 'Hi', wish: { kind: 'shorter' } } as const;
    const other = await client.ask(id, { refine });
    expect(other.status).toBe(409);
    expect(problemSchema.parse(await other.json())).toMatchObject({ code: 'conflict' });
    await client.cancel(run.id);
  });

  test('is told apart from what is none', async () => {
    expect((await client.ask('IN-unknown')).status).toBe(404);
    expect((await client.open('no-such-run')).status).toBe(404);
    expect((await client.cancel('no-such-run')).status).toBe(404);
    const id = await client.addCase();
    expect((await client.ask(id, { refine: {} } as never)).status).toBe(400);
  });

  test('is sent so that no proxy keeps it back', async () => {
    model.answer = answersBy(() => saysValue({}));
    const run = await client.start(await client.addCase());
    const { headers } = await client.open(run.id);
    expect(headers.get('content-type')).toBe('text/event-stream');
    expect(headers.get('cache-control')).toContain('no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
    await client.cancel(run.id);
  });
});
