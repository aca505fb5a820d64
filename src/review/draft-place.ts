import type { AnswerBlock } from '../compose/draft-reply.ts';
import type { EditKind } from './reply-edit.ts';

/** Where a sentence of a draft stands: in the paragraph of a question, or in the frame around the answers. */
export type DraftPlace = { readonly question: string | null; readonly frame: EditKind | null };

type Draft = { readonly text: string; readonly blocks: readonly AnswerBlock[] };

/**
 * Gives the place of an offset in a draft. What stands before the first answer belongs to the greeting and what stands
 * behind the last to the sign-off; of a draft without answers these are its first and its last paragraph.
 */
export const draftPlace = (draft: Draft, offset: number): DraftPlace => {
  const block = draft.blocks.find(({ start, end }) => offset >= start && offset < end);
  if (block !== undefined) return { question: block.question, frame: null };
  const text = draft.text.trimEnd();
  const firstBreak = text.indexOf('\n\n');
  const lastBreak = text.lastIndexOf('\n\n');
  const starts = draft.blocks.map(({ start }) => start);
  const ends = draft.blocks.map(({ end }) => end);
  if (offset < Math.min(...(starts.length > 0 ? starts : [firstBreak])))
    return { question: null, frame: 'greeting' };
  const signOff = ends.length > 0 ? Math.max(...ends) : lastBreak;
  return { question: null, frame: signOff >= 0 && offset >= signOff ? 'sign-off' : null };
};
