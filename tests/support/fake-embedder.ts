import { CopilotError } from '../../src/fault/copilot-error.ts';
import type { Embedder } from '../../src/retrieve/embedder.ts';

const dimensions = 32;

/** A number from 0 to 1 that depends on a word and an axis alone. */
const pseudoRandom = (word: string, axis: number): number => {
  let state = 2_166_136_261 ^ axis;
  for (const letter of `${word}:${axis}`) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  state ^= state >>> 15;
  return (Math.imul(state, 2_246_822_519) >>> 8) / 16_777_216;
};

const wordVector = (word: string): Float32Array =>
  Float32Array.from({ length: dimensions }, (_, axis) => pseudoRandom(word, axis) - 0.5);

/** A model whose calls a test can read, and which can be told to fail. */
export type FakeEmbedder = Embedder & {
  /** Every text that was embedded, in order. */
  readonly embedded: string[];
  readonly failFromNowOn: () => void;
};

/**
 * Makes a model that adds up one fixed direction per word, so that texts of the same words mean the same.
 * Words of one list in `synonyms` share a direction.
 */
export const fakeEmbedder = (
  options: {
    readonly id?: string;
    readonly languages?: Embedder['languages'];
    readonly synonyms?: readonly (readonly string[])[];
  } = {},
): FakeEmbedder => {
  const embedded: string[] = [];
  let isFailing = false;
  const canonical = new Map(
    (options.synonyms ?? []).flatMap((list) => list.map((word) => [word, list[0] ?? word])),
  );
  const vectorOf = (text: string): Float32Array => {
    const sum = new Float32Array(dimensions);
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
      wordVector(canonical.get(word) ?? word).forEach((value, axis) => {
        sum[axis] = (sum[axis] ?? 0) + value;
      });
    }
    if (sum.every((value) => value === 0)) sum[0] = 1;
    const norm = Math.hypot(...sum);
    return sum.map((value) => value / norm);
  };
  return {
    id: options.id ?? 'fake@1',
    dimensions,
    languages: options.languages ?? 'any',
    embedded,
    failFromNowOn: () => {
      isFailing = true;
    },
    embed: async (texts) => {
      if (isFailing) throw new CopilotError('embedder-failed', 'The fake model was told to fail.');
      embedded.push(...texts);
      return texts.map(vectorOf);
    },
    close: async () => undefined,
  };
};
