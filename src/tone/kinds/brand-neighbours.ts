import { makeReadFollowers, type NeighbourVocabulary } from './brand-followers.ts';
import type { ShortenedName } from './brand-initials.ts';

/** Signs before a name that make it a part of an address, a path or a compound. */
const joinsBefore = /[@#_/\\.-]/u;
const joinsAfter = /^(?:[@_/\\]|\.\p{L})/u;
const longestBefore = 20;

/**
 * Makes the finder of places where the brand's name stands beside a word that makes none of its names: a word before or inside it
 * ('MyLodestar', 'Lodestar SUV 3'), changed order ('Space Lodestar'), a definite form ('Lodestar-spacet'), half of another name
 * ('Lodestar Connect'), or a word with a capital that is no service ('Lodestar Helpdesk').
 */
export const makeFindNeighbours = (
  vocabulary: NeighbourVocabulary,
  language: string,
): ((line: string, isSignature: boolean) => readonly ShortenedName[]) => {
  const { brand, services } = vocabulary;
  const lowerBrand = brand.toLowerCase();
  const readFollowers = makeReadFollowers(vocabulary, language);
  const swapped = new RegExp(
    `(?<!${brand}[ -])(?<![\\p{L}\\p{N}-])(?<service>${services.join('|')})[ -]$`,
    'u',
  );

  const readPlace = (line: string, at: number, isSignature: boolean): ShortenedName | null => {
    const before = line.slice(Math.max(0, at - longestBefore), at);
    const prefix = /\p{L}*$/u.exec(before)?.[0] ?? '';
    const [start, end] = [at - prefix.length, at + brand.length];
    if (joinsBefore.test(line.charAt(start - 1)) || joinsAfter.test(line.slice(end, end + 2))) return null;
    if (prefix !== '') return { start, end, name: brand };
    const order = swapped.exec(before);
    if (order !== null)
      return { start: at - order[0].length, end, name: `${brand} ${order.groups?.['service'] ?? ''}` };
    const mended = readFollowers(line, end, isSignature);
    return mended === null ? null : { start, ...mended };
  };

  return (line, isSignature) => {
    const lower = line.toLowerCase();
    const found: ShortenedName[] = [];
    for (let at = lower.indexOf(lowerBrand); at >= 0; at = lower.indexOf(lowerBrand, at + 1)) {
      const place = readPlace(line, at, isSignature);
      if (place !== null) found.push(place);
    }
    return found;
  };
};
