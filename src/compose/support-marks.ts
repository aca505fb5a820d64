import { LRUCache } from 'lru-cache';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { TextSpan } from '../language/text-span.ts';
import { weighWords } from './support/held-words.ts';
import { type Carrier, type Judgement, judgeStatement } from './support/judge-statement.ts';
import { readStatement } from './support/statement.ts';

export type SupportVerdict = 'supported' | 'partly' | 'unsupported' | 'not-a-statement';

/** Whether the sources carry a sentence of a reply, and which ones do. */
export type SupportMark = TextSpan & {
  readonly verdict: SupportVerdict;
  readonly sources: readonly string[];
};

/** A text that may carry a statement. */
export type SupportSource = { readonly id: string; readonly text: string; readonly language: LanguageCode };

/** Shares of a sentence's words and figures that a source must hold. */
const supportedShare = 0.65;
const partlyShare = 0.6;

/** Below `weakClause` a clause is a claim that was added; from `strongClause` on one stands, whatever was added to it. */
const weakClause = 0.6;
const strongClause = 0.85;

/** Longer runs without an end of a sentence are no sentence; as much of them is read. */
const longestStatement = 4_000;

const verdicts = ['supported', 'partly'] as const;

const verdictOf = ({ share, strongest, weakest, conflict }: Judgement): SupportVerdict => {
  if (conflict !== null) return 'unsupported';
  if (share >= supportedShare && weakest >= weakClause) return 'supported';
  return share >= partlyShare || strongest >= strongClause ? 'partly' : 'unsupported';
};

/** A few megabytes: passages that answer often are read for one draft after the other, and for every keystroke of an edit. */
const rememberedTexts = 1_000;

const remembered = new LRUCache<string, Omit<Carrier, 'id'>>({ max: rememberedTexts });

const sentencesOf = (text: string, language: LanguageCode): Carrier['sentences'] =>
  splitSentences(text, language).map(({ start, end }) =>
    readStatement(text.slice(start, end).trim().slice(0, longestStatement), language),
  );

/** A source in another language is read in both: it may be quoted, and names and figures are the same in both. */
const contentsOf = ({ text, language }: SupportSource, asked: LanguageCode): Omit<Carrier, 'id'> => {
  const key = `${asked}\n${language}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const isSameLanguage = asked === language;
  const own = sentencesOf(text, language);
  const sentences = isSameLanguage ? own : [...own, ...sentencesOf(text, asked)];
  const fresh = {
    plain: text.replaceAll(/\s+/gu, ' '),
    sentences,
    terms: new Set(sentences.flatMap(({ terms }) => [...terms])),
    isSameLanguage,
  };
  remembered.set(key, fresh);
  return fresh;
};

/** A passage that was found for several questions carries as much as one that was found once. */
const carriersOf = (sources: readonly SupportSource[], asked: LanguageCode): readonly Carrier[] => {
  const once = new Map(sources.map((source) => [`${source.id}\n${source.text}`, source]));
  return [...once.values()].map((source) => ({ id: source.id, ...contentsOf(source, asked) }));
};

/**
 * Marks each sentence of a reply by whether one of the sources carries its words, and states its numbers, dates, models,
 * markets, denials and certainty no otherwise. Sentences of the `frame` (greeting, sign-off, market phrases) and questions are
 * no statements. A lexical measure, without a model: it sees most contradictions of these kinds, and takes a free paraphrase
 * for partly supported. Outside the six care languages it sees no denials and no certainty.
 */
export const supportMarks = (
  text: string,
  language: LanguageCode,
  sources: readonly SupportSource[],
  frame: readonly string[],
): readonly SupportMark[] => {
  const carriers = carriersOf(sources, language);
  const weigh = weighWords(carriers.flatMap(({ sentences }) => sentences));
  const framed = frame.join('\n');
  return splitSentences(text, language).map(({ start, end }): SupportMark => {
    const sentence = text.slice(start, end).trim();
    const none: SupportMark = { start, end, verdict: 'not-a-statement', sources: [] };
    if (framed.includes(sentence) || /[?？]$/u.test(sentence)) return none;
    const statement = readStatement(sentence.slice(0, longestStatement), language);
    const { words, quantities, dates, subjects } = statement;
    if (words.length + quantities.length + dates.length + subjects.length === 0) return none;
    const carrying = carriers
      .map((carrier) => ({ id: carrier.id, ...judgeStatement(statement, carrier, weigh) }))
      .map((judged) => ({ ...judged, verdict: verdictOf(judged) }))
      .filter(({ verdict }) => verdict !== 'unsupported');
    const verdict = verdicts.find((one) => carrying.some((judged) => judged.verdict === one));
    if (verdict === undefined) return { start, end, verdict: 'unsupported', sources: [] };
    const most = carrying.filter((judged) => judged.verdict === verdict);
    const best = Math.max(...most.map(({ share }) => share));
    const named = most.filter(({ share }) => share >= best - 1e-9);
    return { start, end, verdict, sources: [...new Set(named.map(({ id }) => id))] };
  });
};
