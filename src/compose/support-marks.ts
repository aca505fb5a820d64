import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { TextSpan } from '../language/text-span.ts';
import { type Carrier, readCarrier, readSentence } from './support/carrier.ts';
import { sum, weighWords } from './support/held-words.ts';
import { judgeStatement, weighStatement } from './support/judge-statement.ts';
import { verdictOf } from './support/support-verdict.ts';

export type SupportVerdict = 'supported' | 'partly' | 'unsupported' | 'not-a-statement';

/** Whether the sources carry a sentence of a reply, and which ones do. */
export type SupportMark = TextSpan & {
  readonly verdict: SupportVerdict;
  readonly sources: readonly string[];
};

/** A text that may carry a statement. */
export type SupportSource = { readonly id: string; readonly text: string; readonly language: LanguageCode };

const verdicts = ['supported', 'partly'] as const;

type NamedCarrier = Carrier & { readonly id: string };

/** A passage that was found for several questions carries as much as one that was found once. */
const carriersOf = (sources: readonly SupportSource[], asked: LanguageCode): readonly NamedCarrier[] => {
  const once = new Map(sources.map((source) => [`${source.id}\n${source.text}`, source]));
  return [...once.values()].map(({ id, text, language }) => ({ id, ...readCarrier(text, language, asked) }));
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
  const weigh = weighWords(
    carriers.map(({ counts }) => counts),
    sum(carriers.map(({ sentences }) => sentences.length)),
  );
  const framed = frame.join('\n');
  return splitSentences(text, language).map(({ start, end }): SupportMark => {
    const sentence = text.slice(start, end).trim();
    const none: SupportMark = { start, end, verdict: 'not-a-statement', sources: [] };
    if (framed.includes(sentence) || /[?？]$/u.test(sentence)) return none;
    const statement = readSentence(sentence, language);
    const { words, quantities, dates, subjects } = statement;
    if (words.length + quantities.length + dates.length + subjects.length === 0) return none;
    const weighed = weighStatement(statement, weigh);
    const carrying = carriers
      .map((carrier) => ({ id: carrier.id, ...judgeStatement(weighed, carrier) }))
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
