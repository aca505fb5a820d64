import snowball from 'snowball-stemmers';
import * as stopwords from 'stopword';
import type { LanguageCode } from './language-code.ts';

/** Snowball algorithm and ISO 639-3 stop-word list of each language that has both. */
const resources: Readonly<
  Record<string, { readonly algorithm: string; readonly stopWords: readonly string[] }>
> = {
  en: { algorithm: 'english', stopWords: stopwords.eng },
  sv: { algorithm: 'swedish', stopWords: stopwords.swe },
  nb: { algorithm: 'norwegian', stopWords: stopwords.nob },
  da: { algorithm: 'danish', stopWords: stopwords.dan },
  de: { algorithm: 'german', stopWords: stopwords.deu },
  nl: { algorithm: 'dutch', stopWords: stopwords.nld },
  fi: { algorithm: 'finnish', stopWords: stopwords.fin },
  fr: { algorithm: 'french', stopWords: stopwords.fra },
  es: { algorithm: 'spanish', stopWords: stopwords.spa },
  it: { algorithm: 'italian', stopWords: stopwords.ita },
  pt: { algorithm: 'portuguese', stopWords: stopwords.por },
};

/** Words of every second mail that tell no two of them apart and that the lists above lack. */
const everydayWords: Readonly<Record<string, string>> = {
  en: 'what when where which who why how does did do will may can could would not no just please tell know want need hi hello thanks',
  sv: 'hur när var varför vem vilken vilket vilka kan får ska hej undrar gärna tack vill behöver',
  nb: 'hvordan når hvor hvorfor hvem hvilken hvilke kan får fikk må skal hei lurer gjerne takk mine dine finnes gjør',
  da: 'hvordan hvornår hvor hvorfor hvem hvilken hvilke kan får skal hej gerne tak findes gør',
  de: 'wie wann wo warum wer welche welcher welches kann darf soll hallo bitte gerne danke möchte',
  nl: 'hoe wanneer waar waarom wie welke welk kan mag moet hallo graag kunt kun jij jullie alleen jouw wordt bedankt',
};

/** The stem of a word, and whether the word says anything by itself. */
type AnalysedWord = { readonly stem: string; readonly isStop: boolean };

type WordAnalysis = (word: string) => AnalysedWord;

/**
 * Swedish definite endings that the Snowball algorithm leaves on: "kortet", "laddkabeln". Four letters must stay, so
 * that "paketet" loses its ending and "paket" keeps its own.
 */
const swedishDefinite = /(?<=\p{L}{4})et$|(?<=\p{L}{3}[lr])n$/u;

/** What is done to the stems of a language after Snowball. */
const afterStemming: Readonly<Record<string, (stem: string) => string>> = {
  sv: (stem) => stem.replace(swedishDefinite, ''),
};

/** A bound on remembered stems per language; a vocabulary of ordinary mail stays below it. */
const maxRememberedStems = 50_000;

const makeWordAnalysis = (language: LanguageCode): WordAnalysis => {
  const resource = resources[language];
  if (resource === undefined) return (word) => ({ stem: word, isStop: false });
  const stemmer = snowball.newStemmer(resource.algorithm);
  const stops = new Set([...resource.stopWords, ...(everydayWords[language]?.split(' ') ?? [])]);
  const finish = afterStemming[language] ?? ((stem: string) => stem);
  const remembered = new Map<string, AnalysedWord>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= maxRememberedStems) remembered.clear();
    const analysed = { stem: finish(stemmer.stem(word)), isStop: stops.has(word) };
    remembered.set(word, analysed);
    return analysed;
  };
};

const analyses = new Map<LanguageCode, WordAnalysis>();

const wordAnalysis = (language: LanguageCode): WordAnalysis => {
  const existing = analyses.get(language);
  if (existing !== undefined) return existing;
  const made = makeWordAnalysis(language);
  analyses.set(language, made);
  return made;
};

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[.'’+-][\p{L}\p{M}\p{N}]+)*/gu;
const hasDigit = /\p{N}/u;
const innerMarks = /[.'’+-]/u;

/** Longer runs of letters are no words anybody searches for; they are cut so that an index stays sound. */
const maxWordLength = 60;

const analysedWords = (text: string, language: LanguageCode): readonly AnalysedWord[] => {
  const analysis = wordAnalysis(language);
  const words: AnalysedWord[] = [];
  for (const [match] of text.normalize('NFKC').toLowerCase().matchAll(wordPattern)) {
    if (hasDigit.test(match)) {
      words.push({ stem: match.slice(0, maxWordLength), isStop: false });
      continue;
    }
    for (const word of match.split(innerMarks)) {
      if (word.length > 0) words.push(analysis(word.slice(0, maxWordLength)));
    }
  }
  return words;
};

/**
 * Gives the index terms of a text in order, repeats included: lower case, stop words dropped, Snowball stems.
 * Words with a digit are codes ("P5.0.3", "3-phase") and stay whole. A language without rules keeps its plain words.
 */
export const analyseWords = (text: string, language: LanguageCode): readonly string[] =>
  analysedWords(text, language)
    .filter(({ isStop }) => !isStop)
    .map(({ stem }) => stem);

/** Gives the stems of all words in order, stop words too: what phrases such as "how long" are compared by. */
export const stemWords = (text: string, language: LanguageCode): readonly string[] =>
  analysedWords(text, language).map(({ stem }) => stem);
