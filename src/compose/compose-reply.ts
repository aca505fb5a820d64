import type { CareCase } from '../case/care-case.ts';
import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { sureScore } from '../retrieve/default-ranking.ts';
import { type Answer, type AnswerOptions, answerQuestion, type QuestionEvidence } from './answer-question.ts';
import type { AnswerSentence } from './answer-sentences.ts';
import type { CompositionRules } from './composition-rules.ts';
import type { AnswerBlock, AnswerState, Citation, DraftReply } from './draft-reply.ts';
import { greetingOf, noAnswerOf, openingOf, otherLanguageOf, signOffOf } from './reply-frame.ts';
import type { AddressBy, ReplyVoice } from './reply-voice.ts';
import { textBuilder } from './text-builder.ts';
import type { AnswerMaker, WrittenAnswer } from './written-answer.ts';

export type ComposeInput = {
  readonly careCase: Pick<CareCase, 'customer' | 'language' | 'market' | 'model'>;
  readonly evidence: readonly QuestionEvidence[];
  readonly voice: ReplyVoice;
  readonly addressBy: AddressBy;
  /** The language that the voice speaks. */
  readonly voiceLanguage: LanguageCode;
  readonly rules: (language: LanguageCode) => CompositionRules;
  /** Score from which a hit may answer, 0 to 1. */
  readonly threshold: number;
  /** The concepts of the trade in a text, which the search counts too; default none. */
  readonly conceptsIn?: AnswerOptions['conceptsIn'];
  /** What a language model wrote and what holds, by the id of the question; all others are answered from sentences of the sources. */
  readonly written?: ReadonlyMap<string, WrittenAnswer> | undefined;
};

type Written = Extract<WrittenAnswer, { readonly state: 'answered' }>;

const languageName = (code: LanguageCode, inLanguage: LanguageCode): string =>
  new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code;

/** From this share of said words on an answer adds nothing, and its question shares the paragraph that said them. */
const saidShare = 0.5;

