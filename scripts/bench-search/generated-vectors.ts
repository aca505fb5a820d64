import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';

/** How far each level scatters around the one above it, against the scatter of the topics. */
export type VectorNoise = { readonly matter: number; readonly passage: number; readonly question: number };

const usualNoise: VectorNoise = { matter: 0.5, passage: 0.7, question: 1.6 };

/** The further axes carry less, as the principal axes of real embeddings do. */
const axisDecay = 0.35;

const seedsApart = 100_000_000;
const kept = 4_096;

/** Vectors of passages and questions, each a function of its numbers. */
export type GeneratedVectors = {
  readonly passage: (topic: number, matter: number, passage: number) => Float32Array;
  readonly question: (topic: number, matter: number, question: number) => Float32Array;
};

/** Makes unit vectors that scatter around their matter, which scatters around its topic. */
export const generatedVectors = (dimensions: number, noise: VectorNoise = usualNoise): GeneratedVectors => {
  const weights = Float32Array.from({ length: dimensions }, (_, axis) => (axis + 1) ** -axisDecay);
  const centres = new Map<string, Float32Array>();

  const around = (centre: Float32Array | null, scatter: number, numbers: SeededNumbers): Float32Array => {
    const vector = new Float32Array(dimensions);
    for (let axis = 0; axis < dimensions; axis += 1) {
      vector[axis] = (centre?.[axis] ?? 0) + scatter * (weights[axis] ?? 0) * numbers.normal();
    }
    return vector;
  };

  const remembered = (key: string, make: () => Float32Array): Float32Array => {
    const known = centres.get(key);
    if (known !== undefined) return known;
    if (centres.size >= kept) centres.clear();
    const made = make();
    centres.set(key, made);
    return made;
  };

  const matterCentre = (topic: number, matter: number): Float32Array =>
    remembered(`m${matter}`, () =>
      around(
        remembered(`t${topic}`, () => around(null, 1, seededNumbers(seedsApart + topic))),
        noise.matter,
        seededNumbers(2 * seedsApart + matter),
      ),
    );

  const unit = (vector: Float32Array): Float32Array => {
    let square = 0;
    for (const value of vector) square += value * value;
    const norm = Math.sqrt(square);
    for (let axis = 0; axis < vector.length; axis += 1) vector[axis] = (vector[axis] ?? 0) / norm;
    return vector;
  };

  return {
    passage: (topic, matter, at) =>
      unit(around(matterCentre(topic, matter), noise.passage, seededNumbers(3 * seedsApart + at))),
    question: (topic, matter, at) =>
      unit(around(matterCentre(topic, matter), noise.question, seededNumbers(4 * seedsApart + at))),
  };
};
