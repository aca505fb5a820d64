import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { evaluateJudge } from '../../src/composition/evaluate-judge.ts';
import { readJudgeExamples } from '../../src/composition/read-judge-examples.ts';
import { judgeReport } from '../../src/entry/cli/eval/judge-report.ts';
import { fails, type ModelMove, saysValue } from '../support/model-moves.ts';
import { type ModelServer, type ModelServerRequest, startModelServer } from '../support/model-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(() => server.close());

const config = (more: Record<string, string> = {}) =>
  readConfig({
    CAIR_MODEL_PROVIDER: 'openai',
    CAIR_MODEL_NAME: 'judge-model',
    CAIR_MODEL_URL: server.url,
    CAIR_MODEL_PRICE_INPUT: '1',
    CAIR_MODEL_PRICE_OUTPUT: '2',
    CAIR_MODEL_RETRIES: '0',
    ...more,
  });

const options = { labels: null, limit: null, progress: () => undefined };

const user = ({ body }: ModelServerRequest): string => body.messages.at(-1)?.content ?? '';

const fenced = (text: string, kind: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<untrusted kind="${kind}"[^>]*>\\n([\\s\\S]*?)\\n</untrusted>`, 'gu'))].map(
    ([, inside = '']) => inside,
  );

/** Says what people said, quoting the whole reply, as a judge without any fault would. */
const oracle = async (): Promise<(request: ModelServerRequest) => ModelMove> => {
  const examples = await readJudgeExamples('answers', null);
  const words = new Map([
    [1, 'answers'],
    [0.5, 'partly'],
    [0, 'not'],
  ]);
  return (request) => {
    const [reply = ''] = fenced(user(request), 'reply');
    const [question = ''] = fenced(user(request), 'question');
    const example = examples.find(({ judged }) => judged.reply === reply && judged.questions[0] === question);
    return saysValue({
      questions: [{ number: 1, verdict: words.get(example?.people[0] ?? 0), quote: reply }],
    });
  };
};

test('the labels that come along are enough, and every kind of label is among them', async () => {
  const [answers, faithfulness, tone] = await Promise.all(
    (['answers', 'faithfulness', 'tone'] as const).map((pack) => readJudgeExamples(pack, null)),
  );
  for (const [examples, values] of [
    [answers, [0, 0.5, 1]],
    [faithfulness, [null, 0, 0.5, 1]],
  ] as const) {
    expect(examples?.length).toBeGreaterThanOrEqual(40);
    expect(new Set(examples?.map(({ language }) => language)).size).toBe(6);
    expect([...new Set(examples?.flatMap(({ people }) => people))].toSorted()).toEqual(
      [...values].toSorted(),
    );
  }
  expect(tone?.length).toBeGreaterThanOrEqual(250);
});

test('a judge that says what people said agrees with them in everything', async () => {
  server.answer = await oracle();
  const found = await evaluateJudge('answers', config(), options);
  expect(found).toMatchObject({
    model: 'judge-model',
    prompt: expect.stringMatching(/^judge-answers@\d+\+/u),
    replies: 48,
    notJudged: {},
    unquoted: { verdicts: 0, of: 48 },
    agreement: { verdicts: 48, same: { value: 1 }, alpha: { value: 1 } },
  });
  expect(found.byLanguage['sv']?.verdicts).toBe(10);
  expect(found.spent).toMatchObject({ answers: 48, inputTokens: 4_800, outputTokens: 960 });
  expect(found.spent.money?.amount).toBeCloseTo(0.0048 + 0.00192, 10);
  expect(judgeReport(found).join('\n')).toMatch(/48 verdicts[\s\S]*well enough to stand in/u);
});

test('a judge that always says yes is not believed, one that invents its quotes not even counted', async () => {
  server.answer = (request) => {
    const [reply = ''] = fenced(user(request), 'reply');
    return saysValue({ questions: [{ number: 1, verdict: 'answers', quote: reply }] });
  };
  const kind = await evaluateJudge('answers', config(), options);
  expect(kind.agreement.correlation).toBeNull();
  expect(kind.agreement.bias?.value).toBeGreaterThan(0.3);
  expect(judgeReport(kind).join('\n')).toMatch(/does not agree with people well enough/u);
  server.answer = () =>
    saysValue({ questions: [{ number: 1, verdict: 'answers', quote: 'as they told me' }] });
  const inventing = await evaluateJudge('answers', config(), options);
  expect(inventing).toMatchObject({
    agreement: { verdicts: 0, same: null },
    unquoted: { verdicts: 48, of: 48 },
  });
  expect(judgeReport(inventing).join('\n')).toMatch(/cannot be told[\s\S]*48 of 48 verdicts did not count/u);
});

test('a limit takes replies evenly, and labels of your own take the place of ours', async () => {
  server.answer = await oracle();
  const few = await evaluateJudge('answers', config(), { ...options, limit: 7 });
  expect([few.replies, server.requests.length]).toEqual([7, 7]);
  expect(Object.keys(few.byLanguage).length).toBeGreaterThan(2);
  const line = {
    id: 'x',
    language: 'fi',
    question: 'Milloin?',
    reply: 'Huomenna kello 9.',
    label: 'answers',
  };
  const folder = await temporaryFolder({
    'own.jsonl': JSON.stringify(line),
    'twice.jsonl': `${JSON.stringify(line)}\n${JSON.stringify(line)}`,
    'wrong.jsonl': JSON.stringify({ ...line, label: 'yes' }),
  });
  const own = await evaluateJudge('answers', config(), { ...options, labels: `${folder}/own.jsonl` });
  expect(own).toMatchObject({ replies: 1, byLanguage: { fi: { verdicts: 1 } } });
  const broken = (file: string) =>
    evaluateJudge('answers', config(), { ...options, labels: `${folder}/${file}` });
  await expect(broken('twice.jsonl')).rejects.toThrow(/twice\.jsonl:2: the id x stands there twice/u);
  await expect(broken('wrong.jsonl')).rejects.toThrow(/wrong\.jsonl:1: label: .*answers/u);
  await expect(broken('none.jsonl')).rejects.toThrow(/there is no such file/u);
});

test('without a model, and with an unknown judge, it is said what to do', async () => {
  await expect(evaluateJudge('answers', readConfig({}), options)).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringContaining('docs/models.md'),
  });
  await expect(evaluateJudge('fun', config(), options)).rejects.toThrow(/no judge "fun"/u);
});

test('a model that is down ends the evaluation and not in 48 failures', async () => {
  server.answer = () => fails(401);
  await expect(evaluateJudge('answers', config(), options)).rejects.toMatchObject({ code: 'model-failed' });
  expect(server.requests.length).toBeLessThan(10);
});
