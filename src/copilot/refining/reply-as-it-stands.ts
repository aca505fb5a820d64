import type { AnswerBlock } from '../../compose/draft-reply.ts';
import type { KeptFrame } from '../../compose/kept-answer.ts';
import { placeParagraphs } from '../../learn/place-paragraphs.ts';
import type { CaseDraft } from '../case-draft.ts';
import { answerAsItStands, type StandingAnswer, type StandingSources } from './answer-as-it-stands.ts';

/** A reply as the advisor has it now. */
export type StandingReply = {
  /** By the id of the question; those that share a paragraph share the value. Questions that stay open as they were drafted have none. */
  readonly answers: ReadonlyMap<string, StandingAnswer>;
  readonly frame: KeptFrame;
};

const isSamePlace = (one: AnswerBlock, other: AnswerBlock): boolean =>
  one.start === other.start && one.end === other.end;

const paragraphsBefore = ({ draft }: CaseDraft): number => {
  const first = Math.min(...draft.blocks.map(({ start }) => start), draft.text.length);
  return draft.text
    .slice(0, first)
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== '').length;
};

/**
 * Reads the answers and the frame of a reply that an advisor may have edited since it was drafted. An empty text, or one without any
 * answer of the draft, is read as it was drafted.
 */
export const replyAsItStands = (
  earlier: CaseDraft,
  text: string,
  sourcesOf: (question: string) => StandingSources,
): StandingReply => {
  const { draft, questions } = earlier;
  const sent = text.trim() === '' ? draft.text : text;
  const placed = placeParagraphs(draft, questions, sent, draft.language);
  const firstAnswer = placed.findIndex(({ block }) => block !== null);
  const before = firstAnswer < 0 ? paragraphsBefore(earlier) : firstAnswer;
  const frame = placed.filter(({ block }, at) => block === null && at >= before);
  const byBlock = new Map<AnswerBlock, StandingAnswer | null>();
  const read = (block: AnswerBlock, question: string): StandingAnswer | null => {
    const now = placed
      .filter((one) => one.block !== null && isSamePlace(one.block, block))
      .map((one) => one.text)
      .join('\n\n');
    const isOpen = block.state === 'unanswered' && now === draft.text.slice(block.start, block.end);
    return isOpen ? null : answerAsItStands(earlier, block, now, sourcesOf(question));
  };
  const answers = draft.blocks.flatMap((block): readonly (readonly [string, StandingAnswer])[] => {
    const known = [...byBlock].find(([one]) => isSamePlace(one, block));
    const answer = known === undefined ? read(block, block.question) : known[1];
    if (known === undefined) byBlock.set(block, answer);
    return answer === null ? [] : [[block.question, answer]];
  });
  return {
    answers: new Map(answers),
    frame: {
      before: placed.slice(0, before).map((one) => one.text),
      after: frame.map((one) => one.text),
    },
  };
};

/** Tells whether anything was changed or added around the answers of a draft. */
export const isFrameEdited = ({ draft }: CaseDraft, { frame }: StandingReply): boolean =>
  [...frame.before, ...frame.after].some((paragraph) => !draft.text.includes(paragraph));
