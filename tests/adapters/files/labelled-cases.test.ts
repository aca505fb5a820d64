import { expect, test } from 'vitest';
import { readLabelledCases } from '../../../src/adapters/files/labelled-cases.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const read = (folder: string) =>
  readLabelledCases(folder, async (bytes) => {
    const { text } = JSON.parse(new TextDecoder().decode(bytes)) as { text: string };
    return careCaseOf(text);
  });

const question = { text: 'Where is it?', start: 0, end: 12, answers: ['KA-1'], facts: ['48 hours'] };

test('cases are read with their labels, and one without labels has none', async () => {
  const lines = [
    JSON.stringify({ text: 'Where is it?', gold: { questions: [question], tags: ['ordinary'] } }),
    '',
    JSON.stringify({ text: 'Hello.' }),
  ];
  const folder = await temporaryFolder({ 'incoming.jsonl': lines.join('\n') });
  const [first, second] = await read(folder);
  expect(first?.careCase.text).toBe('Where is it?');
  expect(first?.questions).toEqual([{ text: 'Where is it?', start: 0, end: 12, answers: ['KA-1'] }]);
  expect(first?.tags).toEqual(['ordinary']);
  expect(second).toMatchObject({ questions: [], tags: [] });
});

test.each([
  ['no JSON', '{"text": ', 'the line is no JSON'],
  [
    'a label without answers',
    JSON.stringify({ text: 'x', gold: { questions: [{ text: 'x', start: 0, end: 1 }] } }),
    'gold.questions.0.answers',
  ],
])('a line with %s is named by file and line', async (_name, line, message) => {
  const folder = await temporaryFolder({ 'incoming.jsonl': `${JSON.stringify({ text: 'Fine.' })}\n${line}` });
  await expect(read(folder)).rejects.toThrow(new RegExp(`incoming\\.jsonl:2: .*${message}`, 'u'));
});
