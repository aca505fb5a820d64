import type { CareCase } from '../case/care-case.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { Sentence } from './clause.ts';
import { foldText } from './fold-text.ts';

const questionMark = /[?\uFF1F\u061F\u2047-\u2049]/u;
const wordUnit = /[\p{L}\p{N}]/u;

/** Nobody writes a sentence of this many units; a longer stretch is cut at a blank. */
const maxSentenceLength = 1_200;

/** How far from its end the question mark of a sentence may stand: behind it come quotes, brackets and smileys. */
const tailLength = 12;

const isMarked = (folded: string, span: TextSpan): boolean => {
  const floor = Math.max(span.start, span.end - tailLength);
  for (let at = span.end - 1; at >= floor; at -= 1) {
    const unit = folded.charAt(at);
    if (questionMark.test(unit)) return !isQuotedQuestion(folded, span, at);
    // 'D' and 'P' end smileys (':D'); any other letter means the sentence ended without a mark.
    if (wordUnit.test(unit) && !/^[:;=]-?[dp]/u.test(folded.slice(at - 1, at + 1))) return false;
  }
  return false;
};

/** Tells whether the mark belongs to words that the sentence only quotes: 'the display asks "Restart now?"'. */
const isQuotedQuestion = (folded: string, span: TextSpan, markAt: number): boolean => {
  const closer = folded.charAt(markAt + 1);
  if (!/["\u201D\u201C\u00BB]/u.test(closer)) return false;
  const before = folded.slice(Math.max(span.start, markAt - 200), markAt);
  const opener = before.search(/["\u201C\u201E\u00AB\u00BB\u201D][^"\u201C\u201E\u00AB\u00BB\u201D]*$/u);
  return opener > 0 && wordUnit.test(before.slice(0, opener));
};

const cutLongSpan = (folded: string, span: TextSpan): readonly TextSpan[] => {
  const pieces: TextSpan[] = [];
  let { start } = span;
  while (span.end - start > maxSentenceLength) {
    const blank = folded.lastIndexOf(' ', start + maxSentenceLength);
    const end = blank > start ? blank : start + maxSentenceLength;
    pieces.push({ start, end });
    start = end;
    while (start < span.end && folded.charAt(start) === ' ') start += 1;
  }
  return [...pieces, { start, end: span.end }];
};

/** Gives the sentences of the body parts of a message in order; greetings, closings, signatures and quotes have none. */
export const readSentences = ({
  text,
  parts,
  language,
}: Pick<CareCase, 'text' | 'parts' | 'language'>): readonly Sentence[] => {
  const folded = foldText(text);
  return parts
    .filter(({ kind }) => kind === 'body')
    .flatMap((part) =>
      splitSentences(text.slice(part.start, part.end), language)
        .map(({ start, end }) => ({ start: part.start + start, end: part.start + end }))
        .flatMap((span) => cutLongSpan(folded, span))
        .map((span) => ({ ...span, folded, isMarked: isMarked(folded, span) })),
    );
};
