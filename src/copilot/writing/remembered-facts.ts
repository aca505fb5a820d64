import { LRUCache } from 'lru-cache';
import type { LanguageCode } from '../../language/language-code.ts';
import type { StatedFact } from '../../tone/facts/stated-fact.ts';
import { statedFacts } from '../../tone/facts/stated-facts.ts';

/** Sources are held against each sentence of an answer, and the same ones answer again and again. */
const remembered = new LRUCache<string, readonly StatedFact[]>({
  maxSize: 1_000_000,
  sizeCalculation: (_, key) => key.length,
});

/** Gives the facts that a text states, where `names` hold no numbers; those of the latest million letters are remembered. */
export const factsOf = (
  text: string,
  language: LanguageCode,
  names: readonly string[],
): readonly StatedFact[] => {
  const key = `${language}\n${names.join('\n')}\n\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const facts = statedFacts([text], { language, names })[0] ?? [];
  remembered.set(key, facts);
  return facts;
};
