import type { Passage } from '../../src/knowledge/passage.ts';
import type { EvidenceHit } from '../../src/retrieve/find-evidence.ts';
import { passageOf } from './passage-of.ts';

/** Gives a hit as a search would, without having searched. */
export const evidenceHitOf = (passage: Partial<Passage>, score = 0.9): EvidenceHit => ({
  passage: passageOf(passage),
  score,
  reason: 'Weak match',
  features: { words: 0, title: 0, meaning: null, matched: [] },
});
