import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import { closeMeaning } from '../retrieve/evidence-reason.ts';
import { type AnswerSentence, answerSentences, type SentenceScope } from './answer-sentences.ts';
import { type AnswerStretch, chooseWindow, type WindowQuery } from './choose-window.ts';
import type { CompositionRules } from './composition-rules.ts';
import { marketsNamed, sentenceAudience } from './market-names.ts';
import { givesOrders } from './ordering-documents.ts';
import { otherCustomersDetails } from './other-customers-details.ts';
import { passageSections } from './passage-sections.ts';
import { readableTables } from './readable-tables.ts';
import { answerOrder } from './select-answer.ts';

/** What was found for one question. */
export type QuestionEvidence = {
  readonly question: Question;
  /** What each analysed term of the question is worth; chooses the sentences. */
  readonly worth: ReadonlyMap<string, number>;
  readonly hits: readonly EvidenceHit[];
};

/** The sentences of one source that answer a question. */
export type Answer = {
  readonly passage: EvidenceHit['passage'];
  readonly sentences: readonly AnswerSentence[];
  /** Of the source, 0 to 1. */
  readonly score: number;
};

export type AnswerOptions = {
  /** The language of the question. */
  readonly asked: LanguageCode;
  /** The language of the reply. */
  readonly reply: LanguageCode;
  readonly rules: (language: LanguageCode) => CompositionRules;
  /** Score from which a hit may answer, 0 to 1. */
  readonly threshold: number;
  /** The customer's market (ISO 3166) and car model, null when unknown. */
  readonly market: string | null;
  readonly model: string | null;
  /** The concepts of the trade in a text; default none. */
  readonly conceptsIn?: WindowQuery['conceptsIn'];
};

type Hit = EvidenceHit['passage'];

/** What today's question and the articles found for it say: nothing in it is another customer's own matter. */
const commonWords = ({ question, hits }: QuestionEvidence): string =>
  [
    question.text,
    ...hits
      .filter(({ passage }) => passage.kind === 'article')
      .flatMap(({ passage, siblings }) => [passage, ...siblings.map((sibling) => sibling.passage)])
      .flatMap(({ title, text }) => [title, text]),
  ].join('\n');

const isOther = (own: string | null, limitedTo: readonly string[]): boolean =>
  own !== null && limitedTo.length > 0 && !limitedTo.includes(own);

/** The markets whose sentences are for the customer: their own, and those that the question names. */
const homeOf = ({ question }: QuestionEvidence, { market, asked }: AnswerOptions): ReadonlySet<string> =>
  market === null ? new Set() : new Set([market, ...marketsNamed(question.text, asked)]);

/** Gives what tells which sentences of a found passage are not for the customer who asks; `home` are the customer's markets. */
export const answerScope = (
  passage: Hit,
  found: QuestionEvidence,
  options: AnswerOptions,
  home = homeOf(found, options),
): SentenceScope => ({
  audienceOf: (sentence) => sentenceAudience(sentence, passage.language, home),
  isOthersDetail:
    passage.kind === 'case'
      ? otherCustomersDetails(passage.question, commonWords(found), passage.language, {
          isOtherModel: isOther(options.model, passage.models),
          isOtherMarket: isOther(options.market, passage.markets),
        })
      : () => false,
});

/** The sections of a passage with what stands above and before each. */
const stretchesOf = (
  { passage, score }: { readonly passage: Hit; readonly score: number },
  isClose: boolean,
  sentencesOf: (section: Hit) => readonly AnswerSentence[],
): readonly AnswerStretch[] => {
  let before = 0;
  return passageSections(passage).map((section) => {
    const sentences = sentencesOf(section);
    const isInner = section.heading !== passage.heading;
    const heading = isInner ? `${passage.heading}\n${section.heading}` : section.heading;
    const stretch = { sentences, heading, before, score, isClose };
    before += sentences.length;
    return stretch;
  });
};

/** A list without a line that leads into it stands under its heading. */
const underHeading = (sentences: readonly AnswerSentence[], heading: string): readonly AnswerSentence[] => {
  const nearest = heading.split('\n').at(-1)?.trim() ?? '';
  const isListAlone = sentences.length > 1 && sentences[0]?.isListItem === true;
  if (!isListAlone || nearest === '' || /[?:.!]$/u.test(nearest)) return sentences;
  const lead = {
    text: nearest,
    newLine: true,
    dangling: false,
    isListItem: false,
    audience: 'everybody',
  } as const;
  return [lead, ...sentences.map((sentence, at) => (at === 0 ? { ...sentence, newLine: true } : sentence))];
};

/**
 * Gives the best answer to a question from what was found, or null: of an article the sentences that answer it, of a
 * past case what holds for any customer, of an approved answer everything that was approved. A document that gives orders to a
 * machine answers nothing.
 */
export const answerQuestion = (found: QuestionEvidence, options: AnswerOptions): Answer | null => {
  const expected = options.rules(options.asked).expectedIn(found.question.text);
  const home = homeOf(found, options);
  for (const hit of answerOrder(found.hits, options.reply, options.threshold)) {
    const { passage, score, siblings, features } = hit;
    const rules = options.rules(passage.language);
    if (givesOrders(hit, rules)) continue;
    const scope = answerScope(passage, found, options, home);
    if (passage.kind === 'answer') {
      const approved = answerSentences(passage, rules, scope);
      if (approved.length > 0) return { passage, sentences: approved, score };
      continue;
    }
    const isClose = (features.meaning ?? 0) >= closeMeaning;
    const stretches = [{ passage, score }, ...siblings].flatMap((stretch) =>
      stretchesOf(stretch, isClose && stretch.passage === passage, (section) =>
        answerSentences({ ...section, text: readableTables(section.text, options.model) }, rules, scope),
      ),
    );
    const window = chooseWindow(stretches, {
      worth: found.worth,
      language: passage.language,
      conceptsIn: options.conceptsIn,
      expected,
    });
    const sentences = underHeading(window.sentences, window.stretch?.heading ?? '');
    if (sentences.length > 0) return { passage, sentences, score };
  }
  return null;
};
