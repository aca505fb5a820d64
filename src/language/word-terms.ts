import { type CompoundSplitter, compoundSplitter } from './compounds/compound-splitter.ts';
import type { LanguageCode } from './language-code.ts';
import { normaliseWord } from './normalise-word.ts';
import { type Code, readCodes } from './read-codes.ts';
import { unitOf } from './units.ts';
import { cutUnspaced, isUnspaced } from './unspaced-script.ts';
import { type WordStems, wordStems } from './word-stems.ts';

/** One word of a text as it is indexed. */
export type WordTerms = {
  /** Its terms, the whole word first, then its parts; none for a stop word. */
  readonly terms: readonly string[];
  /** The stems it counts as in a phrase: one for each piece between hyphens, stop words too, no parts of compounds. */
  readonly stems: readonly string[];
  /** The number that the word is, or null. */
  readonly number: string | null;
  /** The word without marks, where it is one of letters; '' for codes and words of several pieces. */
  readonly letters: string;
  readonly isStop: boolean;
};

/** Longer runs of letters are no words anybody searches for; they are cut so that an index stays sound. */
const maxWordLength = 60;

/** A joined spelling is made of at most so many pieces: "wi-fi", not the path of a file. */
const maxPieces = 3;

/** A bound on remembered words per language; a vocabulary of ordinary mail stays below it. */
const maxRemembered = 50_000;

/** Small words that lean on the next one: "l'assurance", "dell'ordine". */
const elisions: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'(?=\p{L})/u,
  it: /^(?:[ldcsmtv]|gl|un|[adns][eu]?ll|coll|quest|quell|bell|tutt|mezz|com|cos|dov|quand|anch|nient|qualcun)'(?=\p{L})/u,
  pt: /^d'(?=\p{L})/u,
  es: /^d'(?=\p{L})/u,
};

/** "don't", "we've": an English verb that says nothing by itself. */
const contraction = /n't$|'(?:ll|re|ve|d|m)$/u;
const possessive = /'s?$/u;

const hasDigit = /\p{N}/u;
const lettersOnly = /^[\p{L}\p{M}]+$/u;

type Piece = { readonly stem: string; readonly terms: readonly string[]; readonly isStop: boolean };

const unique = (terms: readonly string[]): readonly string[] =>
  terms.length < 2 ? terms : [...new Set(terms)];

/** Makes the analysis of single pieces: letters without any mark among them. */
const makePieceOf =
  (stems: WordStems | null, split: CompoundSplitter | null) =>
  (text: string): Piece => {
    const word = text.slice(0, maxWordLength);
    if (stems === null) return { stem: word, terms: [word], isStop: false };
    if (stems.isStop(word)) return { stem: stems.stem(word), terms: [], isStop: true };
    const folded = stems.fold(word);
    const compound = split?.(folded) ?? null;
    if (compound === null) {
      const stem = stems.stem(word);
      return { stem, terms: [stem], isStop: false };
    }
    const stem = folded.slice(0, compound.headStart) + (compound.parts.at(-1) ?? '');
    return { stem, terms: [stem, ...compound.parts], isStop: false };
  };

/** Gives the joined spelling of a name or number and the number or unit after it: "lodestar2", "22kw". */
export const joinedCode = (first: string, second: string): string => first + (unitOf(second) ?? second);

/** A single digit by itself says nothing: it would make every "2" equal. */
export const ownTerms = (number: string): readonly string[] => (number.length > 1 ? [number] : []);

