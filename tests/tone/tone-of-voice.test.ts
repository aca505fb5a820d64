import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '../../src/adapters/rules/read-rule-files.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { type CompiledRule, compileRules } from '../../src/tone/compile-rules.ts';
import { ruleKinds } from '../../src/tone/rule-kinds.ts';
import { runExample } from '../../src/tone/run-rule.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import type { ToneReport } from '../../src/tone/tone-report.ts';
import { fillVoice } from '../../src/tone/tone-voice.ts';
import { projectFile } from '../support/project-file.ts';
import { lodestar, profileOf } from './lodestar.ts';

const profiles = [...lodestar.profiles.values()];

/** Each rule with the profile it was written for: the brand's with English, the others with their own layer's. */
const owned = profiles.flatMap((profile) =>
  profile.rules
    .filter(({ layer }) => layer === profile.id || (layer === 'brand' && profile.id === 'en'))
    .map((rule) => ({ profile, rule, label: `${rule.layer} ${rule.name}` })),
);

const fires = (profile: ToneProfile, rule: CompiledRule, text: string): boolean =>
  runExample(rule, text, profile.language, profile.conventions, profile.learned).length > 0;

describe('the tone of voice of Lodestar', () => {
  it('loads without a problem', () => {
    expect(lodestar.problems.map(({ message }) => message)).toEqual([]);
  });

  it('speaks every care language, and the markets of the brand', () => {
    expect(profiles.map(({ id }) => id)).toEqual(expect.arrayContaining([...careLanguages]));
    const folders = readdirSync(projectFile('tone-of-voice/lodestar'), { withFileTypes: true });
    expect(profiles.map(({ id }) => id).sort()).toEqual(
      folders
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('uses at least ten kinds of rule', () => {
    const used = new Set(owned.map(({ rule }) => rule.kind));
    expect(used.size).toBeGreaterThanOrEqual(12);
    expect(ruleKinds.map(({ name }) => name)).toEqual(expect.arrayContaining([...used]));
  });

  it.each(owned)('$label shows with examples what it means', ({ profile, rule }) => {
    const { good = [], bad = [] } = rule.header.examples ?? {};
    expect(bad.length, 'bad examples').toBeGreaterThan(0);
    expect(good.length, 'good examples').toBeGreaterThan(0);
    expect(
      bad.filter((text) => !fires(profile, rule, text)),
      'bad examples that do not fire',
    ).toEqual([]);
    expect(
      good.filter((text) => fires(profile, rule, text)),
      'good examples that fire',
    ).toEqual([]);
  });

  it.each(owned)('$label says why it exists, where that is known from and what it costs', ({ rule }) => {
    const { reason, source, dimension, message } = rule.header;
    expect(reason).toBeTruthy();
    expect(source).toBeTruthy();
    expect(dimension).toBeTruthy();
    expect(message).toMatch(/\S/u);
  });

  it('tells brand-wide findings in every care language', () => {
    const brandWide = owned.filter(({ rule }) => rule.layer === 'brand');
    const missing = brandWide.flatMap(({ rule, label }) =>
      careLanguages
        .filter((language) => language !== 'en' && rule.header.messages[language] === undefined)
        .map((language) => `${label}: ${language}`),
    );
    expect(missing).toEqual([]);
  });

  it('has an example for every phrase it looks for in English and Swedish', async () => {
    const dead: string[] = [];
    for (const layer of ['en', 'en-GB', 'en-US', 'sv', 'sv-FI']) {
      const profile = profileOf(layer);
      const { rules } = await readRuleFiles(projectFile(`tone-of-voice/lodestar/${layer}`), layer, layer);
      for (const source of rules) {
        const data = source.data as Record<string, unknown>;
        const parts: readonly (readonly [string, Record<string, unknown>])[] = [
          ...((data['extends'] === 'existence' ? data['tokens'] : []) as string[]).map(
            (token) => [token, { ...data, tokens: [token] }] as const,
          ),
          ...Object.entries((data['swap'] ?? {}) as Record<string, string>).map(
            ([key, value]) => [key, { ...data, swap: { [key]: value } }] as const,
          ),
        ];
        for (const [phrase, part] of parts) {
          const [rule] = compileRules([{ ...source, data: part }], profile).rules;
          const bad = rule?.header.examples?.bad ?? [];
          if (rule === undefined || !bad.some((text) => fires(profile, rule, text))) {
            dead.push(`${source.name}: ${phrase}`);
          }
        }
      }
    }
    expect(dead).toEqual([]);
  });

  it('has at least forty phrases of its own in English and in Swedish', async () => {
    for (const language of ['en', 'sv']) {
      const { rules } = await readRuleFiles(
        projectFile(`tone-of-voice/lodestar/${language}`),
        language,
        language,
      );
      const phrases = rules.flatMap(({ data }) => {
        const { tokens = [], swap = {} } = data as { tokens?: string[]; swap?: Record<string, string> };
        return [...tokens, ...Object.keys(swap)];
      });
      expect(phrases.length).toBeGreaterThanOrEqual(40);
    }
  });
});

/** A reply as the composer would frame it, with nothing but the voice. */
const framed = (profile: ToneProfile, name: string | null, isComplaint: boolean): string => {
  const { voice } = profile;
  const question = '¿?'.repeat(10);
  const language = new Intl.DisplayNames([profile.language], { type: 'language' }).of('fi') ?? '';
  return [
    name === null ? voice.greetingUnnamed : fillVoice(voice.greetingNamed, { name }),
    voice.thanks,
    isComplaint ? voice.problemAcknowledgement : voice.acknowledgement,
    fillVoice(voice.noAnswer, { question }),
    fillVoice(voice.otherLanguageSource, { language }),
    voice.nextStep,
    fillVoice(voice.signOff, { advisor: 'Maja' }),
  ].join('\n\n');
};

const voices = profiles.map((profile) => ({ id: profile.id, profile }));

/** The voice with and without a name, for a question and for a complaint. */
const reportsOf = (profile: ToneProfile): readonly ToneReport[] =>
  ['Anna Berg', null].flatMap((name) =>
    [true, false].map((isComplaint) =>
      scoreTone(framed(profile, name, isComplaint), profile, {
        language: profile.language,
        customerName: name,
        isComplaint,
        questions: ['¿?'.repeat(10)],
      }),
    ),
  );

describe('the voice of each profile', () => {
  it.each(voices)('breaks no rule of its own in $id, and scores 5 by rules alone', ({ profile }) => {
    const byRules = { ...profile, learned: null, blend: null, calibration: null };
    for (const report of reportsOf(byRules)) {
      expect(report.findings).toEqual([]);
      expect(report.score).toBe(5);
    }
  });

  it.each(voices)(
    'is no worse than a form letter to the learned ear in $id: no findings and, without an answer in it, a 3 or more',
    ({ profile }) => {
      for (const report of reportsOf(profile)) {
        expect(report.findings.map(({ rule }) => rule)).toEqual([]);
        expect(report.score).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('closes with a line for the advisor in every profile', () => {
    for (const { voice } of profiles) expect(voice.signOff.split('\n')).toContain('{advisor}');
  });
});
