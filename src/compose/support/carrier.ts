import { LRUCache } from 'lru-cache';
import type { LanguageCode } from '../../language/language-code.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import type { TermCounts } from './held-words.ts';
import type { Statement } from './statement.ts';
import { readStatement } from './statement.ts';
import { manyTerms, type Terms } from './terms.ts';

/** A source as it is held against statements. */
export type Carrier = {
  /** White space made one, so that a quotation is found. */
  readonly plain: string;
  readonly sentences: readonly Statement[];
  /** The words of all sentences with their parts. */
  readonly terms: Terms;
  readonly counts: TermCounts;
  readonly quantities: Statement['quantities'];
  readonly dates: Statement['dates'];
  /** Whether its denials and certainties are in the language of the statements. */
  readonly isSameLanguage: boolean;
};

/** Longer runs without an end of a sentence are no sentence; as much of them is read. */
const longestStatement = 4_000;

/** Characters of all texts that are remembered; one takes about 40 bytes. */
const rememberedLength = 1_000_000;

const remembering = <Read extends object>(): LRUCache<string, Read> =>
  new LRUCache({ maxSize: rememberedLength, sizeCalculation: (_, key) => key.length });

/** Passages that answer often are read for one draft after the other, and for every keystroke of an edit. */
const passages = remembering<readonly Statement[]>();
const carriers = remembering<Carrier>();
const sentences = new LRUCache<string, Statement>({ max: 2_000 });

/** Reads a sentence of a reply. */
export const readSentence = (sentence: string, language: LanguageCode): Statement => {
  const key = `${language}\n${sentence}`;
  const statement = sentences.get(key) ?? readStatement(sentence.slice(0, longestStatement), language);
  sentences.set(key, statement);
  return statement;
};

const sentencesOf = (text: string, language: LanguageCode): readonly Statement[] => {
  const key = `${language}\n${text}`;
  const known = passages.get(key);
  if (known !== undefined) return known;
  const read = splitSentences(text, language).map(({ start, end }) =>
    readStatement(text.slice(start, end).trim().slice(0, longestStatement), language),
  );
  passages.set(key, read);
  return read;
};

const makeCarrier = (text: string, statements: readonly Statement[], isSameLanguage: boolean): Carrier => {
  const counts = new Map<string, number>();
  for (const { terms } of statements)
    for (const term of terms.all) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    plain: text.replaceAll(/\s+/gu, ' '),
    sentences: statements,
    terms: manyTerms(new Set(counts.keys())),
    counts,
    quantities: statements.flatMap(({ quantities }) => quantities),
    dates: statements.flatMap(({ dates }) => dates),
    isSameLanguage,
  };
};

/**
 * Reads a source for statements in the language `asked`. One in another language is read in both: it may be quoted, and names
 * and figures are the same in both.
 */
export const readCarrier = (text: string, language: LanguageCode, asked: LanguageCode): Carrier => {
  const key = `${asked}\n${language}\n${text}`;
  const known = carriers.get(key);
  if (known !== undefined) return known;
  const own = sentencesOf(text, language);
  const isSameLanguage = asked === language;
  const carrier = makeCarrier(
    text,
    isSameLanguage ? own : [...own, ...sentencesOf(text, asked)],
    isSameLanguage,
  );
  carriers.set(key, carrier);
  return carrier;
};
