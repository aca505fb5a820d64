import { CopilotError } from '../fault/copilot-error.ts';
import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import {
  type DissectionRule,
  type DissectionRuleSheet,
  type RuleGroup,
  topicPattern,
} from './dissection-rules.ts';
import { compilePattern, type PatternLists } from './rule-pattern.ts';

/** A rule ready to run; a null limit means the rule holds everywhere. */
export type CompiledRule = {
  readonly id: string;
  readonly pattern: RegExp;
  /** The same pattern held to the start of a clause. */
  readonly atStart: RegExp;
  readonly when: 'marked' | 'unmarked' | null;
  readonly at: 'sentence' | 'follow' | null;
};

/** The compiled rules of one language. */
export type LanguageRules = Readonly<Record<RuleGroup, readonly CompiledRule[]>> & {
  readonly language: LanguageCode;
  readonly conjunctions: ReadonlySet<string>;
  /** Finds where a sentence might be cut: punctuation, a conjunction, or both together. */
  readonly joint: RegExp;
  readonly relatives: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly topics: readonly { readonly name: string; readonly pattern: RegExp }[];
  /** Stems of the words that link no two sentences. */
  readonly weakStems: ReadonlySet<string>;
};

/** The compiled rules of all languages; a language without rules of its own is served by the English ones. */
export type DissectionRules = {
  readonly languages: readonly LanguageCode[];
  readonly forLanguage: (language: LanguageCode) => LanguageRules;
};

const compileRule = (rule: DissectionRule, lists: PatternLists): CompiledRule => ({
  id: rule.id,
  pattern: compilePattern(rule.pattern, lists),
  atStart: compilePattern(`^(?:${rule.pattern})`, lists),
  when: rule.when ?? null,
  at: rule.at ?? null,
});

const jointPattern = (conjunctions: readonly string[]): RegExp => {
  const words = conjunctions.join('|');
  const mark = '(?:[,;:](?![0-9])|[\\u2026\\u2013\\u2014]|\\.{2,3}| -(?= ))';
  return new RegExp(`${mark}(?: +(?<joined>${words})(?= ))?| +(?<conjunction>${words})(?= )`, 'gu');
};

const compileSheet = (sheet: DissectionRuleSheet): LanguageRules => {
  const group = (name: RuleGroup): readonly CompiledRule[] =>
    sheet[name].map((rule) => compileRule(rule, sheet.lists));
  return {
    language: sheet.language,
    instructions: group('instructions'),
    leadIns: group('leadIns'),
    vetoes: group('vetoes'),
    requests: group('requests'),
    openings: group('openings'),
    embedded: group('embedded'),
    problems: group('problems'),
    conditions: group('conditions'),
    emptyAsks: group('emptyAsks'),
    anaphors: group('anaphors'),
    newTopics: group('newTopics'),
    subjects: group('subjects'),
    conjunctions: new Set(sheet.conjunctions),
    joint: jointPattern(sheet.conjunctions),
    relatives: new Set(sheet.relatives),
    questionWords: new Set(sheet.questionWords),
    topics: Object.entries(sheet.topics).map(([name, pieces]) => ({
      name,
      pattern: compilePattern(topicPattern(pieces), sheet.lists),
    })),
    weakStems: new Set(analyseWords(sheet.weakWords.join(' '), sheet.language)),
  };
};

/**
 * Compiles the parsed rule files of all languages. Throws `configuration-invalid` when a language comes twice or English,
 * the fallback, is missing.
 */
export const compileRules = (sheets: readonly DissectionRuleSheet[]): DissectionRules => {
  const byLanguage = new Map<LanguageCode, LanguageRules>();
  for (const sheet of sheets) {
    if (byLanguage.has(sheet.language))
      throw new CopilotError(
        'configuration-invalid',
        `Dissection rules for '${sheet.language}' are given twice.`,
      );
    byLanguage.set(sheet.language, compileSheet(sheet));
  }
  const fallback = byLanguage.get('en');
  if (fallback === undefined)
    throw new CopilotError(
      'configuration-invalid',
      "Dissection rules for 'en', the fallback language, are missing.",
    );
  return {
    languages: [...byLanguage.keys()],
    forLanguage: (language) => byLanguage.get(language) ?? fallback,
  };
};