/** Makes the analysis of words as they stand in texts of one language. It remembers what it has seen. */
export const makeWordTerms = (language: LanguageCode): ((word: string) => WordTerms) => {
  const pieceOf = makePieceOf(wordStems(language), compoundSplitter(language));
  const elision = elisions[language];

  const termsOfPiece = (text: string): WordTerms => {
    const { stem, terms, isStop } = pieceOf(text);
    return { terms, stems: [stem], number: null, letters: text, isStop };
  };

  const termsOfPieces = (texts: readonly string[], isHyphened: boolean): WordTerms => {
    const pieces = texts.map(pieceOf);
    const stems = pieces.map(({ stem }) => stem);
    const isInitials = texts.length > 1 && texts.every(({ length }) => length === 1);
    const isPrefixed = isHyphened && texts.length === 2 && texts[0]?.length === 1;
    const isOneWord = isHyphened && texts.length <= maxPieces && pieces.every(({ isStop }) => !isStop);
    const joined = isInitials || isPrefixed || isOneWord ? pieceOf(texts.join('')).terms : [];
    const said = pieces.filter((_, at) => joined.length === 0 || (texts[at]?.length ?? 0) > 1);
    return {
      terms: unique([...joined, ...said.flatMap(({ terms }) => terms)]),
      stems,
      number: null,
      letters: '',
      isStop: false,
    };
  };

  const termsOfLetters = (word: string): WordTerms => {
    if (language === 'en' && contraction.test(word)) {
      const text = word.replaceAll("'", '');
      return { terms: [], stems: [text.slice(0, maxWordLength)], number: null, letters: text, isStop: true };
    }
    if (lettersOnly.test(word)) return termsOfPiece(word);
    const bare = word.includes("'") ? word.replace(possessive, '').replace(elision ?? possessive, '') : word;
    const texts = bare.split(/['.+-]/u).filter(Boolean);
    const [only = ''] = texts;
    return texts.length === 1 ? termsOfPiece(only) : termsOfPieces(texts, bare.includes('-'));
  };

  const ofCode = (code: Code): Pick<WordTerms, 'terms' | 'stems'> => {
    if (code.kind === 'number') return { terms: [code.number], stems: [code.number] };
    if (code.kind === 'mixed') return { terms: [code.whole, ...code.groups], stems: [code.whole] };
    const { number } = code;
    const letters = code.kind === 'named' ? code.name : code.unit;
    const whole = code.kind === 'named' ? letters + number : joinedCode(number, letters);
    if (letters.length === 1) return { terms: [whole, ...ownTerms(number)], stems: [whole] };
    const piece = pieceOf(letters);
    return {
      terms: [whole, ...piece.terms, ...ownTerms(number)],
      stems: code.kind === 'named' ? [piece.stem, number] : [number, piece.stem],
    };
  };

  const termsOfCodes = (word: string): WordTerms => {
    const codes = readCodes(word.slice(0, maxWordLength));
    const found = codes.map(ofCode);
    const [first] = codes;
    return {
      terms: unique(found.flatMap(({ terms }) => terms)),
      stems: found.flatMap(({ stems }) => stems),
      number: codes.length === 1 && first?.kind === 'number' ? first.number : null,
      letters: '',
      isStop: false,
    };
  };

  const termsOfSpaced = (word: string): WordTerms =>
    hasDigit.test(word) ? termsOfCodes(word) : termsOfLetters(word);

  const termsOfUnspaced = (word: string): WordTerms => {
    const pieces = cutUnspaced(word).map((piece) =>
      isUnspaced(piece) ? { terms: [piece], stems: [piece] } : termsOfSpaced(piece),
    );
    return {
      terms: pieces.flatMap(({ terms }) => terms),
      stems: pieces.flatMap(({ stems }) => stems),
      number: null,
      letters: '',
      isStop: false,
    };
  };

  const remembered = new Map<string, WordTerms>();
  return (raw) => {
    const known = remembered.get(raw);
    if (known !== undefined) return known;
    const word = normaliseWord(raw);
    const analysed = isUnspaced(word) ? termsOfUnspaced(word) : termsOfSpaced(word);
    // Codes are many and seldom come twice.
    if (raw.length > maxWordLength || hasDigit.test(word)) return analysed;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(raw, analysed);
    return analysed;
  };
};
