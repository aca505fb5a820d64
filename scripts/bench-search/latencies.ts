import { retrievalScores } from '../../src/evaluate/metrics/retrieval-metrics.ts';
import type { GeneratedQuestion } from './generated-corpus.ts';

/** Milliseconds per search, and how good the ten best were. */
export type Measured = {
  /** Questions that were asked. */
  readonly questions: number;
  readonly p50: number;
  readonly p95: number;
  /** Processor time of all threads per search, which a busy machine stretches less. */
  readonly processor: number;
  readonly ndcg: number;
  readonly hit: number;
};

/** Gives the value that a share of the values lies below. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const warmUps = 20;

/** Asks every question one after the other, `rounds` times, or as many as a number of seconds allows. */
export const measureSearch = async (
  questions: readonly GeneratedQuestion[],
  rounds: number,
  search: (question: GeneratedQuestion) => Promise<readonly string[]>,
  seconds = Number.POSITIVE_INFINITY,
): Promise<Measured> => {
  let end = performance.now() + (seconds * 1_000) / 4;
  for (const question of questions.slice(-warmUps)) if (performance.now() < end) await search(question);
  const all: number[] = [];
  end = performance.now() + seconds * 1_000;
  const processorBefore = process.cpuUsage();
  const scores: ReturnType<typeof retrievalScores>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const question of questions) {
      if (performance.now() > end) break;
      const begun = performance.now();
      const found = await search(question);
      all.push(performance.now() - begun);
      if (round > 0) continue;
      scores.push(retrievalScores(found, new Map([...question.relevant].map((id) => [id, 1]))));
    }
  }
  const { user, system } = process.cpuUsage(processorBefore);
  return {
    questions: scores.length,
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    processor: (user + system) / 1_000 / all.length,
    ndcg: mean(scores.map((score) => score['ndcg@10'])),
    hit: mean(scores.map((score) => score['hit@1'])),
  };
};

/** Milliseconds that a fixed sum takes: what the machine is worth just now. */
export const machinePace = (): number => {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    let sum = 0;
    for (let at = 0; at < 5_000_000; at += 1) sum = (sum + at * at) % 1_000_003;
    if (sum < 0) throw new RangeError('A sum of squares is never negative.');
    return performance.now() - begun;
  });
  return quantile(times, 0.5);
};
