import type { CareCase } from '../case/care-case.ts';
import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { EvidenceHit } from '../retrieve/find-evidence.ts';
import { type AnswerSentence, answerSentences } from './answer-sentences.ts';
import { chooseWindow } from './choose-window.ts';
import type { CompositionRules } from './composition-rules.ts';
import type { AnswerState, Citation, DraftReply } from './draft-reply.ts';
import type { ReplyVoice } from './reply-voice.ts';
import { answerOrder } from './select-answer.ts';
import { textBuilder } from './text-builder.ts';

/** What was found for one question. */
export type QuestionEvidence = {
  readonly question: Question;
  /** What each analysed term of the question is worth; chooses the sentences. */
  readonly worth: ReadonlyMap<string, number>;
  readonly hits: readonly EvidenceHit[];
};

export type ComposeInput = {
  readonly careCase: Pick<CareCase, 'customer' | 'language'>;
  readonly evidence: readonly QuestionEvidence[];
  readonly voice: ReplyVoice;
  /** The language that the voice speaks. */
  readonly voiceLanguage: LanguageCode;
  readonly rules: (language: LanguageCode) => CompositionRules;
  /** Score from which a hit may answer, 0 to 1. */
  readonly threshold: number;
};

type Answer = { readonly hit: EvidenceHit; readonly sentences: readonly AnswerSentence[] };

/** A question is repeated in the reply only up to this length. */
const maxQuotedQuestion = 140;

const quoted = (question: string): string => {
  const flat = question.replaceAll(/\s+/gu, ' ').trim();
  return flat.length <= maxQuotedQuestion
    ? flat
    : `${flat.slice(0, flat.lastIndexOf(' ', maxQuotedQuestion))} …`;
};

const languageName = (code: LanguageCode, inLanguage: LanguageCode): string =>
  new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code;

const answerTo = (found: QuestionEvidence, input: ComposeInput): Answer | null => {
  for (const hit of answerOrder(found.hits, input.voiceLanguage, input.threshold)) {
    const { passage } = hit;
    const sentences = answerSentences(passage, input.rules(passage.language));
    const chosen =
      passage.kind === 'answer' ? sentences : chooseWindow(sentences, found.worth, passage.language);
    if (chosen.length > 0) return { hit, sentences: chosen };
  }
  return null;
};

/** The name that a greeting may use, or null when none is known. */
const greetingName = (careCase: ComposeInput['careCase']): string | null =>
  careCase.customer.name?.trim() || null;

const framed = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole);

/**
 * Composes one reply question by question from the best passages, every statement cited, without a language model.
 * What nothing good enough was found for is said plainly.
 */
export const composeReply = (input: ComposeInput): DraftReply => {
  const { voice, voiceLanguage, evidence, careCase } = input;
  const builder = textBuilder();
  const notes: string[] = [];
  const citations: Citation[] = [];
  const blocks: DraftReply['blocks'][number][] = [];
  const said = new Set<string>();

  const name = greetingName(careCase);
  builder.paragraph(name === null ? voice.greetingUnnamed : framed(voice.greetingNamed, { name }));
  const isProblem = evidence.some(({ question }) => question.kind === 'problem');
  builder.paragraph(isProblem ? voice.problemAcknowledgement : voice.acknowledgement);

  const block = (question: Question, state: AnswerState, write: () => void): void => {
    const start = builder.length();
    write();
    blocks.push({ question: question.id, state, start, end: builder.length() });
  };

  for (const found of evidence) {
    const { question } = found;
    const answer = answerTo(found, input);
    if (answer === null) {
      builder.newParagraph();
      block(question, 'unanswered', () =>
        builder.text(framed(voice.noAnswer, { question: quoted(question.text) })),
      );
      notes.push(`Nothing good enough was found for question ${question.id.slice(1)}; the draft says so.`);
      continue;
    }
    const { passage } = answer.hit;
    const fresh = answer.sentences.filter((sentence) => !said.has(sentence.text));
    if (fresh.length === 0) {
      const same = blocks.find(({ start, end }) =>
        builder.slice(start, end).includes(answer.sentences[0]?.text ?? '\0'),
      );
      if (same !== undefined) blocks.push({ ...same, question: question.id });
      continue;
    }
    builder.newParagraph();
    block(question, 'answered', () => {
      if (passage.language !== voiceLanguage) {
        builder.text(
          framed(voice.otherLanguageSource, { language: languageName(passage.language, voiceLanguage) }),
        );
        builder.newLine();
        notes.push(
          `Question ${question.id.slice(1)} is answered from a source in ${languageName(passage.language, 'en')}; translate it before it is sent.`,
        );
      }
      fresh.forEach((sentence, at) => {
        said.add(sentence.text);
        if (at > 0) builder.gap(sentence.newLine);
        const start = builder.length();
        builder.text(sentence.text);
        citations.push({ start, end: builder.length(), question: question.id, sources: [passage.source] });
      });
    });
    if (passage.outOfDate)
      notes.push(`${passage.source} in ${passage.language} is older than its original; check the figures.`);
  }
  if (evidence.length === 0) notes.push('No question was found in this case; read it before you answer.');

  builder.paragraph(voice.nextStep);
  builder.paragraph(
    voice.signOff
      .split('\n')
      .filter((line) => !line.includes('{advisor}'))
      .join('\n'),
  );
  return { language: voiceLanguage, text: builder.toString(), citations, blocks, notes };
};
