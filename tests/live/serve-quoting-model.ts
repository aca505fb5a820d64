/** Serves a language model that quotes the sources it is given and admits what they don't hold; prints its address. */
import { detectLanguage } from '../../src/language/detect-language.ts';
import { saysValue } from '../support/model-moves.ts';
import { isCompliant, type ModelServerRequest, startModelServer } from '../support/model-server.ts';

const firstSentence = /<untrusted kind="source" number="1">\n[^\n]*\n(?<sentence>[^\n.]+\.)/u;
const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Only where the source is in the language that is asked for: it translates nothing. */
const quote = ({ body }: ModelServerRequest): string | null => {
  const [system = '', user = ''] = body.messages.map(({ content }) => content);
  const sentence = firstSentence.exec(user)?.groups?.['sentence'] ?? null;
  if (sentence === null || user.includes('roof lining')) return null;
  const name = englishNames.of(detectLanguage(sentence).language) ?? '';
  return system.includes(`Write in ${name}`) ? sentence : null;
};

const server = await startModelServer();
server.answer = (request) => {
  const user = request.body.messages.at(-1)?.content ?? '';
  const number = /^Question (?<number>\d+), which/mu.exec(user)?.groups?.['number'];
  if (number === undefined)
    return user.endsWith('What does the customer want answered?')
      ? saysValue({ questions: [] })
      : isCompliant(request);
  const text = quote(request);
  return saysValue({
    question: Number(number),
    sentences: text === null ? [] : [{ text, sources: [1] }],
    unanswered: text === null,
  });
};
process.stdout.write(`${server.url}\n`);
