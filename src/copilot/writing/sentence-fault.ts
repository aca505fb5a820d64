import type { AnswerMaterial } from '../../compose/answer-material.ts';
import { analyseWords } from '../../language/analyse-words.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { isAllowedHost, statedLinks } from '../../language/stated-links.ts';
import { foreignFact } from './foreign-facts.ts';
import { foreignNameIn } from './foreign-names.ts';
import { citedTexts, type SentenceGround } from './sentence-ground.ts';

/** Brackets of marks and of placeholders that stand for nothing; only the way through a menu is written with one ("App > Card"). */
const markup = /[<`{}|\\[\]]|(?<! )>|>(?! )|\*\*|__/u;

const longest = 600;

/** In a shorter sentence the language can't be told. */
const fewestLetters = 40;

/** Of the words of a sentence so many must stand in its sources or the question, where all are in one language. */
const leastShare = 0.3;
const fewestTerms = 3;

/** So close to each other that one line of the one may pass for the other. */
const neighbours = ['sv', 'nb', 'da'];

const isNeighbour = (one: string, other: string): boolean =>
  neighbours.includes(one) && neighbours.includes(other);

const foreignLink = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  { linkHosts, careCase }: SentenceGround,
): string | null => {
  const said = citedTexts(cited)
    .map(({ text }) => text)
    .join('\n');
  for (const { text, host, isMail } of statedLinks(sentence)) {
    if (text.toLowerCase() === careCase.customer.email?.toLowerCase()) continue;
    if (!isAllowedHost(host, linkHosts) || !said.includes(text))
      return isMail ? 'an e-mail address' : 'a link';
  }
  return null;
};

const isUnrelated = (sentence: string, cited: readonly AnswerMaterial[], ground: SentenceGround): boolean => {
  const { language } = ground;
  if (cited.some(({ passage }) => passage.language !== language)) return false;
  const terms = [...new Set(analyseWords(sentence, language))];
  if (terms.length === 0) return false;
  const held = new Set(
    [...citedTexts(cited).map(({ text }) => text), ground.question].flatMap((text) =>
      analyseWords(text, language),
    ),
  );
  const heldCount = terms.filter((term) => held.has(term)).length;
  return terms.length < fewestTerms ? heldCount === 0 : heldCount < leastShare * terms.length;
};

/**
 * Says in a few words why a sentence that a model wrote can't go into a draft, or null where it can. It must cite what the model was
 * given, be plain words in the language of the reply, and hold nothing (number, date, amount, model, market, name, link, promise)
 * that its sources don't hold; what the customer told may be said back, save links, amounts and promises. A lexical check: it does not see
 * every way to say the opposite, which is why marks and a person come after it.
 */
export const sentenceFault = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  ground: SentenceGround,
): string | null => {
  if (cited.length === 0) return 'it cites no source that was given';
  if (markup.test(sentence)) return 'it holds marks that are no words';
  if (sentence.length > longest) return 'it is too long';
  // "Lost the card?" in a source is the condition of what follows.
  const isAsked = /[?？]\s*$/u.test(sentence);
  if (isAsked && !citedTexts(cited).some(({ text }) => text.includes(sentence)))
    return 'it asks the customer something';
  const link = foreignLink(sentence, cited, ground);
  if (link !== null) return `it holds ${link} that may not be in a draft`;
  const written = detectLanguage(sentence);
  const isOther = written.reliable && written.language !== ground.language;
  if (isOther && sentence.length >= fewestLetters && !isNeighbour(written.language, ground.language))
    return 'it is in another language';
  const foreign = foreignFact(sentence, cited, ground) ?? foreignNameIn(sentence, cited, ground);
  if (foreign !== null) return `its sources don't hold ${foreign} in it`;
  return isUnrelated(sentence, cited, ground) ? 'its sources say nothing of the kind' : null;
};
