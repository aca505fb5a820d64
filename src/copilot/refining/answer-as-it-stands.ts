import type { AnswerBlock } from '../../compose/draft-reply.ts';
import type { KeptAnswer } from '../../compose/kept-answer.ts';
import { type SupportSource, supportMarks } from '../../compose/support-marks.ts';
import type { WrittenSentence } from '../../compose/written-answer.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { type TextSpan, trimSpan } from '../../language/text-span.ts';
import { withoutOpenSentences } from '../../learn/without-open-sentences.ts';
import type { EvidenceHit } from '../../retrieve/evidence-hit.ts';
import type { CaseDraft } from '../case-draft.ts';

/** The answer to a question as the advisor has it now. */
export type StandingAnswer = {
  readonly kept: KeptAnswer;
  /** What of it rests on sources: what a model is given to write it anew. Empty where nothing does. */
  readonly told: string;
  /** The advisor's own sentences that no source carries. */
  readonly own: readonly WrittenSentence[];
};

/** What an edited sentence is held against. */
export type StandingSources = {
  readonly hits: readonly EvidenceHit[];
  readonly texts: readonly SupportSource[];
  /** Words of the voice, which state nothing. */
  readonly frame: readonly string[];
};

type Cited = KeptAnswer['citations'][number];

const bullet = /^(?:[-•*]|\d{1,2}[.)])\s+/u;

const overlaps = (one: TextSpan, other: TextSpan): boolean => one.start < other.end && other.start < one.end;

/** The citations of a draft whose words still stand in an answer, letter for letter. */
const citationsLeft = ({ draft }: CaseDraft, block: AnswerBlock, text: string): readonly Cited[] => {
  const left: Cited[] = [];
  for (const { start, end, sources } of draft.citations) {
    if (start < block.start || end > block.end) continue;
    const words = draft.text.slice(start, end);
    let at = text.indexOf(words);
    while (at >= 0 && left.some((one) => overlaps(one, { start: at, end: at + words.length })))
      at = text.indexOf(words, at + 1);
    if (at >= 0) left.push({ start: at, end: at + words.length, sources });
  }
  return left;
};

const withoutSpans = (text: string, spans: readonly TextSpan[]): string => {
  let rest = '';
  let cursor = 0;
  for (const { start, end } of spans) {
    rest += text.slice(cursor, start);
    cursor = end;
  }
  return (rest + text.slice(cursor)).replaceAll(/[ \t]{2,}/gu, ' ').trim();
};

const stateOf = (block: AnswerBlock, drafted: string, text: string, language: LanguageCode) =>
  block.state === 'answered' || withoutOpenSentences(text, drafted, language) === text
    ? 'answered'
    : 'unanswered';

/**
 * Reads an answer that an advisor may have edited. Sentences that stand as they were drafted keep their citations; an edited one is
 * cited by what carries it, and is the advisor's own where nothing does.
 */
export const answerAsItStands = (
  earlier: CaseDraft,
  block: AnswerBlock,
  text: string,
  { hits, texts, frame }: StandingSources,
): StandingAnswer => {
  const { language } = earlier.draft;
  const left = citationsLeft(earlier, block, text);
  const edited = supportMarks(text, language, texts, frame).filter(
    (mark) => !left.some((one) => overlaps(one, mark)),
  );
  const carried = edited.flatMap((mark): readonly Cited[] => {
    if (mark.sources.length === 0) return [];
    const { start, end } = trimSpan(text, mark);
    const marker = bullet.exec(text.slice(start, end))?.[0].length ?? 0;
    return [{ start: start + marker, end, sources: mark.sources }];
  });
  const voice = frame.join('\n');
  const uncarried = edited.filter(({ start, end, sources }) => {
    const words = text.slice(start, end).trim();
    return sources.length === 0 && /[\p{L}\p{N}]/u.test(words) && !voice.includes(words);
  });
  const own = uncarried.map(({ start, end }): WrittenSentence => {
    const words = text.slice(start, end).trim();
    return {
      text: words.replace(bullet, ''),
      newLine: /\n\s*$/u.test(text.slice(0, start)),
      isListItem: bullet.test(words),
      sources: [],
    };
  });
  const citations = [...left, ...carried].sort((one, other) => one.start - other.start);
  const sources = new Set(citations.flatMap((one) => one.sources));
  const cited = hits
    .filter(({ passage }) => sources.has(passage.source))
    .map(({ passage, score }) => ({ passage, score }));
  // What was put together from sources stands in their language; a model writes in that of the reply.
  const isQuoted = block.maker === undefined && left.length > 0;
  const as = stateOf(block, earlier.draft.text.slice(block.start, block.end), text, language);
  const kept: KeptAnswer = {
    state: 'kept',
    as,
    text,
    language: (isQuoted ? cited[0]?.passage.language : undefined) ?? language,
    citations,
    cited,
    ...(block.maker === undefined ? {} : { maker: block.maker }),
  };
  return { kept, told: citations.length === 0 ? '' : withoutSpans(text, uncarried), own };
};
