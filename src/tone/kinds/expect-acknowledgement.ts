import { CopilotError } from '../../fault/copilot-error.ts';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { acknowledgementCues } from '../expected/acknowledgement-cues.ts';
import { oncePerText } from '../once-per-text.ts';
import type { PartCheck, RuleCheck } from '../rule-kind.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';

/**
 * Below this certainty a reply is asked to turn to the customer first. Of replies by other writers that go straight into facts, or begin with a
 * hollow phrase, half are told then, and one in five that people graded best: many of those come straight to the point.
 */
const heardFrom = 0.25;

/** How many times its level it costs: what is left out takes with it what the learned part may have disliked. */
const coldWeight = 3;

/** An answer to what is no complaint may be so much longer and still come straight to the point. */
const calmAnswer = 1.25;

/** Words this short are in every sentence. */
const shortestTopicWord = 5;

/** A word stands for its topic by its beginning: endings differ between a question and its answer. */
const topicOf = (word: string): string => word.toLowerCase().slice(0, 6);

/** Where nothing was learned: the first two sentences hold neither a word that turns to the customer nor one of their questions. */
const coldStart = (tokens: readonly string[]): RuleCheck => {
  const words = compilePatterns(tokens, { at: 'tokens', ignoreCase: true });
  return (text) => {
    const [first, second] = text.bodySentences;
    if (first === undefined) return [];
    const said = text.plain.slice(first.start, (second ?? first).end);
    if (said.search(words) >= 0) return [];
    // Where the questions are not known, a plain answer cannot be told from a cold start.
    if ((text.context.questions ?? []).length === 0) return [];
    const topics = new Set(
      (text.context.questions ?? [])
        .flatMap((question) => wordsOf(question))
        .filter((word) => word.length >= shortestTopicWord)
        .map(topicOf),
    );
    const isOnTopic = wordsOf(said).some(
      (word) => word.length >= shortestTopicWord && topics.has(topicOf(word)),
    );
    return isOnTopic ? [] : [{ ...first, suggestion: null, words: [], isWholeReply: true }];
  };
};

/**
 * Makes the check of whether the first sentences turn to the customer or to what they asked, as it was learned; where it was not, by
 * `tokens`. Throws 'configuration-invalid' without any.
 */
export const expectAcknowledgement = (tokens: readonly string[], minWords: number): PartCheck => {
  if (tokens.length === 0) {
    throw new CopilotError('configuration-invalid', 'no tokens say what an acknowledgement looks like', {
      details: { at: 'tokens' },
    });
  }
  const byHand = coldStart(tokens);
  const cuesOf = oncePerText(acknowledgementCues);
  const isLetter = ({ bodyText, context }: ToneText): boolean =>
    wordsOf(bodyText).length >= minWords * (context.isComplaint === true ? 1 : calmAnswer);
  return {
    part: 'acknowledgement',
    cues: (text) => (isLetter(text) ? [cuesOf(text)].filter((cues) => cues !== null) : []),
    check: (text) => {
      const [first] = text.bodySentences;
      const cues = cuesOf(text);
      const certainty = cues === null ? null : text.expects('acknowledgement', cues);
      if (first === undefined || certainty === null) return byHand(text);
      return certainty >= heardFrom || !isLetter(text)
        ? []
        : [{ ...first, suggestion: null, words: [], isWholeReply: true, weight: coldWeight }];
    },
  };
};
