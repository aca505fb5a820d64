import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readEvaluationDataset } from '../../../../src/adapters/files/evaluation/read-evaluation-dataset.ts';
import { loadRules } from '../../../../src/composition/load-rules.ts';
import { readCase } from '../../../../src/composition/read-case.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { faultOf } from './fault-of.ts';

const rules = await loadRules();
const folderOf = (...cases: readonly Readonly<Record<string, unknown>>[]): Promise<string> => {
  const lines = cases.map((line) => JSON.stringify(line)).join('\n');
  const sha256 = createHash('sha256').update(lines).digest('hex');
  const sheet = `name: closed\nversion: '1'\nschema: closed-cases@1\ncases:\n  file: c.jsonl\n  sha256: ${sha256}\n`;
  return temporaryFolder({ 'dataset.yaml': sheet, 'c.jsonl': lines });
};
const read = (folder: string) =>
  readEvaluationDataset(folder, (bytes) => readCase(bytes, 'case.json', rules));

const message = (from: string, text: string, at = '2026-01-02T10:00:00Z') => ({ from, at, text });
const closed = {
  id: '00104519',
  language: 'sv',
  market: 'SE',
  model: null,
  category: 'charging',
  channel: 'email',
  subject: 'Laddkort',
  openedAt: '2026-01-02T09:00:00Z',
  closedAt: '2026-01-05T09:00:00Z',
  customer: { name: 'Nadja', email: 'nadja@mail.example' },
  advisor: 'Fatima',
  messages: [message('customer', 'Var är kortet?'), message('advisor', 'Det är på väg.')],
};

test('a closed case is its first message, with the reply, the category and both times', async () => {
  const { cases, leftOut } = await read(await folderOf(closed));
  expect(leftOut).toEqual([]);
  expect(cases).toEqual([
    {
      careCase: expect.objectContaining({
        id: '00104519',
        subject: 'Laddkort',
        text: 'Var är kortet?',
        language: 'sv',
        market: 'SE',
        channel: 'email',
        receivedAt: '2026-01-02T09:00:00Z',
      }),
      questions: null,
      category: 'charging',
      tags: [],
      sent: 'Det är på väg.',
      toneGrades: [],
      forbidden: [],
      closedAt: '2026-01-05T09:00:00Z',
    },
  ]);
});

test('the case is what came in before the first reply, and that reply is what was sent', async () => {
  const messages = [
    message('customer', 'Where is it?'),
    message('customer', 'The card, I mean.'),
    message('advisor', 'It is in the post.'),
    message('customer', 'Thanks!'),
    message('advisor', 'Have a good weekend.'),
  ];
  const { cases } = await read(await folderOf({ ...closed, messages }));
  expect(cases[0]?.careCase.text).toBe('Where is it?\n\nThe card, I mean.');
  expect(cases[0]?.sent).toBe('It is in the post.');
});

test('messages in HTML are read as text, and without openedAt the first message tells the time', async () => {
  const messages = [
    { from: 'customer', at: '2026-01-02T08:00:00Z', html: '<p>Where is <b>it</b>?</p>' },
    { from: 'advisor', at: null, html: '<p>In the post.</p>' },
  ];
  const { cases } = await read(await folderOf({ ...closed, openedAt: undefined, messages }));
  expect(cases[0]?.careCase).toMatchObject({ text: 'Where is it?', receivedAt: '2026-01-02T08:00:00Z' });
  expect(cases[0]?.sent).toBe('In the post.');
});

test('cases without a message or without a reply are left out with the reason', async () => {
  const note = { ...closed, id: 'P-1', messages: [message('advisor', 'Called.'), message('advisor', 'Hi')] };
  const open = { ...closed, id: 'P-2', messages: [message('customer', 'Hello?')] };
  const { cases, leftOut } = await read(await folderOf(note, closed, open));
  expect(cases).toHaveLength(1);
  expect(leftOut).toEqual([
    { id: 'P-1', reason: 'no message of the customer stands before a reply' },
    { id: 'P-2', reason: 'no message of the customer stands before a reply' },
  ]);
});

test.each([
  ['messages that are missing', { ...closed, messages: undefined }, 'c.jsonl:1: messages: is missing'],
  [
    'a message from nobody',
    { ...closed, messages: [message('bot', 'Hi')] },
    'c.jsonl:1: messages.0.from: give customer or advisor',
  ],
  ['a time that is none', { ...closed, closedAt: 'soon' }, 'c.jsonl:1: closedAt: must be an ISO 8601 date'],
  [
    'nothing to replay',
    { ...closed, messages: [message('advisor', 'Called.')] },
    'dataset.yaml:4: cases: all 1 cases were left out, the first because no message of the customer stands before a reply',
  ],
])('%s are said with file and line', async (_name, line, expected) => {
  const folder = await folderOf(line);
  expect(await faultOf(read(folder), folder)).toBe(expected);
});
