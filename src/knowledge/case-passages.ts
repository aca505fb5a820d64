import { messageParts } from '../case/message-parts.ts';
import { maskCase } from '../privacy/mask-case.ts';
import type { CaseMessage, ClosedCase } from './closed-case.ts';
import { cutThread } from './cut-thread.ts';
import { noteLabel } from './note-label.ts';
import type { Passage } from './passage.ts';
import { passageId } from './passage-id.ts';

const bodyOf = (text: string, language: string): string =>
  messageParts(text, language)
    .filter((part) => part.kind === 'body')
    .map((part) => text.slice(part.start, part.end).trim())
    .filter(Boolean)
    .join('\n\n');

type Said = { readonly asked: readonly string[]; readonly answered: readonly string[] };

/**
 * Parts what was asked from what was answered. An advisor's note tells what was asked, and is never an answer; after a call nothing
 * of the customer is there, so that the advisor's first message counts as the note even without a label.
 */
const partThread = (closed: ClosedCase): Said => {
  const isAsked = ({ from, text }: CaseMessage): boolean => from === 'customer' || noteLabel.test(text);
  const isCall = !closed.messages.some(isAsked);
  const asked = closed.messages.filter((message, at) => isAsked(message) || (isCall && at === 0));
  const bodies = (messages: readonly CaseMessage[]): readonly string[] =>
    messages.map(({ text }) => bodyOf(text.replace(noteLabel, ''), closed.language)).filter(Boolean);
  return { asked: bodies(asked), answered: bodies(closed.messages.filter((one) => !asked.includes(one))) };
};

/**
 * Gives the one passage of a closed case: what was asked, and the answer that was sent, both without greetings,
 * signatures and quotes and with personal details masked. A case without an answer from an advisor has none.
 */
export const casePassages = (closed: ClosedCase): readonly Passage[] => {
  const names = [closed.customerName, closed.advisorName].filter((name) => name !== null);
  const { asked, answered } = partThread(closed);
  // Who wrote nothing but a greeting above an attachment said it in the subject.
  const rawQuestion = cutThread(asked, 'first', closed.language) || closed.subject.trim();
  // The last message of the advisor says how it ended; those before it may only have asked for something.
  const rawText = cutThread(answered, 'last', closed.language);
  // The whole thread goes along: a name that is given anywhere in it is masked everywhere.
  const whole = closed.messages.map((message) => message.text);
  const masked = maskCase(closed.id, [rawQuestion, rawText, closed.subject, ...whole], {
    language: closed.language,
    market: closed.market,
    names,
  });
  const [question = '', text = '', title = ''] = masked.texts.map((each) => each.text);
  if (question.length === 0 || text.length === 0) return [];
  const key = { kind: 'case', source: closed.id, language: closed.language, part: 0 } as const;
  return [
    {
      ...key,
      id: passageId(key),
      markets: closed.market === null ? [] : [closed.market],
      models: closed.model === null ? [] : [closed.model],
      audience: 'public',
      title,
      heading: '',
      question,
      text,
      url: closed.url,
      date: closed.closedAt,
      validFrom: null,
      validTo: null,
      outOfDate: false,
    },
  ];
};
