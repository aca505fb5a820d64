import type { Passage } from '../knowledge/passage.ts';
import type { EvidenceQuery } from './evidence-query.ts';
import type { RankingFeatures } from './ranking-features.ts';
import { isForOthers } from './scope-factor.ts';

/** More words than this no advisor reads. */
const maxWords = 4;

/** From this cosine on two texts of the bundled model say much the same. */
export const closeMeaning = 0.6;

/** Says in one line why a passage was found: shared words, like meaning, same scope, caveats. */
export const evidenceReason = (query: EvidenceQuery, passage: Passage, features: RankingFeatures): string => {
  const reasons: string[] = [];
  // A compound and its parts are three terms of one written word.
  const written = new Set(features.matched.map((term) => query.surface.get(term) ?? term));
  const words = [...written].slice(0, maxWords);
  if (words.length > 0) reasons.push(`shares ${words.map((word) => `“${word}”`).join(', ')}`);
  if (features.meaning !== null && features.meaning >= closeMeaning) {
    reasons.push(passage.kind === 'article' ? 'close in meaning' : 'a similar question was answered');
  }
  for (const [name, wanted, limits] of [
    ['market', query.scope.market, passage.markets],
    ['model', query.scope.model, passage.models],
  ] as const) {
    if (wanted !== null && limits.includes(wanted)) reasons.push(`same ${name} (${wanted})`);
    if (isForOthers(wanted, limits)) reasons.push(`other ${name} (${limits.join(', ')})`);
  }
  if (passage.language !== query.language) reasons.push(`in ${passage.language}`);
  if (passage.outOfDate) reasons.push('translation older than its original');
  const text = reasons.join('; ') || 'weak match';
  return text.charAt(0).toUpperCase() + text.slice(1);
};
