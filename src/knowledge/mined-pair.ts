import type { Passage } from './passage.ts';

/** Tells a passage that holds one question of a past case with its answer from the one that holds all of the case. */
export const isMinedPair = ({ kind, part, question }: Pick<Passage, 'kind' | 'part' | 'question'>): boolean =>
  kind === 'case' && part > 0 && question !== '';
