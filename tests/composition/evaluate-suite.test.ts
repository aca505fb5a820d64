import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { evaluateSuite } from '../../src/composition/evaluate-suite.ts';
import { productFingerprint } from '../../src/composition/product-fingerprint.ts';
import type { EvaluationRun } from '../../src/evaluate/run/evaluation-run.ts';
import { caseLine, threeCases, writeDataset, writeSmallSuites, writeSuite } from '../support/small-suite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const measured = vi.hoisted(() => ({ times: 0 }));
vi.mock(import('../../src/composition/measure-suite.ts'), async (original) => {
  const module = await original();
  return {
    ...module,
    measureSuite: (input) => {
      measured.times += 1;
      return module.measureSuite(input);
    },
  };
});
vi.mock(import('../../src/composition/product-fingerprint.ts'), () => ({
  productFingerprint: vi.fn(async () => 'the code as it is'),
}));

let folder: string;
let notes: string[];
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeSmallSuites(folder);
});

const run = (
  file: string,
  given: Partial<Parameters<typeof evaluateSuite>[1]> = {},
): Promise<EvaluationRun> => {
  notes = [];
  return evaluateSuite(file, {
    environment: { CAIR_DATA: join(folder, 'data') },
    progress: { index: () => undefined, draft: () => undefined, note: (sentence) => notes.push(sentence) },
    ...given,
  });
};

