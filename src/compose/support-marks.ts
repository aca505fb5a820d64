import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { TextSpan } from '../language/text-span.ts';
import { type Carrier, readCarrier, readSentence } from './support/carrier.ts';
import { sum, weighWords } from './support/held-words.ts';
import { judgeStatement, weighStatement } from './support/judge-statement.ts';
import type { MarkReason } from './support/mark-reason.ts';
import { type Judgement, verdictOf } from './support/support-verdict.ts';

export type SupportVerdict = 'supported' | 'partly' | 'unsupported' | 'not-a-statement';

/** What is said of a sentence, wherever it stands. */
export type SentenceMark = {
  readonly verdict: SupportVerdict;
  readonly sources: readonly string[];
  /** Left out where nothing speaks against the sentence, and where no source says anything like it. */
  readonly reason?: MarkReason;
};

/** Whether the sources carry a sentence of a reply, and which ones do. */
export type SupportMark = TextSpan & SentenceMark;

/** Marks one sentence of a reply; what is `framed` states nothing about the matter. */
export type MarkSentence = (sentence: string, isFramed: boolean) => SentenceMark;

/** A text that may carry a statement. */
export type SupportSource = { readonly id: string; readonly text: string; readonly language: LanguageCode };

const verdicts = ['supported', 'partly'] as const;

type NamedCarrier = Carrier & { readonly id: string };

/** Gives what reads sources one by one for marks in a language; each is remembered until a sentence is held against it. */
export const sourceReadings = (
  sources: readonly SupportSource[],
  asked: LanguageCode,
): readonly (() => void)[] =>
  sources.map(
    ({ text, language }) =>
      () =>
        void readCarrier(text, language, asked),
  );

/** A passage that was found for several questions carries as much as one that was found once. */
const carriersOf = (sources: readonly SupportSource[], asked: LanguageCode): readonly NamedCarrier[] => {
  const once = new Map(sources.map((source) => [`${source.id}\n${source.text}`, source]));
  return [...once.values()].map(({ id, text, language }) => ({ id, ...readCarrier(text, language, asked) }));
};

const notAStatement: SentenceMark = { verdict: 'not-a-statement', sources: [] };

/** A sentence that no source carries, with what the source that holds most of it says otherwise. */
const unsupported = (judged: readonly Judgement[]): SentenceMark => {
  const [closest] = judged
    .filter(({ conflict }) => conflict !== null)
    .sort((one, other) => other.share - one.share);
  const reason = closest?.conflict ?? null;
  return { verdict: 'unsupported', sources: [], ...(reason === null ? {} : { reason }) };
};

/**
 * Makes what marks a sentence by whether one of the sources carries its words, and states its numbers, dates, models, markets, denials
 * and certainty no otherwise. What is framed and questions are no statements. A lexical measure, without a model: it sees most
 * contradictions of these kinds, and takes a free paraphrase for partly supported. Outside the six care languages it sees no denials and
 * no certainty.
 */
export const sentenceMarker = (language: LanguageCode, sources: readonly SupportSource[]): MarkSentence => {
  const carriers = carriersOf(sources, language);
  const weigh = weighWords(
    carriers.map(({ counts }) => counts),
    sum(carriers.map(({ sentences }) => sentences.length)),
  );
  return (sentence, isFramed) => {
    if (isFramed || /[?？]$/u.test(sentence)) return notAStatement;
    const statement = readSentence(sentence, language);
    const { words, quantities, dates, subjects } = statement;
    if (words.length + quantities.length + dates.length + subjects.length === 0) return notAStatement;
    const weighed = weighStatement(statement, weigh);
    const all = carriers.map((carrier) => ({ id: carrier.id, ...judgeStatement(weighed, carrier) }));
    const carrying = all
      .map((judged) => ({ ...judged, verdict: verdictOf(judged) }))
      .filter((judged) => judged.verdict !== 'unsupported');
    const verdict = verdicts.find((one) => carrying.some((judged) => judged.verdict === one));
    if (verdict === undefined) return unsupported(all);
    const most = carrying.filter((judged) => judged.verdict === verdict);
    const best = Math.max(...most.map(({ share }) => share));
    const named = most.filter(({ share }) => share >= best - 1e-9);
    return { verdict, sources: [...new Set(named.map(({ id }) => id))] };
  };
};

/** Marks each sentence of a text; those that stand in the `frame` (greeting, sign-off, market phrases) are framed. */
export const markSentences = (
  text: string,
  language: LanguageCode,
  frame: readonly string[],
  mark: MarkSentence,
): readonly SupportMark[] => {
  const framed = frame.join('\n');
  return splitSentences(text, language).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { start, end, ...mark(sentence, framed.includes(sentence)) };
  });
};

/** Marks each sentence of a reply by its sources alone; see `sentenceMarker`. */
export const supportMarks = (
  text: string,
  language: LanguageCode,
  sources: readonly SupportSource[],
  frame: readonly string[],
): readonly SupportMark[] => markSentences(text, language, frame, sentenceMarker(language, sources));
