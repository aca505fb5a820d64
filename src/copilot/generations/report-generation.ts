import type { LabelledCase } from '../../evaluate/labelled-case.ts';
import type { GenerationPreview, GenerationReport } from '../../knowledge/generation.ts';
import { checkCounts, checkGoldenQueries } from './check-generation.ts';
import type { GenerationKnowledge, GenerationParts } from './generation-parts.ts';
import type { GoldenQuery } from './golden-query.ts';
import { previewGeneration } from './preview-generation.ts';

/** What a new generation is held against. */
export type GenerationMeasure = {
  /** The least share of the live counts, 0 to 1. */
  readonly leastShare: number;
  readonly golden: readonly GoldenQuery[];
  readonly cases: readonly LabelledCase[];
};

/** The live index of another model can't be searched by this one. */
const compareWithLive = async (
  { generations, embedder, withGeneration, vocabulary }: GenerationParts,
  fresh: GenerationKnowledge,
  cases: readonly LabelledCase[],
): Promise<GenerationPreview | null> => {
  const live = (await generations.list()).find(({ state }) => state === 'live');
  const isOtherModel = live?.embedder !== null && live?.embedder !== embedder.id;
  if (live === undefined || isOtherModel || cases.length === 0) return null;
  return withGeneration(live.number, (before) => previewGeneration(before, fresh, cases, vocabulary));
};

/** Checks a generation that is whole, and compares it with the live one. */
export const reportGeneration = async (
  parts: GenerationParts,
  fresh: GenerationKnowledge,
  measure: GenerationMeasure,
): Promise<GenerationReport> => {
  const { vocabulary } = parts;
  const today = () => parts.timestamp().slice(0, 10);
  return {
    checks: [
      ...checkCounts(await parts.store.counts(), await fresh.store.counts(), measure.leastShare),
      ...(await checkGoldenQueries({ ...fresh, vocabulary, today }, measure.golden)),
    ],
    preview: await compareWithLive(parts, fresh, measure.cases),
  };
};
