import type { Passage } from '../../src/knowledge/passage.ts';
import type { EvidenceHit } from '../../src/retrieve/evidence-hit.ts';
import { rankingFeatures } from '../../src/retrieve/ranking-features.ts';
import { passageOf, recordOf } from './passage-of.ts';

/** Gives a hit as a search would, without having searched; `siblings` are other passages of its document. */
export const evidenceHitOf = (
  passage: Partial<Passage>,
  score = 0.9,
  siblings: readonly Partial<Passage>[] = [],
): EvidenceHit => ({
  passage: passageOf(passage),
  score,
  reason: 'Weak match',
  features: rankingFeatures({ terms: new Map(), surroundings: new Map(), most: 1 }, recordOf(), null, {
    letters: 0,
    day: '2026-11-22',
  }),
  situation: 'wordsOnly',
  siblings: siblings.map((sibling) => ({ passage: passageOf({ ...passage, ...sibling }), score: score / 2 })),
});
