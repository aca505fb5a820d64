import type { LanguageCode } from '../language/language-code.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';

/** An approved answer was cleared by a person for just this kind of question. */
const approvedBonus = 0.15;

/** An article is kept true by its authors; what was sent to one customer may have aged. */
const articleBonus = 0.1;

/** A source that the customer can't read is a last resort. */
const otherLanguageMalus = 0.3;

const worth = (hit: EvidenceHit, language: LanguageCode): number =>
  hit.score +
  (hit.passage.kind === 'answer' ? approvedBonus : 0) +
  (hit.passage.kind === 'article' ? articleBonus : 0) -
  (hit.passage.language === language ? 0 : otherLanguageMalus) -
  (hit.passage.outOfDate ? articleBonus : 0);

/** Orders the hits above the threshold by how good an answer they make; internal ones are never among them. */
export const answerOrder = (
  hits: readonly EvidenceHit[],
  language: LanguageCode,
  threshold: number,
): readonly EvidenceHit[] =>
  hits
    .filter((hit) => hit.score >= threshold && hit.passage.audience === 'public')
    .sort(
      (left, right) =>
        worth(right, language) - worth(left, language) || (left.passage.id < right.passage.id ? -1 : 1),
    );
