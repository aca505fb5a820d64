import type { CareCase } from '../case/care-case.ts';
import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { type Answer, type AnswerOptions, answerQuestion, type QuestionEvidence } from './answer-question.ts';
import type { AnswerSentence } from './answer-sentences.ts';
import type { CompositionRules } from './composition-rules.ts';
import type { AnswerBlock, AnswerState, Citation, DraftReply } from './draft-reply.ts';
import { freshPart } from './fresh-part.ts';
import type { KeptAnswer, KeptFrame, StillOpen } from './kept-answer.ts';
import { greetingOf, noAnswerOf, openingOf, otherLanguageOf, signOffOf } from './reply-frame.ts';
import type { AddressBy, ReplyVoice } from './reply-voice.ts';
import {
  ageNotes,
  languageName,
  openNote,
  translatedNotes,
  untranslatedNote,
  weakMatchNotes,
} from './source-notes.ts';
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
  /** What a language model wrote and what holds, or what is kept, by the id of the question; all others are answered from sentences of the sources. */
  readonly written?: ReadonlyMap<string, WrittenAnswer | KeptAnswer | StillOpen> | undefined;
  /** What stands around the answers of an earlier reply and stays; default: the voice's own words. */
  readonly frame?: KeptFrame | undefined;
};

type Written = Extract<WrittenAnswer, { readonly state: 'answered' }>;

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
        notes.push(untranslatedNote(numberOf(question), passage.language));
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
    notes.push(
      ...weakMatchNotes(numberOf(question), [{ passage, score }]),
      ...ageNotes([{ passage, score }]),
    );
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
        if (sources.length > 0)
          citations.push({ start, end: builder.length(), question: question.id, sources });
      });
    const block = writeBlock(question, 'answered', write, maker);
    for (const { text } of fresh) said.set(text, block);
    const number = numberOf(question);
    notes.push(
      ...translatedNotes(number, cited, voiceLanguage),
      ...weakMatchNotes(number, cited),
      ...ageNotes(cited),
    );
  };

  /** The same answer is kept once, whoever it answers. */
  const keptBlocks = new Map<KeptAnswer, AnswerBlock>();

  const writeKept = (question: Question, kept: KeptAnswer): void => {
    const { as, text, language, maker, cited } = kept;
    if (text === '') return;
    const earlier = keptBlocks.get(kept);
    if (earlier !== undefined) {
      blocks.push({ ...earlier, question: question.id });
      return;
    }
    const block = writeBlock(question, as, () => builder.text(text), maker);
    keptBlocks.set(kept, block);
    for (const { start, end, sources } of kept.citations) {
      said.set(text.slice(start, end), block);
      citations.push({
        start: block.start + start,
        end: block.start + end,
        question: question.id,
        sources,
      });
    }
    const number = numberOf(question);
    notes.push(
      ...(language === voiceLanguage ? [] : [untranslatedNote(number, language)]),
      ...(maker === undefined ? [] : translatedNotes(number, cited, language)),
      ...weakMatchNotes(number, cited),
      ...ageNotes(cited),
    );
  };

  const { language: asked, market, model } = careCase;
  const { conceptsIn } = input;
  const options = { asked, reply: voiceLanguage, rules, threshold, market, model, conceptsIn };
  const answers = evidence.map((found) => {
    const written = input.written?.get(found.question.id);
    return { found, written, answer: written === undefined ? answerQuestion(found, options) : null };
  });
  const lastOpen = answers.findLast(
    ({ answer, written }) => answer === null && written?.state !== 'answered' && written?.state !== 'kept',
  )?.found;
  const questions = evidence.map(({ question }) => question);

  // A sender may write anything in the place of their name.
  const isOrder = careCase.customer.name !== null && rules(voiceLanguage).isOrder(careCase.customer.name);
  const name = isOrder ? null : careCase.customer.name;
  const before = [greetingOf(voice, name, input.addressBy), openingOf(voice, questions)];
  for (const words of input.frame?.before ?? before) builder.paragraph(words);
  for (const { found, answer, written } of answers) {
    const { question } = found;
    if (written?.state === 'kept') {
      writeKept(question, written);
      continue;
    }
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
    notes.push(openNote(numberOf(question), written?.state ?? null));
  }
  if (evidence.length === 0) notes.push('No question was found in this case; read it before you answer.');
  const after = [...(evidence.length === 0 ? [] : [voice.nextStep]), signOffOf(voice)];
  for (const words of input.frame?.after ?? after) builder.paragraph(words);
  return { language: voiceLanguage, text: builder.toString(), citations, blocks, notes };
};
