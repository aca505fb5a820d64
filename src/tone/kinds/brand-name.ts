import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { fewSentences, rememberSentences } from '../remember-sentences.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';
import { matchName, mayBeNear, type ReadName } from './match-name.ts';
import { writtenWords } from './name-spelling.ts';

const brandNameSchema = z.strictObject({
  ...ruleHeaderShape,
  /** The names as they are written; `allowed` are other forms that are right too, as they are written. */
  names: z
    .array(
      z.union([
        z.string().min(2),
        z.strictObject({ name: z.string().min(2), allowed: z.array(z.string().min(2)).default([]) }),
      ]),
    )
    .min(1),
  /** Ordinary words, or other names, that look like a slip in one of the names. */
  exceptions: z.array(ruleTextSchema).default([]),
});

const mostHits = 100;

/** Pairs of letters that words of our languages begin with are a few hundred. */
const mostBeginnings = 2_000;

/** A name that is written otherwise than the brand does; no name runs over two paragraphs. */
type WrongName = TextSpan & { readonly suggestion: string };

/** Signs that make a run of letters a part of an address, a path, a tag or a code. */
const joinsBefore = /[@#_/\\.\uFFFC]$/u;
const joinsAfter = /^(?:[@_/\\\uFFFC]|\.[\p{L}\p{N}])/u;
const codeAround = /^[\p{Lu}\p{N}-]*\p{N}{2}[\p{Lu}\p{N}-]*$/u;

const isInAddressOrCode = (text: string, start: number, end: number): boolean => {
  if (joinsBefore.test(text.slice(Math.max(0, start - 1), start))) return true;
  if (joinsAfter.test(text.slice(end, end + 2))) return true;
  const before = /[^\s(,;:]{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[^\s),;:.!?]{0,40}/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return codeAround.test(before + text.slice(start, end) + after);
};

/** Makes what tells by the first two letters of a word whether any name could begin there; most words of a reply end here. */
const makeCouldBegin = (names: readonly ReadName[]): ((lower: string) => boolean) => {
  const beginnings = new Set(
    names.flatMap(({ parts, allowed }) =>
      [parts[0]?.lower ?? '', ...allowed.map((form) => form.toLowerCase())].map((form) => form.slice(0, 2)),
    ),
  );
  const known = new Map<string, boolean>();
  return (lower) => {
    const letters = lower.slice(0, 2);
    const could = known.get(letters) ?? [...beginnings].some((beginning) => mayBeNear(letters, beginning));
    if (known.size < mostBeginnings) known.set(letters, could);
    return could;
  };
};

const readName = (name: string, allowed: readonly string[]): ReadName => ({
  name,
  allowed,
  parts: writtenWords(name),
  joined: name.replace(/[\s-]+/gu, ''),
});

/**
 * Fires where one of the brand's names is written otherwise: other capitals, split, joined or hyphenated, or with a slip of the
 * finger (`countSlips` says how far). Genitive, plural and definite forms of the language are right, and so are compounds with
 * a hyphen. Silent in links, mail addresses, paths and codes.
 *
 * @example
 * extends: brand-name
 * message: "The brand writes '%s', not '%s'."
 * names: [Lodestar, Lodestar 2, { name: Connect Plus, allowed: [Connect+] }]
 * exceptions: [lodestone]
 */
export const brandNameKind = defineRuleKind({
  name: 'brand-name',
  dimension: 'on-brand',
  isPhrase: true,
  schema: brandNameSchema,
  compile: ({ names, exceptions }) => {
    const known = names
      .map((entry) => (typeof entry === 'string' ? readName(entry, []) : readName(entry.name, entry.allowed)))
      .sort((one, other) => other.parts.length - one.parts.length || other.joined.length - one.joined.length);
    // Most words of a reply are shorter than the half of a name, and cost nothing.
    const shortest = Math.min(3, ...known.map(({ parts }) => parts[0]?.lower.length ?? 0));
    const couldBegin = makeCouldBegin(known);
    const ordinary =
      exceptions.length === 0 ? null : compilePatterns(exceptions, { at: 'exceptions', ignoreCase: false });
    const isOrdinary = (words: string): boolean => ordinary !== null && words.match(ordinary)?.[0] === words;
    const findWrong = (text: string, language: string): readonly WrongName[] => {
      const words = writtenWords(text);
      const named = { text, words, language, isOrdinary, asked: new Map() };
      const wrong: WrongName[] = [];
      let at = 0;
      while (at < words.length && wrong.length < mostHits) {
        let next = at + 1;
        const { lower } = words[at] ?? { lower: '' };
        for (const name of lower.length < shortest || !couldBegin(lower) ? [] : known) {
          const found = matchName(named, at, name);
          if (found === null) continue;
          const { start, end, suggestion } = found;
          if (suggestion !== null && !isInAddressOrCode(text, start, end))
            wrong.push({ start, end, suggestion });
          next = found.next;
          break;
        }
        at = next;
      }
      return wrong;
    };
    const finders = new Map<string, (paragraph: string) => readonly WrongName[]>();
    const finderFor = (language: string): ((paragraph: string) => readonly WrongName[]) => {
      const made =
        finders.get(language) ?? rememberSentences((text) => findWrong(text, language), fewSentences);
      finders.set(language, made);
      return made;
    };
    return ({ windows, raw, context: { language } }) =>
      windows('paragraph')
        .flatMap((window) =>
          finderFor(language)(window.text).map(({ start: from, end: to, suggestion }): RuleHit => {
            const [start, end] = [window.start + from, window.start + to];
            return { start, end, suggestion, words: [suggestion, raw.slice(start, end)] };
          }),
        )
        .slice(0, mostHits);
  },
});
