import { distance } from 'fastest-levenshtein';
import type { BrandVocabulary } from './brand-initials.ts';
import { endingsOf } from './name-spelling.ts';

/** What stands around a brand's name tells whether it is one of its names. */
export type NeighbourVocabulary = BrandVocabulary & {
  /** The service that signs replies. */
  readonly team: string;
  /** Words with a capital that may follow the brand's name without being part of it, in small letters: countries, companies. */
  readonly followers: ReadonlySet<string>;
  /** Words that make a department of the team's name, in small letters: 'team', 'centre'. */
  readonly units: ReadonlySet<string>;
};

/** A word behind the brand's name, with the space or hyphen before it. */
type Follower = {
  readonly separator: string;
  readonly word: string;
  readonly lower: string;
  readonly end: number;
};

/** What stands behind the brand's name in one place. */
type Behind = {
  readonly genitive: { readonly text: string; readonly end: number };
  readonly words: readonly Follower[];
  readonly isSignature: boolean;
};

/** Where a wrong name ends, and the right one. */
type Mended = { readonly end: number; readonly name: string };

const mostFollowers = 4;
const followerPattern = /([ -])(\p{L}[\p{L}\p{M}]*|\p{N}+(?![.,]\p{N}))/uy;

const readWords = (line: string, from: number): readonly Follower[] => {
  const found: Follower[] = [];
  followerPattern.lastIndex = from;
  for (let match = followerPattern.exec(line); match !== null; match = followerPattern.exec(line)) {
    const [, separator = '', word = ''] = match;
    found.push({ separator, word, lower: word.toLowerCase(), end: followerPattern.lastIndex });
    if (found.length === mostFollowers) break;
  }
  return found;
};

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}{2}/u.test(word);

/** Definite forms that a name of the brand does not take: 'Lodestar-spacet'. */
const neuter: ReadonlySet<string> = new Set(['t', 'et', 'ts', 'ets']);
const shortestBent = 4;
const longestEnding = 4;
/** Letters that a word may be away from a service's name where the brand's stands before it. */
const mostSlips = 2;

/**
 * Makes what reads the words behind the brand's name, and gives the right name where they make one that the brand does not have.
 * German writes every noun with a capital: there an unknown word with one tells nothing.
 */
export const makeReadFollowers = (
  vocabulary: NeighbourVocabulary,
  language: string,
): ((line: string, from: number, isSignature: boolean) => Mended | null) => {
  const { brand, products, services, otherNames, team, followers, units } = vocabulary;
  const lowerServices = new Map(services.map((service) => [service.toLowerCase(), service]));
  const firstParts = new Map(otherNames.map((other) => [other.split(' ')[0]?.toLowerCase() ?? '', other]));
  const teamName = `${brand} ${team}`;
  const endings = endingsOf(language);
  const knowsCapitals = !language.startsWith('de');

  const nearest = ({ word, lower }: Follower): string | null =>
    services.find(
      (service) =>
        service.length >= shortestBent &&
        service.charAt(0) === word.charAt(0) &&
        distance(service.toLowerCase(), lower) <= mostSlips,
    ) ?? null;

  const otherTeam = ({ genitive, words, isSignature }: Behind): Mended | null => {
    const [first, second] = words;
    if (first === undefined) return null;
    const isTeam = first.lower === team.toLowerCase();
    if (isTeam && second?.separator === ' ' && units.has(second.lower))
      return { end: second.end, name: teamName };
    if (!isSignature || products.includes(first.word)) return null;
    const isKnown = lowerServices.has(first.lower) || followers.has(first.lower);
    return isKnown && genitive.text === '' ? null : { end: words.at(-1)?.end ?? first.end, name: teamName };
  };

  const bentService = ({ words: [first] }: Behind): Mended | null => {
    if (first === undefined) return null;
    const isPlain = first.word === first.lower && first.separator === ' ';
    for (const [lower, service] of lowerServices) {
      const rest = first.lower.slice(lower.length);
      if (lower.length < shortestBent || rest === '' || !first.lower.startsWith(lower)) continue;
      const isEnding = !isPlain && rest.length <= longestEnding && !endings.includes(rest);
      if (isEnding || neuter.has(rest)) return { end: first.end, name: `${brand} ${service}` };
    }
    return null;
  };

  const insertedWord = ({ words: [first, second] }: Behind): Mended | null =>
    first !== undefined &&
    second !== undefined &&
    products.includes(second.word) &&
    !lowerServices.has(first.lower) &&
    /^\p{Lu}/u.test(first.word)
      ? { end: second.end, name: `${brand} ${second.word}` }
      : null;

  const halfOfName = ({ words: [first, second] }: Behind): Mended | null => {
    const whole = first === undefined ? undefined : firstParts.get(first.lower);
    const isWhole = first !== undefined && `${first.lower} ${second?.lower ?? ''}` === whole?.toLowerCase();
    if (first === undefined || whole === undefined || isWhole || !isCapitalised(first.word)) return null;
    return { end: first.end, name: whole };
  };

  const stranger = ({ genitive, words }: Behind): Mended | null => {
    const at = words.findIndex(({ lower }) => !followers.has(lower));
    const first = words[at];
    if (!knowsCapitals || genitive.text !== '' || first === undefined || !isCapitalised(first.word))
      return null;
    if (at === 0 && lowerServices.has(first.lower)) return null;
    const near = nearest(first);
    if (first.separator === '-') return near === null ? null : { end: first.end, name: `${brand} ${near}` };
    const run = words.slice(at);
    const length = run.findIndex(({ separator, word }) => separator !== ' ' || !isCapitalised(word));
    const strange = length < 0 ? run : run.slice(0, length);
    const inside = strange
      .map(({ lower }) => lowerServices.get(lower))
      .find((service) => service !== undefined);
    const service = inside ?? near;
    return {
      end: strange.at(-1)?.end ?? first.end,
      name: service === null ? brand : `${brand} ${service}`,
    };
  };

  const genitiveInCompound = ({ genitive: { text, end }, words: [first] }: Behind): Mended | null =>
    text !== '' && first?.separator === '-' ? { end, name: brand } : null;

  const readers = [otherTeam, genitiveInCompound, bentService, insertedWord, halfOfName, stranger];
  return (line, from, isSignature) => {
    const text = /^['’]?s(?!\p{L})/u.exec(line.slice(from, from + 3))?.[0] ?? '';
    const end = from + text.length;
    const behind = { genitive: { text, end }, words: readWords(line, end), isSignature };
    for (const read of readers) {
      const mended = read(behind);
      if (mended !== null) return mended;
    }
    return null;
  };
};
