import { isMinedPair } from '../knowledge/mined-pair.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { EvidenceHit } from './evidence-hit.ts';

/** Puts hits in order, best first; equal ones by id, so that the order never depends on the index. */
export const byScoreThenId = (left: EvidenceHit, right: EvidenceHit): number =>
  right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1);

const languageRank = (passage: Passage, language: string): number =>
  (passage.language === language ? 0 : 1) + (passage.outOfDate ? 0.5 : 0);

/**
 * How well a document fits by its best passage. A case with many questions has many chances to be near by accident, so that one of
 * them speaks for the case only as far as the whole of it does, where that was found too.
 */
const documentScore = (best: EvidenceHit, passages: readonly EvidenceHit[]): number => {
  const highest = passages[0]?.score ?? best.score;
  if (!isMinedPair(best.passage)) return highest;
  const whole = passages.find(({ passage }) => !isMinedPair(passage));
  return whole === undefined ? highest : (highest + whole.score) / 2;
};

/** Keeps the best passage of each document; of two translations the one the customer reads, if it is as good. */
export const oncePerDocument = (hits: readonly EvidenceHit[], language: string): readonly EvidenceHit[] => {
  const documents = new Map<string, EvidenceHit[]>();
  for (const hit of hits) {
    const key = `${hit.passage.kind}|${hit.passage.source}`;
    documents.set(key, [...(documents.get(key) ?? []), hit]);
  }
  return [...documents.values()].flatMap((passages) => {
    const [first] = passages;
    if (first === undefined) return [];
    const readable = passages
      .filter(({ score }) => score > first.score / 2)
      .sort((left, right) => languageRank(left.passage, language) - languageRank(right.passage, language));
    const best = readable[0] ?? first;
    const siblings = passages
      .filter(({ passage }) => passage.id !== best.passage.id && passage.language === best.passage.language)
      .map(({ passage, score }) => ({ passage, score }));
    return [{ ...best, score: documentScore(best, passages), siblings }];
  });
};
