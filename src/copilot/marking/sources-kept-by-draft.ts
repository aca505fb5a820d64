import type { Passage } from '../../knowledge/passage.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import type { CaseDraft } from '../case-draft.ts';
import { type GuardSource, guardSourceOf } from '../drafting/guard-source.ts';

/** Other passages of a document that are read with the one that was found: those next to it, as an answer goes on there. */
const mostNeighbours = 8;

const neighboursOf = (passage: Passage, document: readonly Passage[]): readonly Passage[] =>
  document
    .filter(({ id }) => id !== passage.id)
    .sort((one, other) => Math.abs(one.part - passage.part) - Math.abs(other.part - passage.part))
    .slice(0, mostNeighbours);

/**
 * Gives the texts that can support an edited reply: each passage of the draft's evidence as it was found, and of its document those next
 * to it as they are now, as a draft does not keep what else was found.
 */
export const sourcesKeptByDraft = async (
  { evidence }: Pick<CaseDraft, 'evidence'>,
  store: Pick<PassageStore, 'document'>,
): Promise<readonly GuardSource[]> => {
  const found = [...new Map(evidence.map(({ passage }) => [passage.id, passage])).values()];
  const documents = await Promise.all(
    found.map(async (passage) => [passage, ...neighboursOf(passage, await store.document(passage))]),
  );
  const once = new Map(documents.flat().map((passage) => [passage.id, passage]));
  // What was found stands as the draft showed it, whatever has become of it since.
  for (const passage of found) once.set(passage.id, passage);
  return [...once.values()].map(guardSourceOf);
};
