import type { Candidate } from './apply-recogniser.ts';
import { findPersonalData, originOf } from './find-personal-data.ts';
import { numberPlaceholders, type PlaceholderNumbering } from './number-placeholders.ts';
import type { MaskedEntity, MaskedText, MaskingContext } from './personal-data.ts';

/** Replaces found values by their placeholders; `found` must be in order and free of overlaps. */
export const replaceByPlaceholders = (
  text: string,
  found: readonly Candidate[],
  numbering: PlaceholderNumbering,
): MaskedText => {
  const pieces: string[] = [];
  let at = 0;
  const entities = found.map(({ type, start, end }): MaskedEntity => {
    const placeholder = numbering.placeholderFor(type, text.slice(start, end));
    pieces.push(text.slice(at, start), placeholder);
    at = end;
    return { type, start, end, placeholder };
  });
  return { text: pieces.join('') + text.slice(at), entities };
};

/**
 * Masks the personal data of one text with typed placeholders: e-mail, telephone, national number, VIN, plate, bank account,
 * card, address, postcode, IP address, day of birth, order number and names. Units, prices, dates and product terms stay.
 */
export const maskPersonalData = (text: string, context: MaskingContext): MaskedText =>
  replaceByPlaceholders(text, findPersonalData(text, context), numberPlaceholders([text], originOf(context)));
