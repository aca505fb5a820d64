import type { Candidate } from '../../privacy/apply-recogniser.ts';
import { escapePattern } from '../../privacy/escape-pattern.ts';
import type { PersonalDataType } from '../../privacy/personal-data.ts';
import type { Certainty } from '../../privacy/recogniser.ts';

/** A value of a case that was recognised somewhere in it; names are looked for by their parts, not here. */
export type KnownValue = { readonly type: PersonalDataType; readonly value: string };

/** Values that are masked wherever they stand again, units and dates beside them or not. */
const unmistakable: ReadonlySet<PersonalDataType> = new Set([
  'email',
  'phone',
  'national-id',
  'vin',
  'iban',
  'card-number',
  'date-of-birth',
]);

/** Values that are written with words, so that their marks belong to them. */
const inWords: ReadonlySet<PersonalDataType> = new Set(['email', 'address', 'ip-address', 'date-of-birth']);

/** Shorter ones would be met by chance: a postcode of four digits is also a price or a year. */
const leastCharacters = 5;

const patternOf = ({ type, value }: KnownValue): RegExp | null => {
  const characters = value.match(/[\p{L}\p{N}]/gu) ?? [];
  if (type === 'name' || characters.length < leastCharacters) return null;
  const source = inWords.has(type)
    ? value.trim().split(/\s+/u).map(escapePattern).join(String.raw`\s{1,3}`)
    : characters.map(escapePattern).join(String.raw`[\s().\/-]{0,3}`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu');
};

/**
 * Finds the values of a case where nothing but their own form tells them: a plate that the message calls a plate and the
 * reply only repeats, in other groups or letters.
 */
export const findKnownValues = (text: string, values: readonly KnownValue[]): readonly Candidate[] =>
  values.flatMap((known) => {
    const pattern = patternOf(known);
    const certainty: Certainty = unmistakable.has(known.type) ? 'proven' : 'labelled';
    return pattern === null
      ? []
      : [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
          type: known.type,
          start: index,
          end: index + found.length,
          certainty,
        }));
  });
