import { z } from 'zod';

const sentence = z.string().trim().min(1);
const holding = (placeholder: string): z.ZodType<string> =>
  sentence.refine((text) => text.includes(placeholder), { message: `must hold ${placeholder}` });

/**
 * What the composer says in the brand's own words, in one language. Each may open a paragraph: German ones begin with a word
 * that is written with a capital everywhere, since the greeting ends with a comma there.
 */
export const voiceSchema = z.strictObject({
  /** The greeting line where the customer's name is known; holds {name}. */
  greetingNamed: holding('{name}'),
  greetingUnnamed: sentence,
  thanks: sentence,
  /** Says that the customer's message was read and looked into. */
  acknowledgement: sentence,
  /** Takes a reported problem or delay seriously without admitting a fault. */
  problemAcknowledgement: sentence,
  /** Says plainly that no sure answer to {question} was found and that the advisor finds out. */
  noAnswer: holding('{question}'),
  /** Introduces a passage that exists in {language} only; the language's name as Intl.DisplayNames gives it. */
  otherLanguageSource: holding('{language}'),
  /** Says what happens next and who does it. */
  nextStep: sentence,
  /** Holds {advisor} on a line of its own. */
  signOff: holding('{advisor}'),
});

export type ToneVoice = z.infer<typeof voiceSchema>;

/**
 * Gives a phrase with its placeholders filled: fillVoice('Hej {name},', { name: 'Anna' }) is 'Hej Anna,'. Placeholders without
 * a value stay, where the rules find them.
 */
export const fillVoice = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/gu, (placeholder, name: string) => values[name] ?? placeholder);
