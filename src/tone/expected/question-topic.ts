import { analysedTerms } from '../../language/analyse-words.ts';
import { isCareLanguage, type LanguageCode } from '../../language/language-code.ts';
import { serviceWords } from '../../language/service-words.ts';
import { wordStems } from '../../language/word-stems.ts';
import { sentenceTerms } from '../kinds/sentence-terms.ts';

type TopicWord = {
  /** The stem of the word, then those of its parts. */
  readonly terms: readonly string[];
  /** How much it says: everyday words of orders, payment and contact stand in every reply. */
  readonly weight: number;
};

/** What a question is about. */
export type QuestionTopic = { readonly words: readonly TopicWord[]; readonly weight: number };

/** Gives the share, 0 to 1, of a topic's weight that some of the sentences take up. */
export type TopicShare = (sentences: readonly number[]) => number;

const everydayWeight = 0.5;

/** How sure it is that two words mean the same: the same stem, one inside the other ('däck', 'vinterdäck'), one beginning. */
const sameStem = 1;
const insideStem = 0.8;
const sameBeginning = 0.7;
/** A word that is taken up by one of its parts only. */
const partShare = 0.8;

const shortestInside = 4;
const shortestBeginning = 5;

const likeness = (one: string, other: string): number => {
  if (one === other) return sameStem;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < shortestInside) return 0;
  if (long.includes(short)) return insideStem;
  return short.length >= shortestBeginning &&
    short.slice(0, shortestBeginning) === long.slice(0, shortestBeginning)
    ? sameBeginning
    : 0;
};

const everyday = new Map<LanguageCode, ReadonlySet<string>>();

const everydayStems = (language: LanguageCode): ReadonlySet<string> => {
  const known = everyday.get(language);
  if (known !== undefined) return known;
  const stems = wordStems(language);
  const made = new Set(
    stems === null || !isCareLanguage(language) ? [] : [...serviceWords[language]].map(stems.stem),
  );
  everyday.set(language, made);
  return made;
};

/** Reads what a question is about: its content words by their stems, compounds with their parts. */
export const topicOf = (question: string, language: LanguageCode): QuestionTopic => {
  const common = everydayStems(language);
  const words = [...Map.groupBy(analysedTerms(question, language), ({ word }) => word.toLowerCase())].map(
    ([, found]) => {
      const terms = [...new Set(found.map(({ term }) => term))];
      return { terms, weight: terms.every((term) => common.has(term)) ? everydayWeight : 1 };
    },
  );
  return { words, weight: words.reduce((sum, { weight }) => sum + weight, 0) };
};

/** Reads sentences once for all questions, and gives what measures the share of a topic that is taken up in them. */
export const makeShareOf = (
  sentences: readonly string[],
  language: LanguageCode,
): ((topic: QuestionTopic) => TopicShare) => {
  const placesOf = new Map<string, number[]>();
  sentences.forEach((sentence, at) => {
    for (const term of sentenceTerms(sentence, language)) {
      const places = placesOf.get(term);
      if (places === undefined) placesOf.set(term, [at]);
      else places.push(at);
    }
  });
  /** How sure each sentence takes up a word. */
  const heardIn = ({ terms }: TopicWord): ReadonlyMap<number, number> => {
    const heard = new Map<number, number>();
    terms.forEach((term, part) => {
      for (const [said, places] of placesOf) {
        const certainty = likeness(term, said) * (part === 0 ? 1 : partShare);
        if (certainty === 0) continue;
        for (const place of places) heard.set(place, Math.max(certainty, heard.get(place) ?? 0));
      }
    });
    return heard;
  };
  return ({ words, weight }) => {
    const heard = words.map((word) => ({ weight: word.weight, places: heardIn(word) }));
    return (places) =>
      weight === 0
        ? 0
        : heard.reduce(
            (sum, word) =>
              sum + word.weight * Math.max(0, ...places.map((place) => word.places.get(place) ?? 0)),
            0,
          ) / weight;
  };
};
