import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { evaluateSuite } from '../../src/composition/evaluate-suite.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import { caseLine, writeDataset, writeSmallSuites, writeSuite } from '../support/small-suite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeSmallSuites(folder);
});

/** Bad input is a CopilotError of that code whose message begins with the file. */
const expectRefused = async (file: string, sentence: string): Promise<void> => {
  const error = await evaluateSuite(file, {
    environment: { CAIR_DATA: join(folder, 'data') },
    progress: { index: () => undefined, draft: () => undefined },
  }).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(CopilotError);
  expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringContaining(sentence) });
  expect((error as Error).message.startsWith(folder)).toBe(true);
};

test.each([
  ['mertics: [reply.chrf]', ':6: mertics: there is no such key; did you mean metrics?'],
  ['metrics: [reply.chrff]', ':6: metrics.0: there is no metric reply.chrff; did you mean reply.chrf?'],
  ['system: { CAIR_EMBEDER: bundled }', 'did you mean CAIR_EMBEDDER?'],
  ['system: { CAIR_DATA: /tmp/x }', 'system.CAIR_DATA: whoever runs the suite decides where files lie'],
  ['baseline: knowledge', 'the baseline cannot be read; name a file'],
  ['baseline: gone.json', 'there is no such baseline'],
])('a suite with %s', (line, sentence) => expectRefused(writeSuite(folder, 'bad', `${line}\n`), sentence));

test('a dataset that is not there, with the one that was meant', () =>
  expectRefused(
    writeSuite(folder, 'lost', '', 'datasett'),
    ':3: dataset: there is no folder datasett; did you mean dataset?',
  ));

test.each([
  ['a broken line', ['{"text": "Where?"'], 'cases.jsonl:1: the line is no JSON'],
  [
    'an id that stands twice',
    [caseLine('A'), caseLine('A', { text: 'Another?', gold: undefined })],
    'cases.jsonl:2: the id A stands on line 1 already',
  ],
  ['no case at all', [], 'there are no cases in the file'],
  [
    'a label to a document that is missing',
    [caseLine('A', { gold: { questions: [{ text: 'Hi', start: 0, end: 2, answers: ['KA-9'] }] } })],
    'there is no document KA-9',
  ],
])('a dataset with %s', async (what, lines, sentence) => {
  const name = what.replaceAll(' ', '-');
  await writeDataset(join(folder, name), lines);
  await expectRefused(writeSuite(folder, 'broken', '', name), sentence);
});

test('cases in another encoding, and cases that were changed after they were accepted', async () => {
  await writeDataset(join(folder, 'latin'), []);
  writeFileSync(join(folder, 'latin', 'cases.jsonl'), Buffer.from('{"text": "När kommer det?"}\n', 'latin1'));
  await expectRefused(writeSuite(folder, 'latin1', '', 'latin'), 'it seems to be windows-1252');
  await writeDataset(join(folder, 'changed'), [caseLine('A')]);
  appendFileSync(join(folder, 'changed', 'cases.jsonl'), `${JSON.stringify(caseLine('B'))}\n`);
  await expectRefused(
    writeSuite(folder, 'moved', '', 'changed'),
    'the cases are not those that were accepted',
  );
});
