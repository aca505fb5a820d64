import { readFile, rename, writeFile } from 'node:fs/promises';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { expectedParts } from '../../tone/expected/expected-part.ts';
import type { TreeNode } from '../../tone/learned/boosted-trees.ts';
import { sentenceBuckets } from '../../tone/learned/sentence-grams.ts';
import { stances } from '../../tone/learned/stance.ts';
import { gramBuckets } from '../../tone/learned/text-grams.ts';
import type { TrainedTone } from '../../tone/learned/train-learned-tone.ts';
import { blendFeatures, type ToneBlend } from '../../tone/tone-blend.ts';
import { toneDimensions } from '../../tone/tone-report.ts';

/** The number rises when grams or features change: what was learned before then no longer fits and is left out. */
const version = 7;

const trainedOnSchema = z.object({
  sentences: z.number().int().min(0),
  replies: z.number().int().min(0),
  /** Hash of the examples, so that a stranger can tell whether the file belongs to them. */
  examples: z.string(),
});

const table = z.base64();

const learnedSchema = z.strictObject({
  version: z.literal(version),
  trainedOn: trainedOnSchema,
  wording: z.strictObject({ base: z.number(), step: z.number().positive(), weights: table, rarity: table }),
  stances: z.strictObject({
    step: z.number().positive(),
    bias: z.array(z.number()).length(stances.length),
    weights: table,
    rarity: table,
  }),
});

const pointSchema = z.strictObject({ raw: z.number(), grade: z.number().min(1).max(5) });

const nodeSchema: z.ZodType<TreeNode> = z.strictObject({
  feature: z
    .int()
    .min(0)
    .max(blendFeatures.length - 1),
  border: z.number(),
  get left() {
    return z.union([z.number(), nodeSchema]);
  },
  get right() {
    return z.union([z.number(), nodeSchema]);
  },
});

const expectationSchema = z.strictObject({
  bias: z.number(),
  weights: z.array(z.number()),
  means: z.array(z.number()),
  deviations: z.array(z.number().positive()),
});

const isKnownList = (names: readonly string[]): boolean => names.join() === blendFeatures.join();

const blendSchema = z.strictObject({
  version: z.literal(version),
  base: z.number(),
  prices: z.record(z.enum(toneDimensions), z.number().min(0)),
  wordingWorth: z.number().min(0),
  doubtWorth: z.record(z.enum(expectedParts), z.number().min(0)),
  usualDoubt: z.record(z.enum(expectedParts), z.number().min(0).max(1)),
  soundWorth: z.number().min(0),
  /** Names of the features that the trees ask for, by number. */
  features: z.array(z.string()).refine(isKnownList, 'other features'),
  trees: z.array(z.union([z.number(), nodeSchema])),
  expectations: z.partialRecord(z.enum(expectedParts), expectationSchema),
  calibration: z.array(pointSchema),
});

/** Where each thing that was learned lies in the folder of its layer. */
export const learnedFileName = 'learned.json';
export const blendFileName = 'blend.json';

const pack = (bytes: Int8Array | Uint8Array): string =>
  brotliCompressSync(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  }).toString('base64');

const unpack = (packed: string, length: number): Buffer => {
  const bytes = brotliDecompressSync(Buffer.from(packed, 'base64'), { maxOutputLength: length });
  if (bytes.length !== length) throw new RangeError('a table has another length');
  return bytes;
};

const asInt8 = (bytes: Buffer): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);

/** Reads a file where there is one; null where there is none. Throws 'configuration-invalid' as "FILE:1: what is wrong". */
const readParsed = async <Value>(
  file: string,
  shown: string,
  parse: (value: unknown) => Value,
): Promise<Value | null> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new CopilotError('configuration-invalid', `${shown}:1: the file cannot be read`, { cause });
  }
  try {
    return parse(JSON.parse(text));
  } catch (cause) {
    throw new CopilotError(
      'configuration-invalid',
      `${shown}:1: what was learned is broken or of another version; run cair tone train`,
      { cause, details: { file: shown, line: 1 } },
    );
  }
};

/** Reads what was learned about a language; null where nothing was. Throws 'configuration-invalid'. */
export const readTrainedTone = (file: string, shown: string): Promise<TrainedTone | null> =>
  readParsed(file, shown, (value) => {
    const { wording, stances: stanceTables } = learnedSchema.parse(value);
    return {
      wording: {
        base: wording.base,
        step: wording.step,
        weights: asInt8(unpack(wording.weights, gramBuckets)),
        rarity: new Uint8Array(unpack(wording.rarity, gramBuckets)),
      },
      stances: {
        step: stanceTables.step,
        bias: stanceTables.bias,
        weights: asInt8(unpack(stanceTables.weights, sentenceBuckets * stances.length)),
        rarity: new Uint8Array(unpack(stanceTables.rarity, sentenceBuckets)),
      },
    };
  });

/** Reads how wording and rules make the score; null where it was never learned. Throws 'configuration-invalid'. */
export const readToneBlend = (file: string, shown: string): Promise<ToneBlend | null> =>
  readParsed(file, shown, (value) => {
    const { version: _, features: __, ...blend } = blendSchema.parse(value);
    return blend;
  });

/** Whole or not at all: a reader never sees half a file. */
const writeWhole = async (file: string, value: unknown): Promise<void> => {
  await writeFile(`${file}.new`, `${JSON.stringify(value)}\n`);
  await rename(`${file}.new`, file);
};

export const writeTrainedTone = (
  file: string,
  { wording, stances: stanceTables }: TrainedTone,
  trainedOn: z.input<typeof trainedOnSchema>,
): Promise<void> =>
  writeWhole(file, {
    version,
    trainedOn,
    wording: {
      base: wording.base,
      step: wording.step,
      weights: pack(wording.weights),
      rarity: pack(wording.rarity),
    },
    stances: {
      step: stanceTables.step,
      bias: [...stanceTables.bias],
      weights: pack(stanceTables.weights),
      rarity: pack(stanceTables.rarity),
    },
  } satisfies z.input<typeof learnedSchema>);

export const writeToneBlend = (file: string, blend: ToneBlend): Promise<void> =>
  writeWhole(file, {
    version,
    base: blend.base,
    prices: blend.prices,
    wordingWorth: blend.wordingWorth,
    doubtWorth: blend.doubtWorth,
    usualDoubt: blend.usualDoubt,
    soundWorth: blend.soundWorth,
    features: [...blendFeatures],
    trees: blend.trees,
    expectations: blend.expectations,
    calibration: blend.calibration,
  });
