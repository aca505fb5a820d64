import { cosineSimilarity } from '../evaluate/metrics/cosine-similarity.ts';
import type { ScoreCaseInput } from '../evaluate/run/score-case.ts';
import type { EvaluationCase } from '../evaluate/suite/evaluation-case.ts';
import { type Embedder, speaks } from '../retrieve/embedder.ts';
import type { CaseDraft } from './case-draft.ts';

/** From this cosine on two questions of one message are taken as one; high, since questions of one message are alike anyway. */
const leastLikeness = 0.75;

/** The model blurs what is longer. */
const longest = 1_200;

/**
 * Gives how alike found and marked questions, and draft and sent reply, are in meaning; null where the model does not speak
 * the case's language, since its numbers would say nothing.
 */
export const draftLikeness = async (
  embedder: Pick<Embedder, 'embed' | 'languages'>,
  { questions, sent, careCase }: EvaluationCase,
  made: CaseDraft,
): Promise<NonNullable<ScoreCaseInput['likeness']> | null> => {
  if (!speaks(embedder, careCase.language)) return null;
  const asked = [...made.questions, ...(questions ?? [])].map(({ text }) => text);
  const replies = sent === null ? [] : [made.draft.text, sent];
  const texts = [...new Set([...asked, ...replies].filter((text) => text.trim() !== ''))];
  if (texts.length === 0) return null;
  const vectors = await embedder.embed(
    texts.map((text) => text.slice(0, longest)),
    'passage',
  );
  const vectorOf = new Map(texts.map((text, at) => [text, vectors[at]]));
  const likeness = (left: string, right: string): number => {
    const [one, other] = [vectorOf.get(left), vectorOf.get(right)];
    return one === undefined || other === undefined ? 0 : cosineSimilarity(one, other);
  };
  return {
    questions: likeness,
    least: leastLikeness,
    draftToSent: sent === null || sent.trim() === '' ? null : likeness(made.draft.text, sent),
  };
};