test('measures every case, and the same again is known as a whole', async () => {
  const file = writeSuite(folder, 'whole');
  const first = await run(file);
  expect(first.cases.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  expect([first.reused, first.gate.passed, first.comparison]).toEqual([0, true, null]);
  expect(first.metrics.find(({ name }) => name === 'reply.fact-coverage')).toMatchObject({
    cases: 1,
    value: 1,
  });
  const before = measured.times;
  const second = await run(file);
  expect(measured.times).toBe(before);
  expect(second.reused).toBe(3);
  expect({ ...second, startedAt: '', seconds: 0, reused: 0 }).toEqual({
    ...first,
    startedAt: '',
    seconds: 0,
    reused: 0,
  });
});

test('the order of keys, of suite and of cases, drafts nothing anew', async () => {
  await run(writeSuite(folder, 'order'));
  const turned = threeCases.map((line) => Object.fromEntries(Object.entries(line).reverse()));
  await writeDataset(join(folder, 'turned'), turned);
  const file = join(folder, 'order-turned.yaml');
  writeFileSync(
    file,
    'primary: reply.fact-coverage\nknowledge: knowledge\ndataset: turned\ntitle: A small suite\nname: order\n',
  );
  expect((await run(file)).reused).toBe(3);
});

test('a changed case alone is drafted anew', async () => {
  await run(writeSuite(folder, 'one-changed'));
  await writeDataset(join(folder, 'changed'), [
    caseLine('A', { subject: 'Another' }),
    ...threeCases.slice(1),
  ]);
  expect((await run(writeSuite(folder, 'changed', '', 'changed'))).reused).toBe(2);
});

test('other settings, other words of the trade, other knowledge and other code draft everything anew', async () => {
  const data = join(folder, 'fresh');
  const environment = { CAIR_DATA: data };
  const file = writeSuite(folder, 'anew');
  expect((await run(file, { environment })).reused).toBe(0);
  expect((await run(file, { environment: { ...environment, CAIR_PORT: '9000' } })).reused).toBe(3);
  const revised = { ...environment, CAIR_EMBEDDING_REVISION: '2' };
  expect((await run(file, { environment: revised })).reused).toBe(0);
  const words = join(folder, 'words.yaml');
  writeFileSync(words, readFileSync('fixtures/vocabulary.yaml'));
  const worded = { ...environment, CAIR_VOCABULARY: words };
  await run(file, { environment: worded });
  appendFileSync(words, '# a comment\n');
  expect((await run(file, { environment: worded })).reused).toBe(0);
  vi.mocked(productFingerprint).mockResolvedValueOnce('the code as it will be');
  expect((await run(file, { environment })).reused).toBe(0);
  const articles = join(folder, 'knowledge', 'articles', 'en.jsonl');
  const before = readFileSync(articles);
  appendFileSync(articles, '\n');
  expect((await run(file, { environment })).reused).toBe(0);
  writeFileSync(articles, before);
  expect((await run(file, { environment })).reused).toBe(3);
});

test('only and limit choose the cases, and a slice that no case stands in is said', async () => {
  const market = await run(writeSuite(folder, 'market', 'only: { market: [GB, SE] }\n'));
  expect(market.cases.map(({ id }) => id)).toEqual(['A', 'C']);
  expect((await run(writeSuite(folder, 'limit', 'limit: 2\n'))).cases.map(({ id }) => id)).toEqual([
    'A',
    'B',
  ]);
  await expect(run(writeSuite(folder, 'half', 'only: { market: [GB, GBB] }\n'))).rejects.toThrow(
    /half\.yaml: only\.market: no case of small is GBB; did you mean GB\?$/u,
  );
  await expect(run(writeSuite(folder, 'none', 'only: { market: [GB], language: [sv] }\n'))).rejects.toThrow(
    'no case of small stands in all of these slices',
  );
});

test('a baseline changes the run but drafts nothing anew; one that this run becomes need not be there', async () => {
  const file = writeSuite(folder, 'based', 'baseline: base.json\n');
  const place = join(folder, 'base.json');
  await expect(run(file)).rejects.toThrow('there is no such baseline');
  await expect(run(file, { saveBaseline: join(folder, 'elsewhere.json') })).rejects.toThrow(
    'no such baseline',
  );
  const first = await run(file, { saveBaseline: place });
  expect(first.comparison).toBeNull();
  writeFileSync(place, JSON.stringify(first));
  const second = await run(file);
  expect(second.reused).toBe(3);
  expect(['no difference seen', 'too few cases']).toContain(second.comparison?.verdict);
  expect((await run(file, { baseline: null })).comparison).toBeNull();
  writeFileSync(place, JSON.stringify({ ...first, dataset: { ...first.dataset, name: 'another' } }));
  await expect(run(file)).rejects.toThrow('The baseline was measured on the dataset "another"');
});

const closedCase = (id: string, dates: object): object => ({
  id,
  language: 'en',
  market: 'GB',
  subject: 'Card',
  messages: [
    { from: 'customer', text: 'Hello, when does my charging card arrive?' },
    { from: 'advisor', text: 'It takes 5 to 7 working days.' },
  ],
  ...dates,
});

const replaySuite = async (name: string, cases: readonly object[]): Promise<string> => {
  const place = await temporaryFolder({
    'knowledge/cases/en.jsonl': cases.map((one) => JSON.stringify(one)).join('\n'),
  });
  await writeDataset(join(place, 'dataset'), cases, { schema: 'closed-cases@1' });
  return writeSuite(place, name, 'kind: replay\n');
};

const dated = { openedAt: '2026-03-02T08:00:00Z', closedAt: '2026-03-03T08:00:00Z' };

test('a replay without a single date is bad input, one with some says how many are not replayed', async () => {
  await expect(
    run(await replaySuite('undated', [closedCase('c1', {}), closedCase('c2', {})])),
  ).rejects.toMatchObject({
    code: 'input-invalid',
    message: expect.stringMatching(
      /undated\.yaml: none of 2 cases can be replayed from .*openedAt, closedAt\)\.$/u,
    ),
  });
  const half = await run(await replaySuite('half-dated', [closedCase('c1', {}), closedCase('c2', dated)]));
  expect(half.cases.map(({ id }) => id)).toEqual(['c2']);
  expect(notes).toEqual([expect.stringMatching(/^1 of 2 cases are not replayed; each must stand there/u)]);
});

test('a case of 50,000 characters, emoji, text from right to left and a case alone are measured', async () => {
  const odd = [
    caseLine('long', { gold: undefined, text: 'When will my card come? '.repeat(2_100) }),
    caseLine('emoji', {
      gold: undefined,
      language: undefined,
      text: '🚗🔋 متى تصل بطاقة الشحن؟ \u202eabc\u202c 👩‍👩‍👧‍👦?',
    }),
  ];
  await writeDataset(join(folder, 'odd'), odd);
  const found = await run(writeSuite(folder, 'odd', '', 'odd'));
  expect(found.cases.map(({ id }) => id)).toEqual(['long', 'emoji']);
  await writeDataset(join(folder, 'single'), [caseLine('A')]);
  const single = await run(writeSuite(folder, 'single', '', 'single'));
  for (const { value, low, high } of single.metrics)
    expect([value, low, high].every(Number.isFinite)).toBe(true);
});
