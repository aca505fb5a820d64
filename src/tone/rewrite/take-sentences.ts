import { analyseWords } from '../../language/analyse-words.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import { type TextSpan, trimSpan } from '../../language/text-span.ts';
import type { FactChange } from '../facts/compare-facts.ts';
import type { ToneFinding } from '../tone-report.ts';
import { checkSentence, type RewriteContext, type SentenceVerdict } from './check-sentence.ts';

/** What a model would write for a sentence; sentences are numbered from 1. */
export type ProposedSentence = { readonly number: number; readonly text: string };

/** A sentence that stayed as it was although the model would have changed it; the span points into the new text. */
export type KeptSentence = TextSpan & {
  /** A few words for a person. */
  readonly reason: string;
  readonly changes: readonly FactChange[];
};

export type TakenSentences = {
  readonly text: string;
  /** How many sentences were taken over. */
  readonly taken: number;
  readonly kept: readonly KeptSentence[];
};

/** Gives the sentences of a reply, without the white space between them, in order. */
export const sentencesToRewrite = (text: string, language: string): readonly TextSpan[] =>
  splitSentences(text, language)
    .map((span) => trimSpan(text, span))
    .filter(({ start, end }) => start < end);

/** Gives the findings that lie in a sentence, those of the reply as a whole left out. */
export const findingsIn = (
  { start, end }: TextSpan,
  findings: readonly ToneFinding[],
): readonly ToneFinding[] =>
  findings.filter((finding) => finding.start < end && finding.end > start && finding.end <= end + 1);

/** A finding about more words is about a sentence, such as its length, and what that says must stay. */
const mostPhraseWords = 12;

/** Parts the words of a sentence into those that findings are about and the others; each keeps its place. */
const partedByFindings = (
  text: string,
  span: TextSpan,
  findings: readonly ToneFinding[],
): { readonly found: string; readonly outside: string } => {
  const phrases = findings.filter(
    ({ start, end }) => text.slice(start, end).split(/\s+/u).length <= mostPhraseWords,
  );
  let [found, outside] = ['', ''];
  for (let at = span.start; at < span.end; at += 1) {
    const isFound = phrases.some(({ start, end }) => start <= at && at < end);
    found += isFound ? text.charAt(at) : ' ';
    outside += isFound ? ' ' : text.charAt(at);
  }
  return { found, outside };
};

const notAsked: SentenceVerdict = { isTaken: false, reason: 'no finding is about it', changes: [] };

/** A sentence that was taken out takes the blank behind it along, or the empty line when it was all of a paragraph. */
const withNothing = (before: string, gap: string): string =>
  before === '' || /\n\s*$/u.test(before) || !gap.includes('\n') ? before : before.trimEnd() + gap;

/**
 * Puts what a model wrote in the place of the sentences of a reply, sentence by sentence, as far as each holds (see
 * `checkSentence`) and a finding is about it, or about the reply as a whole; all others stay letter for letter, and so does the white space between them.
 */
export const takeSentences = (
  text: string,
  proposed: readonly ProposedSentence[],
  findings: readonly ToneFinding[],
  given: Omit<RewriteContext, 'terms'> & { readonly message: string },
): TakenSentences => {
  const spans = sentencesToRewrite(text, given.language);
  const suggestions = findings.flatMap(({ suggestion }) => suggestion ?? []);
  const context: RewriteContext = {
    ...given,
    terms: new Set(
      [text, given.message, ...suggestions].flatMap((each) => analyseWords(each, given.language)),
    ),
  };
  const isAboutWhole = findings.some((finding) =>
    spans.every((span) => findingsIn(span, [finding]).length === 0),
  );
  const byNumber = new Map(proposed.map((one) => [one.number, one.text.trim()]));
  const kept: KeptSentence[] = [];
  let taken = 0;
  let made = text.slice(0, spans[0]?.start ?? text.length);
  spans.forEach((span, at) => {
    const before = text.slice(span.start, span.end);
    const after = byNumber.get(at + 1) ?? before;
    const gap = text.slice(span.end, spans[at + 1]?.start ?? text.length);
    const own = findingsIn(span, findings);
    const sentence = {
      text: before,
      ...partedByFindings(text, span, own),
      suggestions: own.flatMap(({ suggestion }) => suggestion ?? []),
    };
    const mayChange = own.length > 0 || isAboutWhole;
    const verdict = after === before ? null : mayChange ? checkSentence(sentence, after, context) : notAsked;
    const start = made.length;
    if (verdict?.isTaken === true) {
      taken += 1;
      made = after === '' ? withNothing(made, gap) : made + after + gap;
      return;
    }
    if (verdict !== null)
      kept.push({ start, end: start + before.length, reason: verdict.reason, changes: verdict.changes });
    made += before + gap;
  });
  return { text: made, taken, kept };
};
