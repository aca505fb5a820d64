import type { EvidenceHit } from '../../retrieve/evidence-hit.ts';
import type { CaseDraft, DraftEvidence, DraftQuestion } from '../case-draft.ts';
import type { FoundSources } from '../drafting/find-sources.ts';
import { type FindSourcesParts, findSources } from '../drafting/find-sources.ts';
import type { RefineWish } from './refine-wish.ts';

const noFeatures = { words: 0, title: 0, around: 0, meaning: null, letters: 0, age: 0, matched: [] };

/** A passage as an earlier draft showed it: what else of its document was found is not kept. */
const hitOf = ({ passage, score, reason }: DraftEvidence): EvidenceHit => ({
  passage,
  score,
  reason,
  features: noFeatures,
  situation: 'wordsOnly',
  siblings: [],
});

/** An open question may be found by other words; an answered one keeps the evidence that its answer rests on. */
const searchedText = (question: DraftQuestion, wish: RefineWish): string =>
  wish.kind === 'question' &&
  wish.question === question.id &&
  wish.instruction !== null &&
  question.state === 'unanswered'
    ? `${question.text} ${wish.instruction}`
    : question.text;

/**
 * Finds the sources of one question of an earlier draft again. What the draft cites stays among them even if the search does not give
 * it any more, so that no citation points nowhere.
 */
export const sourcesOfDraft = async (
  parts: FindSourcesParts,
  { careCase, draft, evidence }: CaseDraft,
  { state, meaning, ...question }: DraftQuestion,
  wish: RefineWish,
): Promise<FoundSources> => {
  const text = searchedText({ state, meaning, ...question }, wish);
  const found = await findSources(parts, careCase, { ...question, text });
  const cited = new Set(
    draft.citations.filter((one) => one.question === question.id).flatMap(({ sources }) => sources),
  );
  const gone = evidence.filter(
    (one) =>
      one.question === question.id &&
      cited.has(one.passage.source) &&
      !found.hits.some(({ passage }) => passage.source === one.passage.source),
  );
  return { ...found, question, meaning, hits: [...found.hits, ...gone.map(hitOf)] };
};
