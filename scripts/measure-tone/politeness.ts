import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import type { ToneProfiles } from '../../src/tone/tone-profiles.ts';

const rowSchema = z.object({ Request: z.string(), 'Normalized Score': z.coerce.number() });

/** How often a polite request is told from a rude one, 0.5 being chance: by the dimension warm, and by the score as a whole. */
export type PolitenessMeasures = {
  readonly requests: number;
  readonly warm: number;
  readonly score: number;
};

/** The share of pairs in which the second group has the higher value, ties counting half (the area under the ROC curve). */
const toldApart = (lower: readonly number[], higher: readonly number[]): number => {
  const wins = higher.reduce(
    (sum, high) => sum + lower.reduce((won, low) => won + (high > low ? 1 : 0) + (high === low ? 0.5 : 0), 0),
    0,
  );
  return wins / (lower.length * higher.length);
};

/**
 * Tells the top quarter of the Stanford politeness corpus from its bottom quarter (Danescu-Niculescu-Mizil et al. 2013,
 * https://aclanthology.org/P13-1025); nothing was learned from it. Null where the file is missing.
 */
export const measurePoliteness = (
  file: string,
  profiles: ToneProfiles['profiles'],
): PolitenessMeasures | null => {
  if (!existsSync(file)) return null;
  const rows = z.array(rowSchema).parse(parse(readFileSync(file, 'utf8'), { columns: true }));
  const profile = selectToneProfile(profiles, { language: 'en', market: null });
  const ranked = rows.toSorted((one, other) => one['Normalized Score'] - other['Normalized Score']);
  const quarter = Math.floor(ranked.length / 4);
  const read = (part: typeof rows) =>
    part.map(({ Request }) => scoreTone(Request, profile, { language: 'en', channel: 'chat' }));
  const [rude, polite] = [read(ranked.slice(0, quarter)), read(ranked.slice(-quarter))];
  return {
    requests: 2 * quarter,
    warm: toldApart(
      rude.map(({ dimensions }) => dimensions.warm),
      polite.map(({ dimensions }) => dimensions.warm),
    ),
    score: toldApart(
      rude.map(({ score }) => score),
      polite.map(({ score }) => score),
    ),
  };
};
