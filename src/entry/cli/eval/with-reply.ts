import { boundsToOffer } from './bounds-to-offer.ts';
import type { SuiteAnswers } from './suite-answers.ts';
import type { SuiteChoices } from './suite-choices.ts';
import type { Reply, SuiteQuestion } from './suite-question.ts';

/** Gives the answers with the reply to a question among them. */
export const withReply = (
  choices: SuiteChoices,
  answers: Partial<SuiteAnswers>,
  { key }: SuiteQuestion,
  reply: Reply,
): Partial<SuiteAnswers> => {
  if (key === 'baseline') return { ...answers, baseline: reply === '' ? null : String(reply) };
  if (key === 'metrics' && Array.isArray(reply)) {
    // All of them now also means those that are added to the catalogue later.
    return { ...answers, metrics: reply.length === choices.metrics.length ? [] : reply };
  }
  if (key === 'thresholds' && Array.isArray(reply)) {
    const chosen = boundsToOffer(choices, answers).filter(({ definition }) =>
      reply.includes(definition.name),
    );
    const thresholds = Object.fromEntries(chosen.map(({ definition, bound }) => [definition.name, bound]));
    return { ...answers, thresholds };
  }
  return { ...answers, [key]: typeof reply === 'string' ? reply.trim() : reply };
};
