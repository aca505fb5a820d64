import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';

/** A sentence that came, and whether a paragraph starts with it. */
export type NewSentence = { readonly text: string; readonly opensParagraph: boolean };

/** Places of a draft stand in paragraphs of their own; a step that ignores this weighs less than any shared word. */
const againstParagraphs = 0.01;

/**
 * Deals the sentences that came in one change to the places where sentences went, in order: to the place whose words
 * they share, else by paragraphs. Gives one list per place; `places` holds the words that went from each and is not empty.
 */
export const splitChange = (
  came: readonly NewSentence[],
  places: readonly string[],
  language: LanguageCode,
): readonly (readonly NewSentence[])[] => {
  const gone = places.map((text) => new Set(analyseWords(text, language)));
  const likeness = came.map(({ text }) => {
    const terms = new Set(analyseWords(text, language));
    return gone.map((words) => [...terms].filter((term) => words.has(term)).length / Math.max(1, terms.size));
  });
  const cost = (at: number, steps: number): number => {
    if (at === 0) return 0;
    const opens = came[at]?.opensParagraph ? 1 : 0;
    return againstParagraphs * Math.abs(steps - opens);
  };
  // best[at][place]: the value of the best dealing of the first sentences whose last one goes to this place.
  const best: number[][] = [];
  const from: number[][] = [];
  came.forEach((_, at) => {
    best[at] = [];
    from[at] = [];
    for (let place = 0; place < places.length; place += 1) {
      let value = at === 0 ? -againstParagraphs * place : Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let earlier = 0; at > 0 && earlier <= place; earlier += 1) {
        const candidate = (best[at - 1]?.[earlier] ?? 0) - cost(at, place - earlier);
        if (candidate > value) [value, origin] = [candidate, earlier];
      }
      best[at]?.push(value + (likeness[at]?.[place] ?? 0));
      from[at]?.push(origin);
    }
  });
  const dealt: NewSentence[][] = places.map(() => []);
  const last = best.at(-1) ?? [];
  let place = last.indexOf(Math.max(...last));
  for (let at = came.length - 1; at >= 0; at -= 1) {
    const sentence = came[at];
    if (sentence !== undefined) dealt[place]?.unshift(sentence);
    place = from[at]?.[place] ?? 0;
  }
  return dealt;
};
