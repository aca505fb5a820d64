import type { PersonalDataType } from './personal-data.ts';
import { placeholderPattern } from './placeholder.ts';
import type { TextOrigin } from './recogniser.ts';
import { allRecognisers } from './recognisers/all-recognisers.ts';

/** Gives each value of a case its placeholder; the same value gets the same one. */
export type PlaceholderNumbering = {
  readonly placeholderFor: (type: PersonalDataType, value: string) => string;
  /** Placeholder to the first spelling met of its value. */
  readonly values: ReadonlyMap<string, string>;
};

const plain = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();

/**
 * Starts the numbering of a case. Placeholders that already stand in its texts are never given out, so that what a customer
 * typed, or an earlier masking left, is not filled with somebody's data later.
 */
export const numberPlaceholders = (texts: readonly string[], origin: TextOrigin): PlaceholderNumbering => {
  const reserved = new Set(texts.flatMap((text) => text.match(placeholderPattern()) ?? []));
  const canonical = new Map(allRecognisers.map((recogniser) => [recogniser.type, recogniser.canonical]));
  const placeholders = new Map<string, string>();
  const counts = new Map<PersonalDataType, number>();
  const values = new Map<string, string>();
  const next = (type: PersonalDataType): string => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const placeholder = `[${type}-${count}]`;
    return reserved.has(placeholder) ? next(type) : placeholder;
  };
  return {
    placeholderFor: (type, value) => {
      const key = `${type} ${canonical.get(type)?.(value, origin) ?? plain(value)}`;
      const known = placeholders.get(key);
      if (known !== undefined) return known;
      const placeholder = next(type);
      placeholders.set(key, placeholder);
      values.set(placeholder, value);
      return placeholder;
    },
    values,
  };
};
