import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGradedReplies } from '../../../../src/adapters/files/tone/graded-replies.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fileOf = async (name: string, content: string): Promise<string> =>
  join(await temporaryFolder({ [name]: content }), name);

const faultOf = async (content: string, name = 'grades.csv'): Promise<string> => {
  const file = await fileOf(name, content);
  const fault = await readGradedReplies(file).catch((error: unknown) => error);
  return fault instanceof Error ? fault.message.replaceAll(file, name) : 'no fault';
};

describe('readGradedReplies', () => {
  it('reads a table with what is known of each reply, whatever the case of its columns', async () => {
    const table =
      'Grade;REPLY;Market;complaint;customer;Language\n3,5;"Hej Anna,\nkortet kommer.";Sverige;ja;Anna Berg;sv\n';
    const { replies } = await readGradedReplies(await fileOf('g.csv', table));
    expect(replies).toMatchObject([
      { grade: 3.5, market: 'SE', context: { language: 'sv', isComplaint: true, customerName: 'Anna Berg' } },
    ]);
    expect(replies[0]?.reply).toBe('Hej Anna,\nkortet kommer.');
  });

  it('reads what the customer wrote, so that turning to them counts, and the same reply to two messages twice', async () => {
    const table = 'reply;grade;message\nHi Anna;3;"My card\nis late."\nHi Anna;4;My app is dark.\nHi Bo;2;\n';
    const { replies } = await readGradedReplies(await fileOf('g.csv', table));
    expect(replies.map(({ context }) => context.message)).toEqual([
      'My card\nis late.',
      'My app is dark.',
      undefined,
    ]);
  });

  it('reads JSON lines', async () => {
    const lines = '{"reply":"Hello there","grade":2,"language":"en","market":"GB","isComplaint":false}\n';
    const { replies } = await readGradedReplies(await fileOf('g.jsonl', lines));
    expect(replies).toMatchObject([
      { grade: 2, market: 'GB', context: { language: 'en', isComplaint: false } },
    ]);
  });

  it('takes the market that was asked for where a row says none, unless its language is another', async () => {
    const file = await fileOf('g.csv', 'reply;grade;language\nHej;3;\nHi;3;en\n');
    const { replies } = await readGradedReplies(file, { tag: 'sv-SE' });
    expect(replies.map(({ market, context }) => [context.language, market])).toEqual([
      ['sv', 'SE'],
      ['en', null],
    ]);
  });

  it('stands for the content of the file, not its name', async () => {
    const text = 'reply,grade\nHello,3\n';
    const one = await readGradedReplies(await fileOf('a.csv', text));
    const other = await readGradedReplies(await fileOf('b.csv', text));
    expect(other.content).toBe(one.content);
  });

  it('names the line of everything that is wrong', async () => {
    const table =
      'reply,grade,complaint,market\nHello,6,,\n,3,,\nHi there,3,maybe,Narnia\nHello,,,\nHello,2,,\n';
    expect((await faultOf(table)).split('\n')).toEqual([
      'grades.csv:2: grade: give a number from 1 to 5',
      'grades.csv:3: reply: is empty',
      'grades.csv:4: market: no code and no name of a country',
      'grades.csv:4: complaint: give yes or no',
      'grades.csv:5: grade: is missing',
      'grades.csv:5: the same reply stands on line 2 already; give it once, with the mean of its grades',
      'grades.csv:6: the same reply stands on line 2 already; give it once, with the mean of its grades',
    ]);
  });

  it('names a missing column with the one that was meant', async () => {
    expect(await faultOf('Reply,Grades\nHi,3\n')).toBe(
      'grades.csv:1: there is no column grade; did you mean Grades?',
    );
  });

  it.each([
    ['an empty file', '', 'grades.csv:1: the file is empty'],
    ['a table without rows', 'reply,grade\n', 'grades.csv:1: there is no graded reply in it'],
    ['a reply without words', 'reply,grade\n!!,3\n', 'grades.csv:2: reply: there are no words in it'],
  ])('refuses %s', async (_, content, message) => {
    expect(await faultOf(content)).toBe(message);
  });

  it('refuses lines that are no JSON objects', async () => {
    expect(await faultOf('[1]\nnothing\n', 'g.jsonl')).toBe(
      'g.jsonl:1: the line is no JSON object\ng.jsonl:2: the line is no JSON',
    );
  });
});
