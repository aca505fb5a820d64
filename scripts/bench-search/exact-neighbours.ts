import { benchFilters, type FilterName, filterNames, passes } from './bench-filters.ts';
import { benchQuestions } from './bench-questions.ts';
import { type GeneratedCorpus, passagesPerMatter } from './generated-corpus.ts';

const wanted = 10;

/** The numbers of the ten nearest passages per question, by filter. */
export type ExactNeighbours = Readonly<Record<FilterName, readonly (readonly number[])[]>>;

type Nearest = { readonly at: number; readonly cosine: number }[];

const keepNearest = (nearest: Nearest, at: number, cosine: number): void => {
  if (nearest.length === wanted && cosine <= (nearest[wanted - 1]?.cosine ?? -1)) return;
  const place = nearest.findIndex((other) => other.cosine < cosine);
  nearest.splice(place < 0 ? nearest.length : place, 0, { at, cosine });
  if (nearest.length > wanted) nearest.pop();
};

const dot = (left: Float32Array, right: Float32Array): number => {
  let sum = 0;
  for (let axis = 0; axis < left.length; axis += 1) sum += (left[axis] ?? 0) * (right[axis] ?? 0);
  return sum;
};

/** Compares each question with every passage that passes its filter, without keeping the vectors. */
export const exactNeighbours = (corpus: GeneratedCorpus, questionsPerFilter: number): ExactNeighbours => {
  const asked = filterNames.map((name) => {
    const questions = benchQuestions(corpus, name, questionsPerFilter);
    return { name, questions, nearest: questions.map((): Nearest => []) };
  });
  for (let at = 0; at < corpus.passages; at += 1) {
    const matter = corpus.matter(Math.floor(at / passagesPerMatter));
    const vector = corpus.vector(at);
    for (const { name, questions, nearest } of asked) {
      if (!passes(matter, benchFilters[name])) continue;
      for (const [number, question] of questions.entries()) {
        keepNearest(nearest[number] ?? [], at, dot(question.vector, vector));
      }
    }
  }
  const of = (name: FilterName) =>
    (asked.find((each) => each.name === name)?.nearest ?? []).map((nearest) => nearest.map(({ at }) => at));
  return { open: of('open'), half: of('half'), narrow: of('narrow') };
};
