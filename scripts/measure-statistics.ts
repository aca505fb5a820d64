/**
 * Measures how far the verdicts of the evaluation can be believed: in 1,000 simulated runs each, how many 95 % intervals hold
 * the true mean, and how often a system compared with itself is called better. Run by `npm run measure:statistics`.
 */
import { bootstrapInterval, differenceInterval } from '../src/evaluate/statistics/bootstrap-interval.ts';
import { comparePaired } from '../src/evaluate/statistics/paired-verdict.ts';
import { seededRandom } from '../src/evaluate/statistics/seeded-random.ts';
import { shareMeanInterval } from '../src/evaluate/statistics/share-mean-interval.ts';

const runs = 1_000;
const random = seededRandom(20_261_122);

const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const logNormal = (): number => Math.exp(normal());
const exponential = (): number => -Math.log(1 - random());

/** Knuth's multiplication method. */
const poisson = (rate: number): number => {
  let count = -1;
  for (let left = 1; left > Math.exp(-rate); left *= random()) count += 1;
  return count;
};

const changedHit = (): number => {
  const share = random();
  if (share < 0.2) return 1;
  return share < 0.3 ? -1 : 0;
};

type Kind = {
  readonly name: string;
  readonly draw: () => number;
  readonly mean: number;
  readonly interval: typeof bootstrapInterval;
};

const values = (name: string, draw: () => number, mean: number): Kind => ({
  name,
  draw,
  mean,
  interval: bootstrapInterval,
});
const shares = (name: string, draw: () => number, mean: number): Kind => ({
  name,
  draw,
  mean,
  interval: shareMeanInterval,
});
const differences = (name: string, draw: () => number, mean: number): Kind => ({
  name,
  draw,
  mean,
  interval: differenceInterval,
});

/** The interval was chosen by these. */
const chosenBy: readonly Kind[] = [
  values('normal', normal, 0),
  shares('hits, three in ten', () => (random() < 0.3 ? 1 : 0), 0.3),
  values('skewed (log-normal)', logNormal, Math.exp(0.5)),
  shares(
    'shares, mostly whole',
    () => {
      const share = random();
      if (share < 0.8) return 1;
      return share < 0.85 ? 0 : random();
    },
    0.875,
  ),
  shares('shares in thirds', () => Math.floor(random() * 4) / 3, 0.5),
  differences('difference of log-normals', () => logNormal() - logNormal(), 0),
  differences('difference of exponentials, 2 to 1', () => exponential() - 0.5 * exponential(), 0.5),
  differences('difference of hits', changedHit, 0.1),
];

/** These it had not seen when it was chosen. */
const unseen: readonly Kind[] = [
  values('exponential', exponential, 1),
  values('gamma of shape 0.5', () => normal() ** 2 / 2, 0.5),
  values('nine zeros in ten, else 1 to 20', () => (random() < 0.9 ? 0 : 1 + 19 * random()), 1.05),
  values('counts (Poisson, 1.5)', () => poisson(1.5), 1.5),
  values('rare counts (Poisson, 0.3)', () => poisson(0.3), 0.3),
  values('uniform', random, 0.5),
  values('grades 1 to 5, mostly 4', () => [2, 3, 4, 4, 4, 5][Math.floor(random() * 6)] ?? 0, 22 / 6),
  shares('hits, seven in ten', () => (random() < 0.7 ? 1 : 0), 0.7),
  shares('hits, nine in ten', () => (random() < 0.9 ? 1 : 0), 0.9),
  shares('shares, two in three none', () => (random() < 2 / 3 ? 0 : Math.sqrt(random())), 2 / 9),
  shares('shares, halves and wholes', () => [0, 0.5, 0.5, 1, 1, 1][Math.floor(random() * 6)] ?? 0, 4 / 6),
  differences(
    'rare differences of hits, four to one',
    () => {
      const share = random();
      if (share < 0.08) return 1;
      return share < 0.1 ? -1 : 0;
    },
    0.06,
  ),
  differences('many small gains, rare large losses', () => (random() < 0.9 ? 0.02 : -0.18) * 2 * random(), 0),
];

const share = (count: number): string => `${((100 * count) / runs).toFixed(1)} %`;

const holding = ({ draw, mean, interval }: Kind, cases: number): number => {
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const { low, high } = interval(Array.from({ length: cases }, draw), run);
    if (low <= mean && mean <= high) held += 1;
  }
  return held;
};

for (const [title, kinds] of [
  ['Shapes the interval was chosen by', chosenBy],
  ['Shapes it was not chosen by', unseen],
] as const) {
  process.stdout.write(`${title}\n`);
  for (const kind of kinds)
    for (const cases of [20, 100])
      process.stdout.write(
        `  ${kind.name}, ${cases} cases: intervals that hold the mean ${share(holding(kind, cases))}\n`,
      );
}
process.stdout.write('A system compared with itself\n');
for (const cases of [20, 100]) {
  const counts = { better: 0, worse: 0 };
  for (let run = 0; run < runs; run += 1) {
    const hits = (): number[] => Array.from({ length: cases }, () => (random() < 0.5 ? 1 : 0));
    const { verdict } = comparePaired(hits(), hits(), { seed: run, resamples: 500, permutations: 999 });
    if (verdict === 'better' || verdict === 'worse') counts[verdict] += 1;
  }
  process.stdout.write(
    `  hits, ${cases} cases: called better ${share(counts.better)}, worse ${share(counts.worse)}\n`,
  );
}
