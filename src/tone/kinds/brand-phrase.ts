import { z } from 'zod';
import { fewSentences, rememberSentences } from '../remember-sentences.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';
import { makeFindInitials, type ShortenedName } from './brand-initials.ts';
import { makeFindNeighbours } from './brand-neighbours.ts';

const texts = z.array(ruleTextSchema).default([]);

const brandPhraseSchema = z.strictObject({
  ...ruleHeaderShape,
  /** The brand's name as it is written. */
  brand: z.string().min(3),
  /** What people shorten it to. */
  initials: texts,
  /** Numbers that make a product's name behind the brand's. */
  products: texts,
  /** Words that make a service's name behind the brand's. */
  services: texts,
  /** Names without the brand's in them. */
  otherNames: texts,
  /** The service whose name stands in signatures. */
  team: z.string().min(1),
  /** Words with a capital that may follow the brand's name: countries, companies, days. */
  followers: texts,
  /** Words that make a department of the team's name. */
  units: texts,
});

const mostHits = 20;
/** A line of a signature holds no sentence and few words. */
const longestSignatureLine = 70;
/** What a finding weighs where the customer wrote the name so: they hear it as theirs, and still cannot search for it. */
const asCustomerWrites = 0.5;

const lowerSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase()));

/**
 * Fires where words around the brand's name make a name that the brand does not have, where a name is shortened to its initials,
 * and where a signature names another team. Weighs half where the customer wrote the same.
 *
 * @example
 * extends: brand-phrase
 * message: "'%s' is none of our names; write '%s'."
 * brand: Lodestar
 * initials: [L, LS]
 * products: [2, 3]
 * services: [Care, Space]
 * team: Care
 */
export const brandPhraseKind = defineRuleKind({
  name: 'brand-phrase',
  dimension: 'on-brand',
  isPhrase: true,
  schema: brandPhraseSchema,
  compile: (definition) => {
    const vocabulary = {
      ...definition,
      followers: lowerSet(definition.followers),
      units: lowerSet(definition.units),
    };
    const findInitials = rememberSentences(makeFindInitials(vocabulary), fewSentences);
    const makeFinders = (language: string) => {
      const find = makeFindNeighbours(vocabulary, language);
      return [false, true].map((isSignature) =>
        rememberSentences((line) => find(line, isSignature), fewSentences),
      );
    };
    const finders = new Map<string, ReturnType<typeof makeFinders>>();
    const findNeighbours = (
      language: string,
      line: string,
      isSignature: boolean,
    ): readonly ShortenedName[] => {
      const made = finders.get(language) ?? makeFinders(language);
      finders.set(language, made);
      return made[isSignature ? 1 : 0]?.(line) ?? [];
    };
    return ({ raw, plain, body, signOff, hasSignature, context: { language, message = '' } }) => {
      const signature = signOff !== null || hasSignature ? body.end : raw.length;
      const said = message.toLowerCase();
      const hits: RuleHit[] = [];
      for (const match of raw.matchAll(/[^\n\r]+/gu)) {
        const line = plain.slice(match.index, match.index + match[0].length);
        const isSignature =
          match.index >= signature && line.length <= longestSignatureLine && !/[.!?] *$/u.test(line);
        const found = [...findNeighbours(language, line, isSignature), ...findInitials(line)];
        for (const { start: from, end: to, name } of found) {
          const [start, end] = [match.index + from, match.index + to];
          const observed = raw.slice(start, end);
          const weight = said.includes(observed.toLowerCase()) ? asCustomerWrites : 1;
          hits.push({ start, end, suggestion: name, words: [observed, name], weight });
        }
        if (hits.length >= mostHits) break;
      }
      return hits;
    };
  },
});
