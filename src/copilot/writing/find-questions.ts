import { z } from 'zod';
import type { CareCase } from '../../case/care-case.ts';
import { joinQuestions } from '../../dissect/model-questions.ts';
import type { Question } from '../../dissect/question.ts';
import type { ModelSpending } from '../../model/chat-model.ts';
import { languageName } from '../rewrite-request.ts';
import { textsForModel } from '../texts-for-model.ts';
import { askInTime, type DraftModel, failureWords } from './draft-model.ts';

/** Id of the prompt by which a model is asked what a message asks. */
export const questionsPromptId = 'find-questions';

const mostOutputTokens = 3_000;

/** A longer message is read by the rules alone. */
const longestMessage = 20_000;

/** In what shape a model answers it. */
export const questionsShape = {
  name: 'questions',
  schema: z.object({
    questions: z.array(z.object({ quote: z.string(), kind: z.enum(['direct', 'indirect', 'problem']) })),
  }),
};

export type FoundQuestions = {
  readonly questions: readonly Question[];
  /** One sentence for the advisor where the rules' result stands alone. */
  readonly note: string | null;
};

/**
 * Asks a model what a message asks and joins it with what the rules found (see `joinQuestions`). Where nothing useful comes
 * back, the rules' result stands, with one sentence. Throws what the caller cancelled.
 */
export const findQuestions = async (
  { model, prompts, timeoutMs, isOrder }: DraftModel,
  careCase: CareCase,
  byRules: readonly Question[],
  asking: {
    readonly signal?: AbortSignal | undefined;
    readonly onSpending: (spending: ModelSpending) => void;
  },
): Promise<FoundQuestions> => {
  const { name } = careCase.customer;
  const bodies = careCase.parts.filter(({ kind }) => kind === 'body');
  const body = bodies.map(({ start, end }) => careCase.text.slice(start, end)).join('\n');
  if (body.trim() === '' || body.length > longestMessage) return { questions: byRules, note: null };
  const masked = textsForModel([careCase.subject, body], {
    language: careCase.language,
    market: careCase.market,
    names: name === null ? [] : [name],
  });
  const [subject = '', message = ''] = masked.texts;
  const { messages } = prompts.get(questionsPromptId).render({
    language: languageName(careCase.language),
    subject,
    message,
  });
  const completion = await askInTime(
    (signal) =>
      model.complete({
        messages,
        shape: questionsShape,
        maxOutputTokens: mostOutputTokens,
        onSpending: asking.onSpending,
        signal,
      }),
    asking.signal,
    timeoutMs,
  );
  const answer = typeof completion === 'string' ? { outcome: completion } : completion;
  if (answer.outcome === 'complete') {
    const quoted = answer.value.questions
      .map((one) => ({ ...one, quote: masked.fill(one.quote) }))
      .filter(({ quote }) => !isOrder(quote));
    return { questions: joinQuestions(byRules, quoted, careCase), note: null };
  }
  return {
    questions: byRules,
    note: `The language model ${failureWords(answer.outcome)} when it was asked what the message asks; the questions are those that the rules found.`,
  };
};
