import type { FollowedRun } from './follow-run.ts';
import type { SentPiece } from './model-process.ts';
import { answerLead } from './source-answers.ts';

/**
 * Gives for each piece that the model server sent the milliseconds until the client had all of its text: both ways over the network
 * of this machine are in it. What is JSON around the text, and a blank at the end of a piece, which waits for the next word, count for nothing.
 */
export const forwardingTimes = (run: FollowedRun, sent: readonly SentPiece[]): readonly number[] => {
  const since1970 = performance.timeOrigin;
  return sent.flatMap(({ question, letters, at }) => {
    const own = run.pieces.filter((piece) => piece.question === `q${question}`);
    // A piece may end with a blank.
    const wanted = letters - answerLead - 1;
    if (wanted <= 0 || wanted > (own.at(-1)?.letters ?? 0)) return [];
    const arrival = own.find((piece) => piece.letters >= wanted);
    return arrival === undefined ? [] : [arrival.at + since1970 - at];
  });
};
