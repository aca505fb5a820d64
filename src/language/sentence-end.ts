import type { SentenceLexicon } from './sentence-lexicon.ts';

/** A run of terminators inside a line and what stands around it. */
export type TerminatorRun = {
  /** The terminators themselves: '.', '?!', '…', or a smiley. */
  readonly run: string;
  /** Quotes and brackets that close right after the run. */
  readonly closers: string;
  /** The two words before the run, the nearest one last; inner periods belong to the word. */
  readonly lead: string;
  readonly before: string;
  /** True when white space or a smiley stands between the run and the next word. */
  readonly isSpaced: boolean;
  /** The next word, or '' when something unreadable follows. */
  readonly next: string;
};

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);
const isCapitalWord = (word: string): boolean => /^\p{Lu}[^\p{N}]*$/u.test(word);

/** Words that stand before a number, alone or at the end of a compound: 'Bestellnr. 4711', 'Hauptstr. 5'. */
const beforeNumber = /(?:nr|str|tel|tlf|tfn|kl|no|s|p)$/u;

/** Titles are followed by a name, even by one that looks like the start of a sentence: 'dhr. De Vries'. */
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'hr',
  'herrn',
  'dhr',
  'mevr',
  'mw',
  'drs',
  'ir',
  'ing',
  'dipl',
]);

const ordinalEnds = (run: TerminatorRun, lexicon: SentenceLexicon): boolean => {
  if (!lexicon.ordinals) return true;
  const next = run.next.toLowerCase();
  if (lexicon.ordinalFollowers.has(next)) return false;
  const startsSentence = isUpper(run.next) && lexicon.starters.has(next);
  return startsSentence || !lexicon.ordinalLeads.has(run.lead.toLowerCase());
};

/** Tells whether a single letter is the unit of the number before it and a capital follows: '1.9 t. Thanks'. */
const isUnit = ({ before, lead, next }: TerminatorRun): boolean =>
  /^\p{Ll}$/u.test(before) && /\d$/u.test(lead) && isCapitalWord(next);

const periodEnds = (run: TerminatorRun, lexicon: SentenceLexicon): boolean => {
  const word = run.before.toLowerCase();
  const { next } = run;
  const startsSentence = isUpper(next) && lexicon.starters.has(next.toLowerCase());
  if (word === '') return isUpper(next);
  if (/^\d{1,3}$/u.test(word)) return ordinalEnds(run, lexicon);
  if (lexicon.inner.has(word)) return startsSentence && !word.includes('.') && !titles.has(word);
  if (lexicon.closing.has(word)) return isCapitalWord(next);
  if (/^\d/u.test(next) && beforeNumber.test(word)) return false;
  // An initial ('Anna B. Svensson') or one half of a spaced abbreviation ('z. B.').
  if (/^\p{L}$/u.test(word)) return (startsSentence && !run.lead.endsWith('.')) || isUnit(run);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return isCapitalWord(next);
  // An abbreviation nobody listed: no vowel, and the sentence goes on in lower case or with a number.
  if (!isUpper(next) && /^[bcdfghjklmnpqrstvwxz]{1,4}$/u.test(word)) return false;
  return true;
};

/** Tells whether a forgotten space hides a sentence end: 'kommer.Jag' and 'yet.when', but not 'z.B' or a file name. */
const unspacedEnds = (run: TerminatorRun, lexicon: SentenceLexicon): boolean => {
  if (run.run !== '.' || run.closers !== '') return false;
  if (/^\p{Lu}\p{Ll}+$/u.test(run.next)) return /(?:\p{Ll}{2}|\d{2})$/u.test(run.before);
  return /^\p{L}*\p{Ll}{3}$/u.test(run.before) && isLower(run.next) && lexicon.starters.has(run.next);
};

/** Tells whether a run of terminators with more of the line behind it ends its sentence. */
export const sentenceEnds = (run: TerminatorRun, lexicon: SentenceLexicon): boolean => {
  if (run.closers !== '' && isLower(run.next)) return false;
  if (/[!?\u203C\u2047-\u2049\uFF01\uFF1F]/u.test(run.run)) return run.isSpaced || isUpper(run.next);
  if (/^[:;\p{Emoji_Presentation}]/u.test(run.run)) return run.isSpaced && isUpper(run.next);
  if (!run.isSpaced) return unspacedEnds(run, lexicon);
  if (run.run === '.') return periodEnds(run, lexicon);
  // An ellipsis goes on in lower case: 'I waited... and waited'.
  return !isLower(run.next);
};
