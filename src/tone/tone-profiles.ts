import type { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';
import { compileRules, configurationProblem, type RuleSource } from './compile-rules.ts';
import { makeReadExpectedPart } from './learned/expectation-model.ts';
import type { LearnedTone } from './learned/learned-tone.ts';
import { type OwnCalibration, rawScaleOf } from './learned/own-calibration.ts';
import { makeLocateReplyParts } from './locate-reply-parts.ts';
import { rulesAlone, type ToneBlend } from './tone-blend.ts';
import {
  brandFileSchema,
  joinedProfileSchema,
  type ProfileFile,
  type ProfileLayer,
  profileFileSchema,
  type ToneProfile,
} from './tone-profile.ts';

/** One folder of a brand's data as it was read: its profile file and its rules. */
export type ToneLayer = {
  /** 'brand', a language ('sv') or a language and market ('sv-SE'). */
  readonly id: string;
  readonly file: string;
  /** What the profile file holds, before it is believed; undefined when there is none. */
  readonly data: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly rules: readonly RuleSource[];
  /** Learned about a language; kept with its layer. */
  readonly learned?: LearnedTone | null;
  /** Learned about the brand. */
  readonly blend?: ToneBlend | null;
  /** Of a language or a market: what its own grades say, and the file that says it. */
  readonly calibration?: (OwnCalibration & { readonly file: string }) | null;
};

export type ToneProfiles = {
  /** By id: 'sv', 'sv-SE', … */
  readonly profiles: ReadonlyMap<string, ToneProfile>;
  /** What was left out, each a 'configuration-invalid' whose message begins with FILE:LINE. */
  readonly problems: readonly CopilotError[];
};

type Read<T> = { readonly value: T } | { readonly problem: CopilotError };

const readLayer = <T>(layer: ToneLayer, schema: z.ZodType<T>, data: unknown): Read<T> => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const where = path.length === 0 ? '' : `"${path.join('.')}": `;
  const reason =
    issue?.code === 'unrecognized_keys'
      ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
      : (issue?.message ?? 'it cannot be read');
  return { problem: configurationProblem(layer.file, layer.lineOf(path), `${where}${reason}`) };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sections are joined key by key, one level deep: a list or a map of forms replaces the inherited one whole. */
const joinSections = (
  above: Readonly<Record<string, unknown>>,
  below: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set([...Object.keys(above), ...Object.keys(below)])].map((key) => {
      const [one, other] = [above[key], below[key]];
      return [key, isRecord(one) && isRecord(other) ? { ...one, ...other } : (other ?? one)];
    }),
  );

/** A layer whose profile file could be read. */
type ReadLayer = { readonly layer: ToneLayer; readonly file: ProfileFile };

