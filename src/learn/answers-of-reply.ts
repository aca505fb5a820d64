import type { AnswerBlock } from '../compose/draft-reply.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { type PlacedDraft, placeParagraphs } from './place-paragraphs.ts';
import { withoutOpenSentences } from './without-open-sentences.ts';

/** The sent words that answer one question. */
export type ReplyAnswer = { readonly question: string; readonly text: string };

type Question = { readonly id: string; readonly text: string };

/**
 * Finds in a sent text the words that answer each question of its draft (see `placeParagraphs`). The draft's own "no sure
 * answer" is never an answer. Questions that shared a paragraph of the draft share what was sent in its place.
 */
export const answersOfReply = (
  draft: PlacedDraft,
  questions: readonly Question[],
  sentText: string,
  language: LanguageCode,
): readonly ReplyAnswer[] => {
  if (draft.blocks.length === 0) return [];
  const answers = new Map<AnswerBlock, string[]>();
  for (const { text, block } of placeParagraphs(draft, questions, sentText, language)) {
    if (block === null) continue;
    const said =
      block.state === 'unanswered'
        ? withoutOpenSentences(text, draft.text.slice(block.start, block.end), language)
        : text;
    if (said !== '') answers.set(block, [...(answers.get(block) ?? []), said]);
  }
  return draft.blocks.flatMap(({ question, start, end }) => {
    const texts = [...answers].find(([block]) => block.start === start && block.end === end)?.[1];
    return texts === undefined ? [] : [{ question, text: texts.join('\n\n') }];
  });
};
