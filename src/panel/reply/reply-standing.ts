import type { ReplySentence } from './carry-sentences.ts';

/** How many statements of the reply rest on a source. */
export type ReplyStanding = {
  readonly statements: number;
  readonly supported: number;
  readonly partly: number;
  readonly unsupported: number;
  readonly edited: number;
};

/** Counts the statements of a reply by their support; greetings and the like do not count. */
export const standingOf = (sentences: readonly ReplySentence[]): ReplyStanding => {
  const count = (state: ReplySentence['state']) => sentences.filter((s) => s.state === state).length;
  const supported = count('supported');
  const partly = count('partly');
  const unsupported = count('unsupported');
  const edited = count('edited');
  return { statements: supported + partly + unsupported + edited, supported, partly, unsupported, edited };
};
