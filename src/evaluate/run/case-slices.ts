import type { EvaluationCase } from '../suite/evaluation-case.ts';

/** The dimensions by which every case is told apart. */
export const sliceDimensions = [
  'market',
  'language',
  'category',
  'question type',
  'tag',
  'channel',
  'model',
] as const;

export type SliceDimension = (typeof sliceDimensions)[number];

/** The slice of cases of which nobody said where they belong. */
export const unknownSlice = 'unknown';

const distinct = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.map((value) => value ?? unknownSlice)),
];

/**
 * Gives the slices that a case stands in, by dimension. They come from the case and its labels alone, never from what a
 * system made of it, so that two systems have the same slices. A case whose questions are of several types stands in
 * several slices; one without questions or tags in none of that dimension.
 */
export const caseSlices = ({
  careCase,
  category,
  questions,
  tags,
}: EvaluationCase): Readonly<Record<SliceDimension, readonly string[]>> => ({
  market: distinct([careCase.market]),
  language: [careCase.language],
  category: distinct([category]),
  'question type': distinct((questions ?? []).map(({ type }) => type)),
  tag: [...new Set(tags)],
  channel: [careCase.channel],
  model: distinct([careCase.model]),
});
