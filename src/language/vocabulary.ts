import { z } from 'zod';
import { stemWords } from './analyse-words.ts';
import type { LanguageCode } from './language-code.ts';

/** What a vocabulary file holds: per concept the words for it, by language. */
export const vocabularySheetSchema = z.object({
  concepts: z.record(z.string().regex(/^[a-z0-9-]+$/u), z.record(z.string(), z.array(z.string().min(1)))),
});

/**
 * Finds the concepts of a trade in a text, whatever words and language it uses for them. A concept is an index term
 * like any other, so that "laddbricka", "charging tag" and "Ladekarte" meet.
 */
export type Vocabulary = {
  /** The concept terms of a text in its order, repeats included; empty for a language without words here. */
  readonly conceptsIn: (text: string, language: LanguageCode) => readonly string[];
};

/** A vocabulary without words. */
export const noVocabulary: Vocabulary = { conceptsIn: () => [] };

/** Stands before a concept's name; no analysed word starts with it. */
const conceptMark = '§';

/** Phrases of more words than this are not looked for. */
const longestPhrase = 4;

/** The phrases that begin with a word: the concept of each, and how many words the longest of them has. */
type Phrases = { readonly concepts: Map<string, string>; longest: number };
type PhrasesByFirstWord = ReadonlyMap<string, Phrases>;

/**
 * Compiles a vocabulary: phrases are stemmed like any text, so endings do not matter; small words count, since
 * "how long" and "not arrived" are made of them. Of two concepts that claim the same phrase in a language the first has it.
 */
export const compileVocabulary = (sheet: z.output<typeof vocabularySheetSchema>): Vocabulary => {
  const byLanguage = new Map<LanguageCode, Map<string, Phrases>>();
  for (const [concept, words] of Object.entries(sheet.concepts)) {
    for (const [language, forms] of Object.entries(words)) {
      const byFirstWord = byLanguage.get(language) ?? new Map<string, Phrases>();
      byLanguage.set(language, byFirstWord);
      for (const form of forms) {
        const stems = stemWords(form, language);
        const [first] = stems;
        if (first === undefined || stems.length > longestPhrase) continue;
        const phrases = byFirstWord.get(first) ?? { concepts: new Map(), longest: 0 };
        byFirstWord.set(first, phrases);
        phrases.longest = Math.max(phrases.longest, stems.length);
        const phrase = stems.join(' ');
        if (!phrases.concepts.has(phrase)) phrases.concepts.set(phrase, conceptMark + concept);
      }
    }
  }
  return {
    conceptsIn: (text, language) => {
      const phrases = byLanguage.get(language);
      return phrases === undefined ? [] : conceptsAmong(stemWords(text, language), phrases);
    },
  };
};

/** Takes the longest phrase at each word and goes on behind it. */
const conceptsAmong = (stems: readonly string[], byFirstWord: PhrasesByFirstWord): readonly string[] => {
  const found: string[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const phrases = byFirstWord.get(stems[at] ?? '');
    if (phrases === undefined) continue;
    for (let length = Math.min(phrases.longest, stems.length - at); length > 0; length -= 1) {
      const concept = phrases.concepts.get(stems.slice(at, at + length).join(' '));
      if (concept === undefined) continue;
      found.push(concept);
      at += length - 1;
      break;
    }
  }
  return found;
};

/** Gives a concept term as a person reads it: "charging card". */
export const conceptName = (term: string): string => term.slice(conceptMark.length).replaceAll('-', ' ');
