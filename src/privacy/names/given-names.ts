import type { LanguageCode } from '../../language/language-code.ts';
import { allMatches, type SearchedText } from '../../language/pattern/searched-text.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { escapePattern } from '../escape-pattern.ts';
import { closingNames } from './closing-names.ts';
import { isNameLike, nameWord, shortName, wholeName } from './name-form.ts';
import {
  definiteRelatives,
  greetings,
  honorifics,
  introductions,
  relatives,
  salutations,
} from './name-words.ts';

/** Gives a word as it may be written: small, with a capital, in capitals; names beside it stay bound to their capitals. */
const anyCase = (word: string): readonly string[] => [
  word,
  word.charAt(0).toUpperCase() + word.slice(1),
  word.toUpperCase(),
];

/** Longer phrases first, so that 'hej igen' is not read as 'hej' and a name. */
const oneOf = (phrases: readonly string[]): string =>
  [...new Set(phrases.flatMap(anyCase))]
    .toSorted((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');

const possessives =
  'my|min|mitt|mine|our|vår|vores|mein|meine|meiner|meinem|meinen|unser|unsere|mijn|onze|din|your|ihr|ihre|uw'.split(
    '|',
  );
const titles = String.raw`(?:(?:${honorifics.map(escapePattern).join('|')})\.? ){0,2}`;
const and = '(?: (?:och|og|and|und|en|&) )';
const again = '(?:(?:again|igen|igjen|nochmal|kjære|kära|kære|liebe|lieber|dear),? )?';
const lineStart = String.raw`(?:^|(?<=[.!?] ))[> \t]{0,6}`;

/** Places where a mail gives a name; the groups `name` and `second` hold it. */
const places: readonly RegExp[] = [
  new RegExp(
    String.raw`${lineStart}(?:(?:${oneOf(greetings)}),?|(?:${oneOf(salutations)})) ${again}${titles}(?<name>${wholeName})(?:${and}${titles}(?<second>${wholeName}))?(?=[ \t]*(?:[,!.:;?)–-]|$|\p{Extended_Pictographic}))`,
    'gmu',
  ),
  new RegExp(
    String.raw`${lineStart}(?:${oneOf([...greetings, ...salutations])}) (?<name>\p{Ll}[\p{L}-]{2,20})(?=[,!][ \n]|,?$)`,
    'gmu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${oneOf(introductions)}) (?<name>${wholeName})`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${oneOf(introductions)}) (?<name>\p{Ll}[\p{L}-]{2,20})(?= (?:och|og|and|und|en|from|från|fra|aus|uit)(?!\p{L})|[.,!\n]|$)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${honorifics.map(escapePattern).join('|')})\.? (?:(?:Dr|Prof|med|van|von|de|der|den)\.? ){0,2}(?<name>(?:\p{Lu}\. ?){0,2}${nameWord}(?:(?<=-(?:De|Van|Von|Den|La)) ${nameWord}| ${nameWord}(?=[,;:)!?]|\.?$))?)(?![\p{L}\p{N}])`,
    'gmu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${oneOf(possessives)}) (?:${relatives.join('|')}),? (?<name>${nameWord}(?: ${nameWord}(?=[,;:)!?]|\.?$))?)(?![\p{L}\p{N}])`,
    'gmu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${definiteRelatives.join('|')}) (?<name>${nameWord})(?![\p{L}\p{N}])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:^|[,.!] )(?<name>${nameWord}) (?:here|här|her|hier)(?=[.,!:]| from| från| fra| von| vom| uit)|(?:^|[,.!] )(?:hier ist|här är|her er|hier is|[Tt]his is) (?<second>${nameWord})(?=[.,!\n]| from| från| fra| von| vom| uit| again| speaking)`,
    'gmu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${oneOf(['thanks', 'thank you', 'tack', 'takk', 'tusen takk', 'tak', 'danke', 'bedankt', 'sorry', 'bye'])}),? (?<name>${nameWord})(?=[,!.] |[,!.]?$)`,
    'gmu',
  ),
  new RegExp(
    String.raw`^[> \t]{0,6}(?:(?:Full |Customer )?[Nn]ame|(?:För|Efter)?[Nn]amn|(?:For|Etter|Efter)?[Nn]avn|(?:Voor|Achter)?[Nn]aam|Vorname|Nachname|Contact|Kontakt(?:person)?|Contactpersoon|Ansprechpartner(?:in)?|Kund|Kunde|Kundin|Klant|Customer|From|Från|Fra|Von|Van|Kontoinhaber(?:in)?|Account holder)[ \t]?:[ \t]{1,4}(?<name>${wholeName})(?=[ \t]*(?:[,<("]|$))`,
    'gmu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])[Tt]\.?n\.?v\.? (?<name>${wholeName})`, 'gu'),
  new RegExp(
    String.raw`(?:^|[.!?)…\p{Extended_Pictographic}] )\/{1,2}(?<name>${shortName})(?=[ \t]*(?:,[^\n]{0,40})?$)`,
    'gmu',
  ),
];

const groupSpan = (
  match: RegExpExecArray,
  group: 'name' | 'second',
  language: LanguageCode,
): TextSpan | null => {
  const name = match.groups?.[group];
  if (name === undefined || !isNameLike(name, language)) return null;
  const within =
    group === 'second' || match.groups?.['second'] === undefined
      ? match[0].lastIndexOf(name)
      : match[0].indexOf(name, match[0].indexOf(' '));
  const start = match.index + within;
  return { start, end: start + name.length };
};

/** Finds the names that a mail itself gives in its greeting, its closing, or after phrases such as 'my name is'. */
export const givenNames = (searched: SearchedText, language: LanguageCode): readonly TextSpan[] => {
  const spans = places.flatMap((place) =>
    allMatches(place, searched).flatMap((match) =>
      (['name', 'second'] as const).map((group) => groupSpan(match, group, language)),
    ),
  );
  return [...spans.filter((span) => span !== null), ...closingNames(searched.text, language)];
};
