import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRunBaseline } from '../../src/composition/read-run-baseline.ts';
import { caseResultOf } from '../evaluate/run/case-result-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = {
  format: 'cair-evaluation-run@1',
  suite: { name: 'mine', title: 'Mine', primary: 'reply.chrf' },
  dataset: { name: 'small', version: '1', checksum: 'abc' },
  system: { CAIR_EMBEDDER: 'bundled' },
  startedAt: '2026-11-22T08:00:00Z',
  cases: [caseResultOf()],
};

const read = async (content: string): Promise<unknown> =>
  readRunBaseline(join(await temporaryFolder({ 'base.json': content }), 'base.json'));

test('a saved run is read, also with a byte order mark and other line ends', async () => {
  const text = JSON.stringify(run, null, 2);
  expect(await read(text)).toMatchObject({ cases: run.cases, file: expect.stringContaining('base.json') });
  expect(await read(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toMatchObject({ system: run.system });
});

test.each([
  ['no JSON', '{', 'the file is no JSON; write it anew with cair eval SUITE --save-baseline FILE'],
  ['another JSON', '{"name":"x"}', 'the file is no saved run of a suite; write one with'],
  ['a list', '[]', 'the file is no saved run of a suite'],
  [
    'a later format',
    '{"format":"cair-evaluation-run@2"}',
    'another version of the copilot (cair-evaluation-run@2); save it anew',
  ],
  ['a run without its cases', JSON.stringify({ ...run, cases: undefined }), 'base.json: cases: '],
])('%s is said in one sentence', async (_what, content, sentence) => {
  const error = await read(content).catch((fault: unknown) => fault);
  expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringContaining(sentence) });
  expect((error as Error).message).not.toContain('\n');
});

test('a file that is not there and a folder are told apart', async () => {
  const folder = await temporaryFolder();
  await expect(readRunBaseline(join(folder, 'gone.json'))).rejects.toThrow(
    'there is no such baseline; write it with cair eval SUITE --no-baseline --save-baseline FILE',
  );
  await expect(readRunBaseline(folder)).rejects.toThrow('the baseline cannot be read; name a file');
});
