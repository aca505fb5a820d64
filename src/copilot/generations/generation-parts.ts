import type { GenerationStore } from '../../knowledge/generation-store.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import type { FindEvidence } from '../../retrieve/find-evidence.ts';
import type { KnowledgeParts } from '../change-knowledge.ts';
import type { makeEmbedRecords } from '../embed-records.ts';
import type { DocumentMakers } from '../read-records.ts';

/** The knowledge of one generation: its record, its index, and the search over both. */
export type GenerationKnowledge = KnowledgeParts & { readonly findEvidence: FindEvidence };

/** What every use case of generations works with. */
export type GenerationParts = DocumentMakers & {
  readonly generations: GenerationStore;
  /** The record of whichever generation is live. */
  readonly store: PassageStore;
  /** Opens the knowledge of a generation for as long as the work lasts; its index is made where there is none. */
  readonly withGeneration: <Result>(
    number: number,
    work: (knowledge: GenerationKnowledge) => Promise<Result>,
  ) => Promise<Result>;
  /** Waits until the search index of a generation outlives a power cut. */
  readonly settleIndex: (number: number) => Promise<void>;
  /** Removes the search index of a generation; one that is gone is all right. */
  readonly removeIndex: (number: number) => Promise<void>;
  readonly embedder: Pick<Embedder, 'id'>;
  readonly embedRecords: ReturnType<typeof makeEmbedRecords>;
  /** The present as ISO 8601. */
  readonly timestamp: () => string;
};
