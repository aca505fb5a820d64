import type { DraftReply } from '../../compose/draft-reply.ts';
import { analyseWords } from '../../language/analyse-words.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import { paragraphLikeness } from '../../learn/align-paragraphs.ts';
import { replyFacts } from '../../review/reply-facts.ts';

/** From this share of common words on a sentence still says what the draft said, as learning counts it. */
const sameSentence = 0.75;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * Makes the question "which sources does the sent text still rest on for this question of the draft?". A cited stretch
 * survives when the sent text holds it, or holds a sentence with at least three quarters of its words and all of its
 * numbers, dates and links. A lexical measure: it does not see a negation that was put in.
 */
export const survivingSources = (
  draft: DraftReply,
  sentText: string,
): ((question: string) => readonly string[]) => {
  const { language } = draft;
  const whole = plain(sentText);
  const sentences = splitSentences(sentText, language).map(({ start, end }) => {
    const text = sentText.slice(start, end);
    return { terms: new Set(analyseWords(text, language)), facts: new Set(replyFacts(text, language)) };
  });
  const survives = (cited: string): boolean => {
    if (whole.includes(plain(cited))) return true;
    const terms = new Set(analyseWords(cited, language));
    const facts = replyFacts(cited, language);
    return sentences.some(
      (sentence) =>
        paragraphLikeness(terms, sentence.terms).ofAll >= sameSentence &&
        facts.every((fact) => sentence.facts.has(fact)),
    );
  };
  return (question) => {
    // Questions with one answer share its paragraph, and the citations there name the first of them only.
    const blocks = draft.blocks.filter((block) => block.question === question);
    const cited = draft.citations.filter(
      (citation) =>
        citation.question === question ||
        blocks.some(({ start, end }) => citation.start >= start && citation.end <= end),
    );
    const kept = cited.filter(({ start, end }) => survives(draft.text.slice(start, end)));
    return [...new Set(kept.flatMap(({ sources }) => sources))];
  };
};