/** What of an answer was not said yet and can stand without what was. */
const freshPart = (
  sentences: readonly AnswerSentence[],
  said: ReadonlyMap<string, AnswerBlock>,
): readonly AnswerSentence[] => {
  const lengthOf = (some: readonly AnswerSentence[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const fresh = sentences.filter(({ text }) => !said.has(text));
  if (fresh.length === sentences.length) return fresh;
  if (lengthOf(fresh) < saidShare * lengthOf(sentences)) return [];
  return fresh.slice(fresh.findIndex(({ dangling }) => !dangling));
};

/** A line of its own without a full stop that is no list line: a heading above a list, or a stop that was forgotten. */
const isUnfinished = (sentence: AnswerSentence, next: AnswerSentence | undefined): boolean =>
  !sentence.isListItem && /[\p{L}\p{N})%€]$/u.test(sentence.text) && (next === undefined || next.newLine);

const numberOf = (question: Question): string => question.id.slice(1);

/**
 * Composes one reply question by question, every statement cited: from sentences of the best passages, or from what a language
 * model wrote where that is given.
 * What nothing good enough was found for is said plainly; the same sentences are never said twice.
 */
export const composeReply = (input: ComposeInput): DraftReply => {
  const { voice, voiceLanguage, evidence, careCase, rules, threshold } = input;
  const builder = textBuilder();
  const notes: string[] = [];
  const citations: Citation[] = [];
  const blocks: AnswerBlock[] = [];
  const said = new Map<string, AnswerBlock>();

  const writeBlock = (
    question: Question,
    state: AnswerState,
    write: () => void,
    maker?: AnswerMaker,
  ): AnswerBlock => {
    builder.newParagraph();
    const start = builder.length();
    write();
    const made = { question: question.id, state, start, end: builder.length() };
    const block = maker === undefined ? made : { ...made, maker };
    blocks.push(block);
    return block;
  };

  const noteSource = (question: Question, { source }: Answer['passage'], score: number): void => {
    if (score < sureScore)
      notes.push(
        `Question ${numberOf(question)} rests on a weak match (${source}, ${score.toFixed(2)}); check that it answers the question.`,
      );
  };

  const noteAge = ({ source, language, outOfDate }: Answer['passage']): void => {
    if (outOfDate) notes.push(`${source} in ${language} is older than its original; check the figures.`);
  };

  const writeAnswer = (question: Question, { passage, sentences, score }: Answer): void => {
    const fresh = freshPart(sentences, said);
    const earlier = said.get(sentences.find(({ text }) => said.has(text))?.text ?? '');
    if (fresh.length === 0 && earlier !== undefined) {
      blocks.push({ ...earlier, question: question.id });
      return;
    }
    const block = writeBlock(question, 'answered', () => {
      if (passage.language !== voiceLanguage) {
        builder.text(otherLanguageOf(voice, languageName(passage.language, voiceLanguage)));
        builder.newLine();
        notes.push(
          `Question ${numberOf(question)} is answered from a source in ${languageName(passage.language, 'en')}; translate it before it is sent.`,
        );
      }
      fresh.forEach((sentence, at) => {
        if (at > 0) builder.gap(sentence.newLine);
        if (sentence.isListItem) builder.text('- ');
        const start = builder.length();
        builder.text(sentence.text);
        citations.push({ start, end: builder.length(), question: question.id, sources: [passage.source] });
        if (isUnfinished(sentence, fresh[at + 1])) builder.text(fresh[at + 1]?.isListItem ? ':' : '.');
      });
    });
    for (const { text } of fresh) said.set(text, block);
    noteSource(question, passage, score);
    noteAge(passage);
  };

  /** Sentences that a model wrote stand in the customer's language, whatever that of their sources is. */
  const writeWritten = (question: Question, { sentences, cited, maker }: Written): void => {
    const fresh = sentences.filter(({ text }) => !said.has(text));
    const earlier = said.get(sentences.find(({ text }) => said.has(text))?.text ?? '');
    if (fresh.length === 0 && earlier !== undefined) {
      blocks.push({ ...earlier, question: question.id });
      return;
    }
    const write = (): void =>
      fresh.forEach(({ text, newLine, isListItem, sources }, at) => {
        if (at > 0) builder.gap(newLine);
        if (isListItem) builder.text('- ');
        const start = builder.length();
        builder.text(text);
        citations.push({ start, end: builder.length(), question: question.id, sources });
      });
    const block = writeBlock(question, 'answered', write, maker);
    for (const { text } of fresh) said.set(text, block);
    const foreign = new Set(
      cited.map(({ passage }) => passage.language).filter((one) => one !== voiceLanguage),
    );
    for (const language of foreign)
      notes.push(
        `Question ${numberOf(question)} is answered from a source in ${languageName(language, 'en')}; the language model translated it.`,
      );
    const [best] = cited.toSorted((left, right) => right.score - left.score);
    if (best !== undefined) noteSource(question, best.passage, best.score);
    for (const { passage } of cited) noteAge(passage);
  };

  const { language: asked, market, model } = careCase;
  const { conceptsIn } = input;
  const options = { asked, reply: voiceLanguage, rules, threshold, market, model, conceptsIn };
  const answers = evidence.map((found) => {
    const written = input.written?.get(found.question.id);
    return { found, written, answer: written === undefined ? answerQuestion(found, options) : null };
  });
  const lastOpen = answers.findLast(
    ({ answer, written }) => answer === null && written?.state !== 'answered',
  )?.found;
  const questions = evidence.map(({ question }) => question);

  builder.paragraph(greetingOf(voice, careCase.customer.name, input.addressBy));
  builder.paragraph(openingOf(voice, questions));
  for (const { found, answer, written } of answers) {
    const { question } = found;
    if (written?.state === 'answered') {
      writeWritten(question, written);
      continue;
    }
    if (answer !== null) {
      writeAnswer(question, answer);
      continue;
    }
    writeBlock(question, 'unanswered', () =>
      builder.text(noAnswerOf(voice, voiceLanguage, question, found === lastOpen)),
    );
    notes.push(
      written === undefined
        ? `Nothing good enough was found for question ${numberOf(question)}; the draft says so.`
        : `The language model found no answer to question ${numberOf(question)} in its sources; the draft says so.`,
    );
  }
  if (evidence.length === 0) notes.push('No question was found in this case; read it before you answer.');
  else builder.paragraph(voice.nextStep);
  builder.paragraph(signOffOf(voice));
  return { language: voiceLanguage, text: builder.toString(), citations, blocks, notes };
};
