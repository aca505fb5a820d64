/** Numbers from 0 to 1, the same in every run; a linear congruential generator, unlike the one under test. */
export const otherRandom = (seed: number): (() => number) => {
  let state = BigInt(seed);
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
};

type Draw = (next: () => number) => number;

const normal: Draw = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
const exponential: Draw = (next) => -Math.log(1 - next());

/** What the values or differences of a metric may look like, with their true mean. */
export const shapes = {
  /** Differences of a graded metric. */
  normal: { mean: 0, draw: normal },
  /** Times and costs: many small ones, few large ones. */
  skewed: { mean: 1, draw: exponential },
  /** Times with rarer and larger outliers. */
  'log-normal': { mean: Math.exp(0.5), draw: (next) => Math.exp(normal(next)) },
  /** Differences of two of these: no side is longer, yet outliers are rare and large. */
  'difference of log-normals': {
    mean: 0,
    draw: (next) => Math.exp(normal(next)) - Math.exp(normal(next)),
  },
  /** Differences of two skewed values. */
  peaked: { mean: 0.5, draw: (next) => exponential(next) - 0.5 * exponential(next) },
  /** Hit or miss. */
  binary: { mean: 0.7, draw: (next) => (next() < 0.7 ? 1 : 0) },
  /** Hit or miss, mostly miss. */
  'rare hits': { mean: 0.3, draw: (next) => (next() < 0.3 ? 1 : 0) },
  /** Shares: nearly always all, now and then nothing or a part. */
  'mostly whole': {
    mean: 0.825,
    draw: (next) => {
      const share = next();
      if (share < 0.75) return 1;
      return share < 0.85 ? 0 : next();
    },
  },
  /** Differences of hit or miss: most cases stay, 20 % gain, 10 % lose. */
  'changed hits': {
    mean: 0.1,
    draw: (next) => {
      const share = next();
      if (share < 0.2) return 1;
      return share < 0.3 ? -1 : 0;
    },
  },
} as const satisfies Readonly<Record<string, { readonly mean: number; readonly draw: Draw }>>;

export type Shape = keyof typeof shapes;

/** Draws a sample of a shape. */
export const sampleOf = (shape: Shape, size: number, next: () => number): readonly number[] =>
  Array.from({ length: size }, () => shapes[shape].draw(next));
