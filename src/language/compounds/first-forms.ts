import type { WordStems } from '../word-stems.ts';
import type { CompoundWords } from './compound-words.ts';

/** A form that stands in front of another word in compounds. */
type FirstForm = {
  /** The stem of the word it comes from. */
  readonly stem: string;
  /** False for a word that lost its end: "res" of "resa". */
  readonly isWhole: boolean;
};

/** By the folded form. */
export type FirstForms = ReadonlyMap<string, FirstForm>;

/** Shorter words hide in too many others; the few that do stand first are spelled out. */
const minWord = 3;

/** A form that lost its end is too often something else when it is shorter than this. */
const minShortened = 4;

const listOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** Gives each form that can stand first in a compound; what is spelled out comes before what a rule makes. */
export const firstForms = (given: CompoundWords, { fold, stem }: WordStems): FirstForms => {
  const forms = new Map<string, FirstForm>();
  const add = (form: string, word: string, isWhole: boolean): void => {
    const folded = fold(form);
    if (!forms.has(folded)) forms.set(folded, { stem: stem(word), isWhole });
  };
  for (const entry of listOf(given.firsts)) {
    const [form = entry, word = entry] = entry.split('=');
    add(form, word, true);
  }
  for (const word of listOf(given.words)) if (word.length >= minWord) add(word, word, true);
  for (const word of listOf(given.words)) {
    for (const [pattern, replacement] of given.wordLinks) {
      const form = word.replace(pattern, replacement);
      const isWhole = form.length >= word.length;
      if (pattern.test(word) && (isWhole || form.length >= minShortened)) add(form, word, isWhole);
    }
  }
  for (const word of listOf(given.verbs)) {
    for (const [pattern, replacement] of given.verbLinks) {
      if (pattern.test(word)) add(word.replace(pattern, replacement), word, true);
    }
  }
  return forms;
};
