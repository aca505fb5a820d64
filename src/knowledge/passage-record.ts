import { noVocabulary, type Vocabulary } from '../language/vocabulary.ts';
import { contentHash } from './content-hash.ts';
import type { Passage } from './passage.ts';
import type { PassageSearchText } from './passage-search-text.ts';
import { passageSearchText } from './passage-search-text.ts';

/** A passage as it is stored and indexed: with its search text and a hash of everything that it shows or is found by. */
export type PassageRecord = {
  readonly passage: Passage;
  readonly search: PassageSearchText;
  /** Changes when anything in the passage changes, or the way its words are analysed. */
  readonly hash: string;
  /** Changes only when the embedded meaning changes: the key of the vector cache. */
  readonly meaningHash: string;
};

/** Makes the record of a passage. */
export const passageRecord = (passage: Passage, vocabulary: Vocabulary = noVocabulary): PassageRecord => {
  const search = passageSearchText(passage, vocabulary);
  return {
    passage,
    search,
    hash: contentHash(JSON.stringify(passage), search.titleTerms.join(' '), search.bodyTerms.join(' ')),
    meaningHash: contentHash(search.meaning),
  };
};
