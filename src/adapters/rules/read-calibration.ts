import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { OwnCalibration } from '../../tone/learned/own-calibration.ts';
import type { ToneLayer } from '../../tone/tone-profiles.ts';

/** What a market's own grades say, beside its `profile.yaml`. */
export const calibrationFileName = 'calibration.json';

const pointSchema = z.strictObject({ raw: z.number(), grade: z.number().min(1).max(5) });

const calibrationSchema = z.strictObject({
  version: z.literal(1),
  madeOn: z.strictObject({
    /** Hash of the file of grades, so that a stranger can tell whether this was made on theirs. */
    content: z.string(),
    replies: z.number().int().min(1),
    /** The day, ISO 8601. */
    date: z.string(),
  }),
  /** Stands for what made the raw scores; on another scale the points are left out. */
  scale: z.string(),
  points: z
    .array(pointSchema)
    .min(1)
    .refine(
      (points) => points.every(({ raw }, at) => raw > (points[at - 1]?.raw ?? Number.NEGATIVE_INFINITY)),
      {
        message: 'raw scores must rise',
      },
    ),
});

/** What a calibration was made on. */
export type CalibrationOrigin = z.output<typeof calibrationSchema>['madeOn'];

/**
 * Reads the calibration of a profile from its folder; `shown` is how the folder is named to people. Null where there is none; what
 * is broken is told among the problems and left out.
 */
export const readCalibration = async (
  folder: string,
  shown: string,
  problems: CopilotError[],
): Promise<NonNullable<ToneLayer['calibration']> | null> => {
  const file = `${shown}/${calibrationFileName}`;
  const broken = (what: string, cause: unknown): null => {
    const details = { file, line: 1 };
    problems.push(new CopilotError('configuration-invalid', `${file}:1: ${what}`, { cause, details }));
    return null;
  };
  let text: string;
  try {
    text = await readFile(path.join(folder, calibrationFileName), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    return broken('the file cannot be read', cause);
  }
  try {
    const { scale, points } = calibrationSchema.parse(JSON.parse(text));
    return { scale, points, file };
  } catch (cause) {
    return broken('the calibration is broken or of another version; run cair tone calibrate again', cause);
  }
};

/** Writes the calibration of a profile into its folder, in one step, and gives the file. Throws CopilotError 'storage-failed'. */
export const writeCalibration = async (
  folder: string,
  { scale, points }: OwnCalibration,
  madeOn: CalibrationOrigin,
): Promise<string> => {
  const file = path.join(folder, calibrationFileName);
  const value = { version: 1, madeOn, scale, points: [...points] } satisfies z.input<
    typeof calibrationSchema
  >;
  try {
    await writeFile(`${file}.new`, `${JSON.stringify(value, null, 1)}\n`);
    await rename(`${file}.new`, file);
  } catch (cause) {
    throw new CopilotError('storage-failed', `${file} cannot be written.`, { cause });
  }
  return file;
};
