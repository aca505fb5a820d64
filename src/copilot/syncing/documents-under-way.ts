import { keyText, type SourceKey } from '../../knowledge/changing-source.ts';

/** Documents that were read and are not written yet; one may be under way in several editions. */
export type DocumentsUnderWay = {
  readonly add: (key: SourceKey) => void;
  readonly has: (key: SourceKey) => boolean;
  /** Tells that one edition is written. */
  readonly remove: (key: SourceKey) => void;
};

/** Makes the count of documents that are under way. */
export const documentsUnderWay = (): DocumentsUnderWay => {
  const counts = new Map<string, number>();
  return {
    add: (key) => counts.set(keyText(key), (counts.get(keyText(key)) ?? 0) + 1),
    has: (key) => counts.has(keyText(key)),
    remove: (key) => {
      const left = (counts.get(keyText(key)) ?? 0) - 1;
      if (left > 0) counts.set(keyText(key), left);
      else counts.delete(keyText(key));
    },
  };
};
