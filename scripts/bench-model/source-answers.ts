import { type ModelMove, saysValue } from '../../tests/support/model-moves.ts';
import type { ModelServerRequest } from '../../tests/support/model-server.ts';

const question = /^Question (\d+), which/mu;
const firstSource = /<untrusted kind="source" number="1">\n(?:.*\n)([\s\S]*?)<\/untrusted>/u;

/** What stands before the text of an answer of one question below 10 as it is streamed. */
export const answerLead = '{"question":1,"sentences":[{"text":"'.length;

const lettersPerChunk = 6;

/** Letters of an answer: about 90 words, as long as the prompt allows. */
const answerLetters = 480;

/** Gives which question a request asks; null where it asks what the message asks. */
export const questionOf = ({ body }: ModelServerRequest): number | null => {
  const number = question.exec(body.messages.at(-1)?.content ?? '')?.[1];
  return number === undefined ? null : Number(number);
};

/**
 * Makes a model that says the first source of a question again, streamed over so many milliseconds, and finds no question beside
 * those of the rules, which it says at once.
 */
export const saysSources =
  (streamMs: number) =>
  (request: ModelServerRequest): ModelMove => {
    const number = questionOf(request);
    if (number === null) return saysValue({ questions: [] });
    const source = firstSource.exec(request.body.messages.at(-1)?.content ?? '')?.[1] ?? '';
    const lines = source.replace(/["\\]/gu, '').replace(/\s*\n\s*/gu, ' ');
    const cut = lines.slice(0, answerLetters);
    const end = cut.lastIndexOf('. ') + 1;
    const text = (end > 0 ? cut.slice(0, end) : cut).trim();
    const value = { question: number, sentences: [{ text, sources: [1] }], unanswered: false };
    const chunks = Math.ceil(JSON.stringify(value).length / lettersPerChunk);
    return saysValue(value, { lettersPerChunk, msPerChunk: streamMs / chunks });
  };
