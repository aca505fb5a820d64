import { gap } from './folded-symbols.ts';

/** What a text must hold for a pattern to have a chance in it: one literal, all or one of several needs, or nothing. */
export type TextNeeds =
  | { readonly type: 'nothing' }
  | { readonly type: 'literal'; readonly literal: string }
  | { readonly type: 'all' | 'any'; readonly of: readonly TextNeeds[] };

export const nothing: TextNeeds = { type: 'nothing' };

/** Needs a literal of folded symbols; every text holds a gap. */
export const needLiteral = (literal: string): TextNeeds =>
  literal === '' || literal === gap ? nothing : { type: 'literal', literal };

/** Needs all of several; of none nothing is needed. */
export const needAll = (needs: readonly TextNeeds[]): TextNeeds => {
  const asked = needs.filter(({ type }) => type !== 'nothing');
  const [only = nothing] = asked;
  return asked.length < 2 ? only : { type: 'all', of: asked };
};

/** Needs one of several; where there is none to choose from, no text will do. */
export const needAny = (needs: readonly TextNeeds[]): TextNeeds => {
  if (needs.some(({ type }) => type === 'nothing')) return nothing;
  const [only] = needs;
  return only !== undefined && needs.length === 1 ? only : { type: 'any', of: needs };
};
