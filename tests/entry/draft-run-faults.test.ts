import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import {
  breaksOff,
  fails,
  hangs,
  hasNoChoice,
  isBusy,
  type ModelMove,
  refuses,
  says,
} from '../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { writeSmallSource } from '../support/small-source.ts';

describe('a draft that is read along while its model misbehaves', () => {
  let folder: string;
  let model: ModelServer;
  let servers: readonly RunningServer[];
  let client: ReturnType<typeof draftRunClient>;
  let withoutStreaming: ReturnType<typeof draftRunClient>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-draft-run-faults-'));
    model = await startModelServer();
    const source = writeSmallSource(path.join(folder, 'source'));
    const start = (name: string, more: Readonly<Record<string, string>>): Promise<RunningServer> =>
      startServer({
        CAIR_DATA: path.join(folder, name),
        CAIR_SOURCE: source,
        CAIR_MODEL_PROVIDER: 'openai',
        CAIR_MODEL_URL: model.url,
        CAIR_MODEL_NAME: 'test-model',
        CAIR_MODEL_TIMEOUT_MS: '400',
        ...more,
      });
    const [streaming, whole] = await Promise.all([
      start('streaming', { CAIR_MODEL_RETRIES: '1' }),
      start('whole', { CAIR_MODEL_STREAMING: 'false' }),
    ]);
    servers = [streaming, whole];
    client = draftRunClient(streaming.address);
    withoutStreaming = draftRunClient(whole.address);
  });
  afterAll(async () => {
    for (const server of servers ?? []) expect(await server.stop()).toBe(0);
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    model.requests.length = 0;
  });

  /** The first question's answer goes wrong, the other's does not. */
  const goesWrong = (move: ModelMove) =>
    answersBy((question) => (question === 1 ? move : says(answerText(question))));

  const draftOf = async (asked = client) => {
    const run = await asked.start(await asked.addCase());
    const read = await readRun(await asked.follow(run.id));
    const last = read.at(-1)?.event;
    if (last?.type !== 'draft') throw new Error(`The run ended with ${last?.type}.`);
    return { read, draft: last.draft };
  };

  test.each([
    ['breaks off', breaksOff(answerText(1), 60), /did not answer for question 1/u],
    ['hangs in the middle', hangs(answerText(1), 60), /did not answer for question 1/u],
    ['hangs before its first word', hangs(), /did not answer for question 1/u],
    ['refuses', refuses, /refused to answer for question 1/u],
    ['sends bad JSON', says('{"question":1,"sentences":[{"text":"Your'), /could not be read/u],
    ['sends another shape', says('{"answer":"Soon."}'), /could not be read/u],
    ['sends no choice', hasNoChoice, /gave an empty answer for question 1/u],
    ['is cut off', says(answerText(1).slice(0, 60), { finish: 'length' }), /cut off/u],
    ['is down', fails(503), /did not answer for question 1/u],
    ['says what its sources do not', says(answerText(1, 'The card costs 5 kr.')), /does not hold/u],
  ] as const)(
    'and %s: that question is answered from its sources, with one sentence',
    async (_, move, note) => {
      model.answer = goesWrong(move);
      const { read, draft } = await draftOf();
      expect(read.filter(({ event }) => event.type === 'answer')).toHaveLength(2);
      expect(textFor(read, 'q1')).toBeNull();
      expect(textFor(read, 'q2')).toBe(trueAnswers[2]);
      expect(draft.draft.notes.filter((one) => note.test(one))).toHaveLength(1);
      expect(draft.writing?.answers.map(({ maker }) => maker === null)).toEqual([true, false]);
      expect(draft.draft.text).toContain('handover');
      expect(draft.draft.text).not.toContain('5 kr');
    },
  );

  test('and is asked too often: it is asked again after the time that it names', async () => {
    let busy = 0;
    model.answer = answersBy((question) => {
      if (question !== 1 || busy > 0) return says(answerText(question));
      busy += 1;
      return isBusy({ 'retry-after-ms': '60' });
    });
    const { read, draft } = await draftOf();
    expect(textFor(read, 'q1')).toBe(trueAnswers[1]);
    expect(model.requests.filter((request) => questionAsked(request) === 1)).toHaveLength(2);
    expect(draft.draft.notes.join()).not.toContain('language model');
  });

  test('and will not stream: its answers come whole, each as one piece of text', async () => {
    model.answer = answersBy((question) => says(answerText(question)));
    const { read } = await draftOf(withoutStreaming);
    expect(model.requests.every(({ body }) => body.stream !== true)).toBe(true);
    expect(read.filter(({ event }) => event.type === 'text')).toHaveLength(2);
    expect(textFor(read, 'q1')).toBe(trueAnswers[1]);
    expect(typesOf(read).at(-1)).toBe('draft');
  });
});
