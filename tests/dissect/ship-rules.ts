import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileRules } from '../../src/dissect/compile-rules.ts';
import { dissect } from '../../src/dissect/dissect.ts';
import { type DissectionRuleSheet, dissectionRulesSchema } from '../../src/dissect/dissection-rules.ts';
import type { Question } from '../../src/dissect/question.ts';

const folder = 'prompts/dissection';

/** The rule files that ship, parsed. */
export const shippedSheets: readonly DissectionRuleSheet[] = readdirSync(folder)
  .sort()
  .map((name) => dissectionRulesSchema.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))));

export const shippedRules = compileRules(shippedSheets);

/** Dissects a text that is all body. */
export const dissectText = (text: string, language = 'en'): readonly Question[] =>
  dissect({ text, language, parts: [{ kind: 'body', start: 0, end: text.length }] }, shippedRules);

export const questionsIn = (text: string, language = 'en'): readonly string[] =>
  dissectText(text, language).map((question) => question.text);
