import type { CaseMessage } from '../../knowledge/closed-case.ts';

/** What a customer wrote first and what was really sent in answer to it. */
export type FirstExchange = {
  /** All that came in before the first reply, joined by an empty line. */
  readonly message: string;
  /** The first reply. */
  readonly sent: string;
  /** Every reply of the case, the first included. */
  readonly replies: readonly string[];
};

/** Words in brackets before everything else head a note that no customer read; a case number in brackets does not. */
const noteHead = /^\s*\[[^\]\n\d]{1,40}\]/u;

/**
 * Gives the first exchange of a case, or null where the customer wrote nothing before the first reply or nothing was
 * sent. A call has none: its note was written when the call was over and may hold what was answered.
 */
export const firstExchange = (messages: readonly CaseMessage[]): FirstExchange | null => {
  const read = messages.filter(({ from, text }) => from === 'customer' || !noteHead.test(text));
  const firstReply = read.findIndex(({ from }) => from === 'advisor');
  const message = read
    .slice(0, Math.max(0, firstReply))
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n\n');
  const sent = read[firstReply]?.text.trim() ?? '';
  if (message === '' || sent === '') return null;
  const replies = read.filter(({ from }) => from === 'advisor').map(({ text }) => text.trim());
  return { message, sent, replies };
};
