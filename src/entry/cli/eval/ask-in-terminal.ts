import type { Readable, Writable } from 'node:stream';
import { confirm, groupMultiselect, isCancel, select, text } from '@clack/prompts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import type { Reply, SuiteQuestion } from './suite-question.ts';

/** Where a person is asked: their keys and their screen. */
export type Terminal = { readonly input: Readable; readonly output: Writable };

/** Says what is wrong with a path that was written for an answer, or gives null. */
export type PlaceProblem = (key: SuiteQuestion['key'], path: string) => string | null;

/** So many lines of a list are shown at once. */
const shownLines = 12;

/** Stands for the way out of a list of choices; no path and no name is written so. */
const another = '\u0000';

const answered = <Value>(value: Value): Exclude<Value, symbol> => {
  if (isCancel(value)) throw new CopilotError('cancelled', 'Stopped; nothing was written.');
  return value as Exclude<Value, symbol>;
};

const askText = async (
  terminal: Terminal,
  question: {
    readonly message: string;
    readonly initial: string;
    readonly problem: (text: string) => string | null;
  },
): Promise<string> => {
  const { message, initial, problem } = question;
  const validate = (value: string | undefined) => problem(value ?? '') ?? undefined;
  return answered(await text({ ...terminal, message, initialValue: initial, validate }));
};

/**
 * Asks one question in a terminal; a path is asked for again until nothing is wrong with it. Throws CopilotError 'cancelled'
 * when the person stops.
 */
export const askInTerminal = async (
  question: SuiteQuestion,
  terminal: Terminal,
  placeProblem: PlaceProblem,
): Promise<Reply> => {
  const { key, message } = question;
  const askPath = (words: string): Promise<string> =>
    askText(terminal, {
      message: `${words}:`,
      initial: '',
      problem: (path) => placeProblem(key, path.trim()),
    });
  switch (question.form) {
    case 'text':
      return askText(terminal, question);
    case 'yes-no':
      return answered(await confirm({ ...terminal, message, initialValue: question.initial }));
    case 'one': {
      const { choices, orElse } = question;
      if (choices.length === 0 && orElse !== null) return askPath(`${message} ${orElse}`);
      const options = [
        ...choices.map(({ value, label, hint }) => ({ value, label, hint })),
        ...(orElse === null ? [] : [{ value: another, label: orElse }]),
      ];
      const chosen = answered(await select({ ...terminal, message, options, maxItems: shownLines }));
      return chosen === another ? askPath(orElse ?? message) : chosen;
    }
    case 'several':
      return answered(
        await groupMultiselect({
          ...terminal,
          message: `${message} Space takes one or a whole group, Enter goes on.`,
          options: Object.fromEntries(
            Object.entries(question.groups).map(([group, choices]) => [group, [...choices]]),
          ),
          initialValues: [...question.initial],
          required: false,
          maxItems: shownLines,
        }),
      );
  }
};
