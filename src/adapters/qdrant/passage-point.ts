import { CopilotError } from '../../fault/copilot-error.ts';
import type { IndexEntry } from '../../retrieve/passage-index.ts';
import type { IndexModel } from './index-model.ts';
import { pointId } from './point-id.ts';
import { shortVector } from './short-vector.ts';
import { passageWeights, type SparseVector } from './sparse-terms.ts';
import { validSpan } from './valid-time.ts';

/** What a point carries to be filtered by: no title, no text, nothing a customer wrote. */
type PassagePayload = {
  readonly embedder: string;
  readonly kind: string;
  readonly language: string;
  /** Empty where the passage is not limited. */
  readonly markets: readonly string[];
  readonly models: readonly string[];
  readonly internal: boolean;
  /** Milliseconds since 1970 UTC, never missing. */
  readonly valid_from: number;
  readonly valid_to: number;
  /** Only where the point has another id than the passage. */
  readonly passage_id?: string;
};

/** One passage as it is stored; a leg that has nothing to search is left out. */
type PassagePoint = {
  readonly id: string;
  readonly vector: { dense?: number[]; bm25?: SparseVector };
  readonly payload: PassagePayload;
};

/** Gives the point of an index entry. Throws CopilotError 'index-failed' for a vector of another length. */
export const passagePoint = ({ record, vector }: IndexEntry, model: IndexModel): PassagePoint => {
  const { passage, search } = record;
  if (vector !== null && vector.length !== model.dimensions) {
    throw new CopilotError(
      'index-failed',
      'A passage has a vector of another length than the search index.',
      { details: { passage: passage.id, dimensions: vector.length, expected: model.dimensions } },
    );
  }
  const terms = [...search.titleTerms, ...search.titleTerms, ...search.bodyTerms];
  const id = pointId(passage.id);
  const { first, last } = validSpan(passage.validFrom, passage.validTo);
  return {
    id,
    vector: {
      ...(vector === null ? {} : { dense: shortVector(vector) }),
      ...(terms.length === 0 ? {} : { bm25: passageWeights(terms) }),
    },
    payload: {
      embedder: model.embedderId,
      kind: passage.kind,
      language: passage.language,
      markets: passage.markets,
      models: passage.models,
      internal: passage.audience === 'internal',
      valid_from: first,
      valid_to: last,
      ...(id === passage.id ? {} : { passage_id: passage.id }),
    },
  };
};
