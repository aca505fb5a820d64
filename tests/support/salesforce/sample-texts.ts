import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the first question and the last answer of the Swedish and English closed cases of the fixtures. */
export const sampleTexts = (folder: string) =>
  ['en', 'sv'].flatMap((language) =>
    readFileSync(join(folder, 'cases', `${language}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { messages } = JSON.parse(line) as { messages: readonly { text?: string; html?: string }[] };
        const textOf = (message: (typeof messages)[number] | undefined): string =>
          message?.text ?? message?.html ?? '';
        return { language, question: textOf(messages[0]), answer: textOf(messages.at(-1)) };
      }),
  );
