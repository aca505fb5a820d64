import { describe, expect, it } from 'vitest';
import { readToneExamples } from '../../../src/adapters/files/tone-examples.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sentence = '{"text":" Thank you. ","stance":"kind","writer":"en-1"}';
const reply = '{"message":"Where is it?","reply":"Here.","grade":4,"market":"GB","writer":"en-1"}';

const faultOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await temporaryFolder(files);
  const fault = await readToneExamples(folder).catch((error: unknown) => error);
  if (!(fault instanceof CopilotError)) throw new Error('no fault of input');
  expect(fault.code).toBe('input-invalid');
  return fault.message.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER');
};

describe('readToneExamples', () => {
  it('reads sentences and graded replies by language, in the order of their codes', async () => {
    const folder = await temporaryFolder({
      'sentences-sv.jsonl': `${sentence}\n`,
      'replies-en.jsonl': `${reply}\r\n\r\n${reply}\n`,
      'sentences-en.jsonl': sentence,
      'README.md': 'no examples',
      'replies-en.jsonl.bak': 'no examples',
    });
    const read = { text: 'Thank you.', stance: 'kind', writer: 'en-1' };
    const graded = { message: 'Where is it?', reply: 'Here.', grade: 4, market: 'GB', writer: 'en-1' };
    expect(await readToneExamples(folder)).toEqual([
      { language: 'en', sentences: [read], replies: [graded, graded], worsened: [] },
      { language: 'sv', sentences: [read], replies: [], worsened: [] },
    ]);
  });

  it('needs of a reply nothing but text and grade', async () => {
    const folder = await temporaryFolder({
      'replies-en.jsonl': '{"reply":"Here.","grade":1}\n{"reply":"Here.","grade":5,"market":null}\n',
    });
    const [english] = await readToneExamples(folder);
    expect(english?.replies).toEqual([
      { message: '', reply: 'Here.', grade: 1, market: null },
      { message: '', reply: 'Here.', grade: 5, market: null },
    ]);
  });

  it.each([
    [
      'a line that is no JSON',
      'replies-en.jsonl',
      `${reply}\n\n{"reply"`,
      /^replies-en\.jsonl:3: the line is no JSON$/u,
    ],
    ['a grade beyond 5', 'replies-en.jsonl', '{"reply":"a","grade":6}', /^replies-en\.jsonl:1: grade: .*5/u],
    ['no grade', 'replies-en.jsonl', '{"reply":"a"}', /^replies-en\.jsonl:1: grade: /u],
    ['a reply of nothing', 'replies-en.jsonl', '{"reply":" ","grade":3}', /^replies-en\.jsonl:1: reply: /u],
    [
      'a market by its name',
      'replies-en.jsonl',
      '{"reply":"a","grade":3,"market":"Sweden"}',
      /:1: market: /u,
    ],
    [
      'a stance that nobody knows',
      'sentences-nb.jsonl',
      `${sentence}\n{"text":"a","stance":"grumpy"}`,
      /^sentences-nb\.jsonl:2: stance: /u,
    ],
    ['a sentence without text', 'sentences-nb.jsonl', '{"stance":"kind"}', /^sentences-nb\.jsonl:1: text: /u],
    ['a line that is no object', 'sentences-nb.jsonl', '[1]', /^sentences-nb\.jsonl:1: line: /u],
  ])('says file and line of %s', async (_, file, content, message) => {
    expect(await faultOf({ 'replies-da.jsonl': reply, [file]: content })).toMatch(message);
  });

  it('says that a folder holds no examples, or is none', async () => {
    expect(await faultOf({ 'replies.jsonl': reply })).toBe(
      'FOLDER holds neither sentences-LANGUAGE.jsonl nor replies-LANGUAGE.jsonl.',
    );
    await expect(readToneExamples('/nowhere/at/all')).rejects.toMatchObject({ code: 'input-invalid' });
  });
});
