import type { AnswerBlock } from '../compose/draft-reply.ts';
import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';

/** The sent words that answer one question. */
export type ReplyAnswer = { readonly question: string; readonly text: string };

type Draft = { readonly text: string; readonly blocks: readonly AnswerBlock[] };

type Question = { readonly id: string; readonly text: string };

const overlap = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const term of left) if (right.has(term)) shared += 1;
  return shared / Math.min(left.size, right.size);
};

/** Below this overlap a paragraph is nobody's and goes where it stands. */
const minOverlap = 0.3;

/**
 * Finds in a sent text the paragraphs that answer each question of its draft. A paragraph goes to the draft block or
 * question it shares most words with; one that shares little goes to the block it stands in the place of. Paragraphs
 * that the draft had outside its blocks (greeting, sign-off) belong to no question.
 */
export const answersOfReply = (
  draft: Draft,
  questions: readonly Question[],
  sentText: string,
  language: LanguageCode,
): readonly ReplyAnswer[] => {
  const termsOf = (text: string): ReadonlySet<string> => new Set(analyseWords(text, language));
  const blocks = draft.blocks.map((block) => ({
    question: block.question,
    terms: termsOf(draft.text.slice(block.start, block.end)),
    asked: termsOf(questions.find(({ id }) => id === block.question)?.text ?? ''),
  }));
  const frame = new Set<string>();
  let cursor = 0;
  for (const block of [...draft.blocks].sort((left, right) => left.start - right.start)) {
    for (const paragraph of draft.text.slice(cursor, block.start).split(/\n{2,}/u))
      frame.add(paragraph.trim());
    cursor = Math.max(cursor, block.end);
  }
  for (const paragraph of draft.text.slice(cursor).split(/\n{2,}/u)) frame.add(paragraph.trim());

  const paragraphs = sentText
    .split(/\n{2,}/u)
    .map((text) => text.trim())
    .filter(Boolean);
  const answers = new Map<string, string[]>();
  let inPlace = 0;
  paragraphs.forEach((text, at) => {
    const isEdge = at === 0 || at === paragraphs.length - 1;
    const terms = termsOf(text);
    const ranked = blocks
      .map((block) => ({
        ...block,
        value: Math.max(overlap(terms, block.terms), overlap(terms, block.asked)),
      }))
      .sort((left, right) => right.value - left.value);
    const best = ranked[0];
    if (frame.has(text) || best === undefined) return;
    const isClear = best.value >= minOverlap;
    if (!isClear && isEdge) return;
    const question = isClear
      ? best.question
      : (blocks[Math.min(inPlace, blocks.length - 1)]?.question ?? best.question);
    answers.set(question, [...(answers.get(question) ?? []), text]);
    inPlace = Math.max(inPlace, blocks.findIndex((block) => block.question === question) + 1);
  });
  return [...answers].map(([question, texts]) => ({ question, text: texts.join('\n\n') }));
};
