/**
 * Measures how far the verdicts of the evaluation can be believed: in 1,000 simulated runs each, how many 95 % intervals hold
 * the true mean, and how often a system compared with itself is called better. Run by `npm run measure:statistics`.
 */
import { bootstrapInterval } from '../src/evaluate/statistics/bootstrap-interval.ts';
import { comparePaired } from '../src/evaluate/statistics/paired-verdict.ts';
import { seededRandom } from '../src/evaluate/statistics/seeded-random.ts';

const runs = 1_000;
const random = seededRandom(20_261_122);

const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Each kind of value with its true mean. */
const kinds: readonly (readonly [string, () => number, number])[] = [
  ['normal', normal, 0],
  ['hits, three in ten', () => (random() < 0.3 ? 1 : 0), 0.3],
  ['skewed (log-normal)', () => Math.exp(normal()), Math.exp(0.5)],
];

const share = (count: number): string => `${((100 * count) / runs).toFixed(1)} %`;

for (const [name, draw, mean] of kinds) {
  for (const cases of [20, 100]) {
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const { low, high } = bootstrapInterval(Array.from({ length: cases }, draw), run, 1_000);
      if (low <= mean && mean <= high) held += 1;
    }
    process.stdout.write(`${name}, ${cases} cases: intervals that hold the mean ${share(held)}\n`);
  }
}
for (const cases of [20, 100]) {
  const counts = { better: 0, worse: 0 };
  for (let run = 0; run < runs; run += 1) {
    const hits = (): number[] => Array.from({ length: cases }, () => (random() < 0.5 ? 1 : 0));
    const { verdict } = comparePaired(hits(), hits(), { seed: run, resamples: 500, permutations: 999 });
    if (verdict === 'better' || verdict === 'worse') counts[verdict] += 1;
  }
  process.stdout.write(
    `a system with itself, ${cases} cases: better ${share(counts.better)}, worse ${share(counts.worse)}\n`,
  );
}
