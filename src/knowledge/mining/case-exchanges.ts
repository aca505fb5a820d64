import { messageParts } from '../../case/message-parts.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { CaseMessage, ClosedCase } from '../closed-case.ts';
import { noteLabel } from '../note-label.ts';

/** What was asked and what was then answered, message by message and each without greeting, signature and quotes. */
export type CaseExchange = { readonly asked: readonly string[]; readonly answered: readonly string[] };

const bodyOf = (text: string, language: LanguageCode): string =>
  messageParts(text, language)
    .filter((part) => part.kind === 'body')
    .map((part) => text.slice(part.start, part.end).trim())
    .filter(Boolean)
    .join('\n\n');

/**
 * Pairs the replies of a case with the messages they answer: an exchange begins where something is asked after something was
 * answered. An advisor's note tells what was asked, and is never an answer; after a call nothing of the customer is there, so that
 * the advisor's first message counts as the note even without a label.
 */
export const caseExchanges = ({
  messages,
  language,
}: Pick<ClosedCase, 'messages' | 'language'>): readonly CaseExchange[] => {
  const isAsked = ({ from, text }: CaseMessage): boolean => from === 'customer' || noteLabel.test(text);
  const isCall = !messages.some(isAsked);
  const exchanges: { asked: string[]; answered: string[] }[] = [];
  messages.forEach((message, at) => {
    const body = bodyOf(message.text.replace(noteLabel, ''), language);
    if (body === '') return;
    const asks = isAsked(message) || (isCall && at === 0);
    const last = exchanges.at(-1);
    const exchange =
      last === undefined || (asks && last.answered.length > 0) ? { asked: [], answered: [] } : last;
    if (exchange !== last) exchanges.push(exchange);
    (asks ? exchange.asked : exchange.answered).push(body);
  });
  return exchanges;
};
