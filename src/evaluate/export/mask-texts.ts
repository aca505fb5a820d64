import type { LanguageCode } from '../../language/language-code.ts';
import { readSearched } from '../../language/pattern/searched-text.ts';
import type { TextSpan } from '../../language/text-span.ts';
import type { Candidate } from '../../privacy/apply-recogniser.ts';
import { findKeptTerms } from '../../privacy/find-kept-terms.ts';
import { findPersonalData, namesGivenIn, originOf } from '../../privacy/find-personal-data.ts';
import { levelText } from '../../privacy/level-text.ts';
import { replaceByPlaceholders } from '../../privacy/mask-personal-data.ts';
import { numberPlaceholders } from '../../privacy/number-placeholders.ts';
import type { MaskedEntity } from '../../privacy/personal-data.ts';
import { settleOverlaps } from '../../privacy/settle-overlaps.ts';
import { findKnownValues, type KnownValue } from './known-values.ts';

/** One text of a case, in its own language: a reply may be in another one than the message. */
export type CaseText = { readonly text: string; readonly language: LanguageCode };

/** What is known about the people and the values of a case. */
export type CaseSecrets = {
  readonly market: string | null;
  readonly names: readonly string[];
  readonly values: readonly KnownValue[];
};

/** A text without personal data; `move` gives the span in it that holds what a span of the original held. */
export type MovedText = { readonly text: string; readonly move: (span: TextSpan) => TextSpan };

/** The texts of a case masked together, with what they held. */
export type MaskedTexts = { readonly texts: readonly MovedText[]; readonly secrets: CaseSecrets };

/** Finds the personal data of one text of a case whose other texts told names and values; in order, free of overlaps. */
export const findSecrets = (
  { text, language }: CaseText,
  { market, names, values }: CaseSecrets,
): readonly Candidate[] => {
  const found = findPersonalData(text, { language, market, names });
  return settleOverlaps(
    [...found, ...findKnownValues(text, values)],
    findKeptTerms(readSearched(levelText(text))),
    text.length,
  );
};

/** Gives where an offset of the original went; one inside a masked value goes to the asked end of its placeholder. */
const moved = (entities: readonly MaskedEntity[], offset: number, end: 'start' | 'end'): number => {
  let shift = 0;
  for (const entity of entities) {
    if (entity.start >= offset) break;
    const grown = entity.placeholder.length - (entity.end - entity.start);
    if (offset < entity.end) return entity.start + shift + (end === 'start' ? 0 : entity.placeholder.length);
    shift += grown;
  }
  return offset + shift;
};

/** Masking changes what stands beside a value, which may uncover another; twice is usual, this many never seen. */
const maxRounds = 6;

/**
 * Masks the texts of a case together until nothing more is found, with one numbering: a value has one placeholder in all
 * texts, and what one text tells (a name, a plate by the word beside it) is masked in every other.
 */
export const maskTexts = (
  texts: readonly CaseText[],
  { market, names: knownNames, values: knownValues }: CaseSecrets,
): MaskedTexts => {
  const language = texts[0]?.language ?? 'und';
  const numbering = numberPlaceholders(
    texts.map(({ text }) => text),
    originOf({ language, market, names: [] }),
  );
  const names = new Set(knownNames);
  const values = new Map(knownValues.map((known) => [`${known.type} ${known.value}`, known]));
  const secrets = (): CaseSecrets => ({ market, names: [...names], values: [...values.values()] });
  let current = texts.map(({ text }): MovedText => ({ text, move: (span) => span }));
  for (let round = 0; round < maxRounds; round += 1) {
    const sources = current.map(
      ({ text }, at): CaseText => ({ text, language: texts[at]?.language ?? 'und' }),
    );
    for (const { text, language: own } of sources)
      for (const name of namesGivenIn(text, originOf({ language: own, market, names: [] }))) names.add(name);
    const known = secrets();
    const found = sources.map((source) => findSecrets(source, known));
    if (found.every((candidates) => candidates.length === 0)) break;
    current = current.map(({ text, move }, at): MovedText => {
      const candidates = found[at] ?? [];
      for (const { type, start, end } of candidates) {
        const value = text.slice(start, end);
        if (type === 'name') names.add(value);
        else values.set(`${type} ${value}`, { type, value });
      }
      const masked = replaceByPlaceholders(text, candidates, numbering);
      return {
        text: masked.text,
        move: (span) => {
          const { start, end } = move(span);
          return { start: moved(masked.entities, start, 'start'), end: moved(masked.entities, end, 'end') };
        },
      };
    });
  }
  return { texts: current, secrets: secrets() };
};
