import { messageParts } from '../case/message-parts.ts';
import { maskPersonalData } from '../privacy/mask-personal-data.ts';
import type { ClosedCase } from './closed-case.ts';
import type { Passage } from './passage.ts';
import { passageId } from './passage-id.ts';

/** Past this many words a thread repeats itself or has left its first matter. */
const maxThreadWords = 300;

const firstWords = (text: string, count: number): string => {
  const words = text.matchAll(/\S+/gu);
  let seen = 0;
  for (const word of words) {
    seen += 1;
    if (seen === count) return text.slice(0, word.index + word[0].length);
  }
  return text;
};

const bodyOf = (text: string, language: string): string =>
  messageParts(text, language)
    .filter((part) => part.kind === 'body')
    .map((part) => text.slice(part.start, part.end).trim())
    .filter(Boolean)
    .join('\n\n');

/**
 * Gives the one passage of a closed case: what was asked, and the answer that was sent, both without greetings,
 * signatures and quotes and with personal details masked. A case without an answer from an advisor has none.
 */
export const casePassages = (closed: ClosedCase): readonly Passage[] => {
  const names = [closed.customerName, closed.advisorName].filter((name) => name !== null);
  const said = (from: 'customer' | 'advisor'): string => {
    const bodies = closed.messages
      .filter((message) => message.from === from)
      .map((message) => bodyOf(message.text, closed.language))
      .filter(Boolean);
    const joined = firstWords(bodies.join('\n\n'), maxThreadWords);
    return maskPersonalData(joined, { language: closed.language, names }).text;
  };
  const question = said('customer');
  const text = said('advisor');
  if (question.length === 0 || text.length === 0) return [];
  const key = { kind: 'case', source: closed.id, language: closed.language, part: 0 } as const;
  return [
    {
      ...key,
      id: passageId(key),
      markets: closed.market === null ? [] : [closed.market],
      models: closed.model === null ? [] : [closed.model],
      audience: 'public',
      title: maskPersonalData(closed.subject, { language: closed.language, names }).text,
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
