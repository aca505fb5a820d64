import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askInTerminal } from '../../../../src/entry/cli/eval/ask-in-terminal.ts';
import type { SuiteQuestion } from '../../../../src/entry/cli/eval/suite-question.ts';

const enter = '\r';
const down = '\u001b[B';
const space = ' ';

/** Asks with somebody who presses the given keys one after the other. */
const ask = async (question: SuiteQuestion, ...keys: readonly string[]) => {
  const input = new PassThrough();
  const output = new PassThrough();
  output.resume();
  const answer = askInTerminal(question, { input, output }, (_key, path) =>
    path === 'there' ? null : 'Not there.',
  );
  answer.catch(() => undefined);
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    input.write(key);
  }
  return answer;
};

const choices = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase(), hint: '' }));
const one: SuiteQuestion = { key: 'dataset', form: 'one', message: 'Which?', choices, orElse: 'Another' };

describe('a question in a terminal', () => {
  test('takes the choice under the cursor', async () => {
    expect(await ask(one, enter)).toBe('a');
    expect(await ask(one, down, enter)).toBe('b');
  });

  test('takes a path in place of the choices, and asks again while nothing is there', async () => {
    expect(await ask(one, down, down, enter, 'the', enter, 're', enter)).toBe('there');
    expect(await ask({ ...one, choices: [] }, 'there', enter)).toBe('there');
  });

  test('takes several choices, and none', async () => {
    const several: SuiteQuestion = {
      key: 'slices',
      form: 'several',
      message: 'What?',
      groups: { First: choices, Second: [{ value: 'c', label: 'C', hint: '' }] },
      initial: ['a'],
    };
    expect(await ask(several, enter)).toEqual(['a']);
    expect(await ask(several, down, space, enter)).toEqual([]);
    expect(await ask(several, space, enter)).toEqual(['a', 'b']);
  });

  test('takes a text as it was offered or changed, when nothing is wrong with it', async () => {
    const text: SuiteQuestion = {
      key: 'name',
      form: 'text',
      message: 'Name?',
      initial: 'cards',
      problem: (name) => (name.endsWith('!') ? 'No.' : null),
    };
    expect(await ask(text, enter)).toBe('cards');
    expect(await ask(text, '!', enter, '2', enter)).toBe('cards!2');
  });

  test('takes yes and no', async () => {
    const yesNo: SuiteQuestion = {
      key: 'notWorseThanBaseline',
      form: 'yes-no',
      message: 'Fail?',
      initial: true,
    };
    expect(await ask(yesNo, enter)).toBe(true);
    expect(await ask(yesNo, 'n')).toBe(false);
  });

  test('ends with a fault when the person stops', async () => {
    await expect(ask(one, '\u0003')).rejects.toMatchObject({ code: 'cancelled' });
  });
});
