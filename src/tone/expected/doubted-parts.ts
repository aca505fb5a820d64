import type { PartCheck } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';
import type { ExpectedPart } from './expected-part.ts';

/** How much is missing, 0 to 1, from the certainty that a reply holds each part that is asked of it. */
export type DoubtedParts = ReadonlyMap<ExpectedPart, number>;

/**
 * Says of each part that rules ask of a reply how little sure it is that the reply holds it: the mean over the places where it is
 * expected, by the rule that doubts most. Parts that nothing asks for, or of which nothing was learned, are left out.
 */
export const doubtedParts = (
  rules: readonly { readonly expects: Pick<PartCheck, 'part' | 'cues'> | null }[],
  text: ToneText,
): DoubtedParts => {
  const doubts = new Map<ExpectedPart, number>();
  for (const { expects } of rules) {
    if (expects === null) continue;
    const certainties = expects
      .cues(text)
      .map((cues) => text.expects(expects.part, cues))
      .filter((certainty) => certainty !== null);
    if (certainties.length === 0) continue;
    const doubt = 1 - certainties.reduce((sum, certainty) => sum + certainty, 0) / certainties.length;
    doubts.set(expects.part, Math.max(doubt, doubts.get(expects.part) ?? 0));
  }
  return doubts;
};
