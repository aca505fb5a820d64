import { v5 } from 'uuid';
import type { Passage } from './passage.ts';

/** The UUIDv5 namespace of all passages; changing it changes every id and means a full re-index. */
const passageNamespace = '6f1f1d0e-0c54-4d1c-9d3e-6a1b0f7b5c11';

/** Gives the stable id of a passage from what it is a part of. */
export const passageId = (key: Pick<Passage, 'kind' | 'source' | 'language' | 'part'>): string =>
  v5(`${key.kind}|${key.source}|${key.language}|${key.part}`, passageNamespace);

/** Gives the stable id of a question's passage from its words, so that other questions of the case may come and go before it. */
export const questionPassageId = (
  key: Pick<Passage, 'kind' | 'source' | 'language'>,
  question: string,
): string => {
  const words = question.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return v5(`${key.kind}|${key.source}|${key.language}|question|${words.join(' ')}`, passageNamespace);
};
