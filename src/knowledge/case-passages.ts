import { maskCase } from '../privacy/mask-case.ts';
import type { ClosedCase } from './closed-case.ts';
import { cutThread } from './cut-thread.ts';
import { caseExchanges } from './mining/case-exchanges.ts';
import { type Mining, minePairs } from './mining/mine-pairs.ts';
import type { Passage } from './passage.ts';
import { passageId, questionPassageId } from './passage-id.ts';

/**
 * Gives the passages of a closed case, without greetings, signatures and quotes and with personal details masked: first all that was
 * asked with the answers that were sent; then, with `mining`, each question by itself where several were answered (see `minePairs`).
 * The first one is the same with and without them. A case without an answer from an advisor has none.
 */
export const casePassages = (closed: ClosedCase, mining?: Mining): readonly Passage[] => {
  const { language } = closed;
  const names = [closed.customerName, closed.advisorName].filter((name) => name !== null);
  const exchanges = caseExchanges(closed);
  // Who wrote nothing but a greeting above an attachment said it in the subject.
  const asked = exchanges.flatMap((exchange) => exchange.asked);
  const rawQuestion = cutThread(asked, 'first', language) || closed.subject.trim();
  // The last message of the advisor says how it ended; those before it may only have asked for something.
  const answered = exchanges.flatMap((exchange) => exchange.answered);
  const rawText = cutThread(answered, 'last', language);
  // The whole thread goes along: a name that is given anywhere in it is masked everywhere.
  const whole = closed.messages.map((message) => message.text);
  const own = [rawQuestion, rawText, closed.subject];
  // It is masked itself where questions are looked for in it.
  const [texts, beside] = mining === undefined ? [own, whole] : [[...own, ...whole], []];
  const masked = maskCase(closed.id, texts, { language, market: closed.market, names }, beside);
  const [question = '', text = '', title = '', ...thread] = masked.texts.map((each) => each.text);
  if (question.length === 0 || text.length === 0) return [];
  const key = { kind: 'case', source: closed.id, language } as const;
  const passageOf = (own: Pick<Passage, 'id' | 'part' | 'question' | 'text'>): Passage => ({
    ...key,
    part: own.part,
    id: own.id,
    markets: closed.market === null ? [] : [closed.market],
    models: closed.model === null ? [] : [closed.model],
    audience: 'public',
    title,
    heading: '',
    question: own.question,
    text: own.text,
    url: closed.url,
    date: closed.closedAt,
    validFrom: null,
    validTo: null,
    outOfDate: false,
  });
  const all = passageOf({ id: passageId({ ...key, part: 0 }), part: 0, question, text });
  if (mining === undefined) return [all];
  const messages = closed.messages.map((message, at) => ({ ...message, text: thread[at] ?? '' }));
  // What was asked twice has the last of its answers.
  const pairs = new Map(
    minePairs(caseExchanges({ messages, language }), language, mining).map((pair) => [
      questionPassageId(key, pair.question),
      pair,
    ]),
  );
  const mined = [...pairs].map(([id, pair], at) =>
    passageOf({ id, part: at + 1, question: pair.question, text: pair.answer }),
  );
  return [all, ...mined];
};
