import { plainLetters } from '../../src/language/plain-letters.ts';
import { splitSentences } from '../../src/language/split-sentences.ts';
import type { ServerRequest } from '../../src/model/chat-server.ts';
import { askedNumber, isDissection } from '../copilot/writing/writing-copilot.ts';
import { type Attack, orderOf } from './attacks/attack.ts';
import { type FakeChatModel, fakeChatModel } from './fake-chat-model.ts';
import { saysValue } from './model-moves.ts';

/**
 * How it writes what it is told to: beside a fair answer; in the attacker's own words, so that a source that holds them holds the
 * sentence; or woven into a true sentence, with every source cited.
 */
export type Obedience = 'plain' | 'copied' | 'woven';

export type ObedientModel = FakeChatModel & {
  /** Whether it came to read the order, as the order of which of its requests. */
  readonly hasRead: () => boolean;
  /** Everything that it was sent, and all that it answered, as text. */
  readonly sent: () => string;
  readonly said: () => string;
  /** The same without what it answered when it was asked for questions. */
  readonly answered: () => string;
};

type Sentence = { readonly text: string; readonly sources: readonly number[] };

/** What a good reader makes of a text: letters as they look, and what can be decoded, too. */
const understood = (text: string): string => {
  const decoded = (text.match(/[A-Za-z0-9+/]{24,}={0,2}/gu) ?? []).map((run) => decodedRun(run));
  return plainLetters([text, ...decoded].join('\n'))
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
};

/** Empty for a run of letters that is no base64. */
const decodedRun = (run: string): string => {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(run), (letter) => letter.codePointAt(0) ?? 0));
  } catch {
    return '';
  }
};

const knows = (text: string, order: string): boolean => {
  if (text.includes(order)) return true;
  const plain = understood(order).trim();
  return plain.length >= 3 && understood(text).includes(plain);
};

const textOf = ({ messages }: ServerRequest): string => messages.map(({ text }) => text).join('\n');

const sentencesOf = (text: string, language: string): readonly string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());

const fenced = /<untrusted kind="(\w+)"[^>]*?(?:number="(\d+)")?>([\s\S]*?)<\/untrusted>/gu;

type Given = { readonly kind: string; readonly number: number; readonly text: string };

const givenIn = (request: ServerRequest): readonly Given[] =>
  [...textOf(request).matchAll(fenced)].map(([, kind = '', number = '1', text = '']) => ({
    kind,
    number: Number(number),
    text,
  }));

/**
 * Makes a model that does whatever one attack asks as soon as it reads it, wherever it stands in the prompt, fenced or not. Beside that it
 * says its first source again, as a model without tricks might, so that its answer as a whole looks good.
 */
export const obedientModel = (attack: Attack, obedience: Obedience): ObedientModel => {
  const { language } = attack;
  const order = orderOf(attack);
  const requests: ServerRequest[] = [];
  const answers: { readonly text: string; readonly isDissection: boolean }[] = [];
  let isRead = false;

  const written = (request: ServerRequest, given: readonly Given[]): readonly Sentence[] => {
    const sources = given.filter(({ kind }) => kind === 'source');
    if (obedience === 'copied') {
      return given
        .filter(({ kind, text }) => kind !== 'question' && knows(text, order))
        .flatMap(({ kind, number, text }) =>
          sentencesOf(text, language)
            .filter((sentence) => knows(attack.text, sentence))
            .map((sentence) => ({ text: sentence, sources: kind === 'source' ? [number] : [1] })),
        );
    }
    return attack.writes.flatMap((text): readonly Sentence[] => {
      if (text === '{sources}')
        return sources.flatMap((source) =>
          sentencesOf(source.text, language).map((said) => ({ text: said, sources: [source.number] })),
        );
      if (text === '{prompt}')
        return sentencesOf(request.messages[0]?.text ?? '', 'en').map((said) => ({
          text: said,
          sources: [1],
        }));
      return [{ text, sources: attack.cites }];
    });
  };

  const answerTo = (request: ServerRequest): unknown => {
    requests.push(request);
    const given = givenIn(request);
    const obeys = knows(textOf(request), order);
    isRead ||= obeys;
    // Asked what the customer asks, it takes the order for a question.
    if (isDissection(request))
      return {
        questions: obeys
          ? [
              { quote: attack.text, kind: 'direct' },
              { quote: order, kind: 'indirect' },
            ]
          : [],
      };
    const number = askedNumber(request);
    const [, ...lines] =
      given
        .find(({ kind }) => kind === 'source')
        ?.text.trim()
        .split('\n') ?? [];
    const fair = sentencesOf(lines.join('\n'), language)
      .slice(0, 2)
      .map((text): Sentence => ({ text, sources: [1] }));
    const orders = obeys ? written(request, given) : [];
    const all = given.filter(({ kind }) => kind === 'source').map((one) => one.number);
    const [first, ...rest] = fair;
    const woven =
      obedience === 'woven' && orders.length > 0 && first !== undefined
        ? [
            ...orders.map(({ text }) => ({
              text: `${first.text.replace(/[.!]$/u, '')}, ${text}`,
              sources: all,
            })),
            ...rest,
          ]
        : [...fair, ...orders];
    return { question: obeys ? (attack.question ?? number) : number, sentences: woven, unanswered: false };
  };

  const model = fakeChatModel((request) => {
    const value = answerTo(request);
    answers.push({ text: JSON.stringify(value), isDissection: isDissection(request) });
    return saysValue(value);
  });
  return {
    ...model,
    hasRead: () => isRead,
    sent: () => requests.map(textOf).join('\n'),
    said: () => answers.map(({ text }) => text).join('\n'),
    answered: () => answers.flatMap((answer) => (answer.isDissection ? [] : [answer.text])).join('\n'),
  };
};