const buildProfile = (
  brand: { readonly layer: ToneLayer; readonly name: string; readonly scoring: ToneProfile['scoring'] },
  above: ReadLayer | null,
  own: ReadLayer,
  problems: CopilotError[],
): ToneProfile | null => {
  const { id } = own.layer;
  const joined = readLayer(own.layer, joinedProfileSchema, {
    conventions: joinSections(above?.file.conventions ?? {}, own.file.conventions),
    voice: { ...above?.file.voice, ...own.file.voice },
  });
  if ('problem' in joined) {
    problems.push(joined.problem);
    return null;
  }
  try {
    makeLocateReplyParts(joined.value.conventions);
  } catch (cause) {
    if (!(cause instanceof CopilotError)) throw cause;
    const path = ['conventions', String(cause.details['at'] ?? '').split('.')[0] ?? ''];
    problems.push(configurationProblem(own.layer.file, own.layer.lineOf(path), cause.message, cause));
    return null;
  }
  const layers = [brand.layer, ...(above === null ? [] : [above.layer]), own.layer];
  const ofLanguage = own.layer.learned ?? above?.layer.learned ?? null;
  const compiled = compileRules(
    layers.flatMap(({ rules }) => rules),
    joined.value,
  );
  problems.push(...compiled.problems);
  const blend = own.layer.blend ?? above?.layer.blend ?? brand.layer.blend ?? null;
  const readPart = blend === null ? null : makeReadExpectedPart(blend.expectations);
  const learned = ofLanguage === null ? null : { ...ofLanguage, readPart };
  const calibration = own.layer.calibration ?? above?.layer.calibration ?? null;
  const scoredBy = learned !== null && blend !== null ? blend : rulesAlone(brand.scoring.dimensions);
  const fits = calibration !== null && calibration.scale === rawScaleOf(scoredBy);
  if (calibration !== null && !fits) {
    const what = 'the score is made in another way since; run cair tone calibrate again';
    problems.push(configurationProblem(calibration.file, 1, what));
  }
  const without = new Set([...(above?.file.without ?? []), ...own.file.without]);
  const [language = id, market = null] = id.split('-');
  return {
    id,
    name: own.file.name,
    brand: brand.name,
    language,
    market,
    servesMarkets: market === null ? own.file.servesMarkets : [market],
    isFallback: false,
    layers: layers.map((layer): ProfileLayer => ({ id: layer.id, file: layer.file })),
    scoring: brand.scoring,
    conventions: joined.value.conventions,
    voice: joined.value.voice,
    rules: compiled.rules.filter(({ name }) => !without.has(name)),
    learned,
    blend,
    calibration: fits ? calibration.points : null,
  };
};

const isLanguage = ({ layer }: ReadLayer): boolean => !layer.id.includes('-');

/** A rule that is inherited by ten profiles and broken once is told once. */
const told = (problems: readonly CopilotError[]): readonly CopilotError[] => {
  const byMessage = new Map(problems.map((problem) => [problem.message, problem]));
  return [...byMessage.values()];
};

/**
 * Builds a brand's profiles from its layers: every language inherits the brand's rules, every market those of its language.
 * What is broken is left out and told as a problem; the rest is there. Throws 'configuration-invalid' only when the brand
 * itself cannot be read or no profile is left.
 */
export const buildToneProfiles = (layers: readonly ToneLayer[]): ToneProfiles => {
  const problems: CopilotError[] = [];
  const brandLayer = layers.find(({ id }) => id === 'brand');
  if (brandLayer === undefined) {
    throw new CopilotError('configuration-invalid', 'The tone of voice has no brand.yaml.');
  }
  const brandFile = readLayer(brandLayer, brandFileSchema, brandLayer.data);
  if ('problem' in brandFile) throw brandFile.problem;
  const brand = { layer: brandLayer, ...brandFile.value };

  const files = new Map<string, ReadLayer>();
  for (const layer of layers) {
    if (layer.id === 'brand') continue;
    const file = readLayer(layer, profileFileSchema, layer.data);
    if ('problem' in file) problems.push(file.problem);
    else files.set(layer.id, { layer, file: file.value });
  }
  const profiles = new Map<string, ToneProfile>();
  const build = (own: ReadLayer, above: ReadLayer | null): void => {
    const profile = buildProfile(brand, above, own, problems);
    if (profile !== null) profiles.set(profile.id, profile);
  };
  for (const own of files.values()) if (isLanguage(own)) build(own, null);
  for (const own of files.values()) {
    if (isLanguage(own)) continue;
    const [language = ''] = own.layer.id.split('-');
    const above = files.get(language);
    if (above === undefined) {
      const reason = `there is no profile of the language "${language}" to inherit from`;
      problems.push(configurationProblem(own.layer.file, 1, reason));
    } else if (profiles.has(language)) {
      build(own, above);
    }
  }
  if (profiles.size === 0) {
    throw new CopilotError('configuration-invalid', 'The tone of voice has no profile that can be used.', {
      cause: problems[0],
    });
  }
  return { profiles, problems: told(problems) };
};
