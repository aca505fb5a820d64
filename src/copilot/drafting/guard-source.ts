import type { SupportSource } from '../../compose/support-marks.ts';
import type { Passage, PassageKind } from '../../knowledge/passage.ts';

/** A text that may carry a sentence, and what kind of document it is of. */
export type GuardSource = SupportSource & { readonly kind: PassageKind };

/** Gives a passage as what may carry a sentence; all passages of one document count as one source. */
export const guardSourceOf = ({
  source,
  kind,
  text,
  language,
}: Pick<Passage, 'source' | 'kind' | 'text' | 'language'>): GuardSource => ({
  id: source,
  kind,
  text,
  language,
});
