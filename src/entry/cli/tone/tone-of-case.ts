import type { Rules } from '../../../composition/load-rules.ts';
import { readCase } from '../../../composition/read-case.ts';
import { dissect } from '../../../dissect/dissect.ts';
import type { ToneContext } from '../../../tone/tone-context.ts';
import { readInput } from '../read-input.ts';

/** What a case says of the reply to it. */
export type ToneOfCase = ToneContext & { readonly market: string | null; readonly message: string };

/** Reads a case file as `cair draft` does, for what its reply is scored by. Throws CopilotError 'input-…'. */
export const toneOfCase = async (file: string, rules: Rules): Promise<ToneOfCase> => {
  const { bytes, name } = await readInput(file);
  const careCase = await readCase(bytes, name, rules);
  const questions = dissect(careCase, rules.dissection);
  return {
    language: careCase.language,
    market: careCase.market,
    message: careCase.text,
    questions: questions.map(({ text }) => text),
    isComplaint: questions.some(({ kind }) => kind === 'problem'),
    channel: careCase.channel,
    customerName: careCase.customer.name,
  };
};
