import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { evaluateSuite } from '../../src/composition/evaluate-suite.ts';
import { metricComparisonOf } from '../support/metric-comparison-of.ts';
import { fails, type ModelMove, refuses, saysValue } from '../support/model-moves.ts';
import { type ModelServer, type ModelServerRequest, startModelServer } from '../support/model-server.ts';
import { writeSmallSuites, writeSuite } from '../support/small-suite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let server: ModelServer;
let folder: string;
let notes: string[] = [];
beforeAll(async () => {
  server = await startModelServer();
  folder = await temporaryFolder();
  await writeSmallSuites(folder);
});
afterAll(() => server.close());

const grades =
  (grade: number) =>
  ({ body }: ModelServerRequest): ModelMove => {
    const reply =
      /kind="reply">\n([\s\S]*?)\n<\/untrusted>/u.exec(body.messages.at(-1)?.content ?? '')?.[1] ?? '';
    return saysValue({ dimensions: [], overall: { grade, quote: reply.slice(0, 60) } });
  };

beforeEach(() => {
  server.requests.length = 0;
  server.answer = grades(4);
});

const run = (file: string, settings: Record<string, string> = {}, baseline: string | null = null) => {
  notes = [];
  return evaluateSuite(file, {
    environment: { CAIR_DATA: join(folder, 'data'), ...settings },
    progress: { index: () => undefined, draft: () => undefined, note: (sentence) => notes.push(sentence) },
    baseline,
  });
};

const model = (name: string) => ({
  CAIR_MODEL_PROVIDER: 'openai',
  CAIR_MODEL_NAME: name,
  CAIR_MODEL_URL: server.url,
  CAIR_MODEL_RETRIES: '0',
});

test('without a model the judges are left out, the run says so, and the rest is measured', async () => {
  const suite = writeSuite(folder, 'no-model', 'judges: [tone, answers]\n');
  const found = await run(suite);
  const left =
    'Left out what a model would judge (tone, answers): no language model is set (docs/models.md).';
  expect(notes).toContain(left);
  expect(found.system['judges']).toBe('tone, answers left out: no language model is set');
  expect(found.metrics.map(({ name }) => name)).not.toContain('judged.tone');
  expect(found.metrics.map(({ name }) => name)).toContain('tone.score');
  // A run that is known says it as well.
  await run(suite);
  expect(notes).toContain(left);
});

test('with a model each draft is judged once, and the title names the model', async () => {
  const file = writeSuite(folder, 'judged', 'judges: [tone]\nmetrics: [judged.tone, tone.score]\n');
  const found = await run(file, model('judge-a'));
  expect(server.requests).toHaveLength(3);
  expect(found.metrics.find(({ name }) => name === 'judged.tone')).toMatchObject({ cases: 3, value: 4 });
  const definition = found.definitions.find(({ name }) => name === 'judged.tone');
  expect(definition?.title).toBe('judged tone (model judge-a)');
  expect(found.system['judges']).toMatch(/^judge-tone@\d+\+[0-9a-f]{8} by judge-a$/u);
  await run(file, model('judge-a'));
  expect(server.requests).toHaveLength(3);
});

test('a suite that lists no judges asks no model, though one is set', async () => {
  const found = await run(writeSuite(folder, 'unjudged'), model('judge-a'));
  expect(server.requests).toHaveLength(0);
  expect('judges' in found.system).toBe(false);
});

test('a draft that the judge would not judge has no value, and the others do', async () => {
  server.answer = (request, count) => (count === 1 ? refuses : grades(2)(request));
  const found = await run(writeSuite(folder, 'refused', 'judges: [tone]\n'), model('judge-b'));
  expect(found.metrics.find(({ name }) => name === 'judged.tone')).toMatchObject({ cases: 2, value: 2 });
});

test('a judge that does not answer ends the run, which goes on where it was', async () => {
  const file = writeSuite(folder, 'down', 'judges: [tone]\n');
  server.answer = () => fails(503);
  await expect(run(file, model('judge-c'))).rejects.toMatchObject({ code: 'model-failed' });
  server.answer = grades(5);
  const found = await run(file, model('judge-c'));
  expect(found.metrics.find(({ name }) => name === 'judged.tone')).toMatchObject({ cases: 3, value: 5 });
});

test('what the same judge said before is compared, what another said is not, and it is told', async () => {
  const file = writeSuite(folder, 'compared', 'judges: [tone]\n');
  const baseline = join(folder, 'judged.json');
  writeFileSync(baseline, JSON.stringify(await run(file, model('judge-d'))));
  const same = await run(file, model('judge-d'), baseline);
  expect(metricComparisonOf(same, 'judged.tone')).toMatchObject({ cases: 3, before: 4, after: 4 });
  server.answer = grades(2);
  const other = await run(file, model('judge-e'), baseline);
  expect(other.metrics.find(({ name }) => name === 'judged.tone')).toMatchObject({ value: 2 });
  expect(metricComparisonOf(other, 'judged.tone')).toBeUndefined();
  expect(metricComparisonOf(other, 'tone.score')).toMatchObject({ cases: 3 });
  expect(notes.join(' ')).toMatch(/had other judges/u);
});

test.each([
  ['primary', 'judges: [tone]\n', 'judged.tone'],
  ['thresholds.judged.tone', 'judges: [tone]\nthresholds: { judged.tone: { atLeast: 3 } }\n', null],
])('a suite whose %s rests on a judge needs a model', async (place, more, primary) => {
  const file = writeSuite(folder, `needs-${place.length}`, more);
  if (primary !== null) {
    const lines = `name: needs\ntitle: A small suite\ndataset: dataset\nknowledge: knowledge\nprimary: ${primary}\n${more}`;
    writeFileSync(file, lines);
  }
  await expect(run(file)).rejects.toMatchObject({
    code: 'input-invalid',
    message: expect.stringContaining(`${place}: a model judges judged.tone, and none is set`),
  });
});

test.each([
  ['a judged metric without its judge', 'metrics: [judged.tone]\n', /list its judge: judges: \[tone\]/u],
  ['a bound on one', 'thresholds: { judged.answers: { atLeast: 1 } }\n', /judges: \[answers\]/u],
  ['a judge that does not exist', 'judges: [fun]\n', /judges/u],
  ['judges of a suite that learns', 'judges: [tone]\nlearn: dataset\n', /is not judged by a model/u],
])('%s is refused with its place in the file', async (_, more, reason) => {
  await expect(run(writeSuite(folder, 'refused-suite', more))).rejects.toMatchObject({
    code: 'input-invalid',
    message: expect.stringMatching(reason),
  });
});
