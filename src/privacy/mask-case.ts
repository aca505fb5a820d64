import type { EntityMap } from './entity-map.ts';
import { findPersonalData, namesGivenIn, originOf } from './find-personal-data.ts';
import { replaceByPlaceholders } from './mask-personal-data.ts';
import { numberPlaceholders } from './number-placeholders.ts';
import type { MaskedText, MaskingContext } from './personal-data.ts';

/** The texts of one case with shared placeholders, and the values they stand for. */
type MaskedCase = {
  readonly texts: readonly MaskedText[];
  readonly entities: EntityMap;
};

/**
 * Masks all texts of a case together, in the order given: a value has one placeholder throughout, and a name given in one
 * text is masked in all. Texts `beside` are not masked: a name that is given there is masked too, and a placeholder that stands there is
 * not given out.
 */
export const maskCase = (
  caseId: string,
  texts: readonly string[],
  context: MaskingContext,
  beside: readonly string[] = [],
): MaskedCase => {
  const all = [...texts, ...beside];
  const given = all.flatMap((text) => namesGivenIn(text, originOf(context)));
  const shared = { ...context, names: [...context.names, ...given] };
  const numbering = numberPlaceholders(all, originOf(context));
  const masked = texts.map((text) => replaceByPlaceholders(text, findPersonalData(text, shared), numbering));
  return { texts: masked, entities: { caseId, values: numbering.values } };
};
