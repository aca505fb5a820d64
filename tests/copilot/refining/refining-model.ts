import type { CaseDraft } from '../../../src/copilot/case-draft.ts';
import type { ServerRequest } from '../../../src/model/chat-server.ts';
import { type ModelMove, saysValue } from '../../support/model-moves.ts';
import {
  answeringModel,
  answerOf,
  askedNumber,
  fairAnswers,
  type Sentence,
} from '../writing/writing-copilot.ts';

/** Tells whether a model is asked to write an answer anew. */
export const isRefining = ({ messages }: ServerRequest): boolean =>
  /^Question \d+, which you answer anew/mu.test(messages.at(-1)?.text ?? '');

/** Makes a model that drafts fairly, and answers anew as a test says: by the number of the question. */
export const refiningModel = (
  anew: Readonly<Record<number, readonly Sentence[] | ModelMove>>,
  drafts: Readonly<Record<number, readonly Sentence[]>> = fairAnswers,
) =>
  answeringModel((request) => {
    const number = askedNumber(request);
    if (!isRefining(request)) return saysValue(answerOf(number, drafts[number] ?? []));
    const answer = anew[number] ?? [];
    return 'kind' in answer ? answer : saysValue(answerOf(number, answer));
  });

/** Gives the paragraph of a draft that answers a question. */
export const answerTo = ({ draft }: CaseDraft, question: string): string => {
  const { start, end } = draft.blocks.find((block) => block.question === question) ?? { start: 0, end: 0 };
  return draft.text.slice(start, end);
};

/** Gives the cited words of a question with their sources. */
export const citedIn = ({ draft }: CaseDraft, question: string): readonly (readonly [string, string])[] =>
  draft.citations
    .filter((one) => one.question === question)
    .map(({ start, end, sources }) => [draft.text.slice(start, end), sources.join()]);

/** Gives how the sentences that hold some words are marked. */
export const marksOf = ({ draft, support }: CaseDraft, words: string): readonly string[] =>
  support
    .filter(({ start, end }) => draft.text.slice(start, end).includes(words))
    .map(({ verdict }) => verdict);
