import { z } from 'zod';
import { type AnswerMaterial, answerMaterial } from '../../compose/answer-material.ts';
import type { AnswerOptions, QuestionEvidence } from '../../compose/answer-question.ts';
import type { WrittenAnswer } from '../../compose/written-answer.ts';
import type { ModelSpending } from '../../model/chat-model.ts';
import type { PromptValues, RenderedPrompt } from '../../model/prompt.ts';
import type { ToneProfile } from '../../tone/tone-profile.ts';
import { languageName } from '../rewrite-request.ts';
import { type TextsForModel, textsForModel } from '../texts-for-model.ts';
import { answerAsWritten } from './answer-as-written.ts';
import { checkAnswer } from './check-answer.ts';
import { askInTime, type DraftModel, type ModelFailure } from './draft-model.ts';
import { readAhead } from './read-ahead.ts';
import type { SentenceGround } from './sentence-ground.ts';

/** An answer is at most a few paragraphs; its JSON and the thoughts of some models need room beside it. */
const mostOutputTokens = 4_000;

/** Letters of the message that go with each question. */
const mostMessageLetters = 6_000;

/** In what shape a model answers a question. */
export const answerShape = {
  name: 'answer',
  schema: z.object({
    question: z.int(),
    sentences: z.array(z.object({ text: z.string(), sources: z.array(z.int()) })),
    unanswered: z.boolean(),
  }),
};

/** What came of asking a model for the answer to one question. */
export type AnswerOutcome =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'written'; readonly answer: WrittenAnswer; readonly leftOut: readonly string[] }
  | { readonly kind: 'does-not-hold'; readonly leftOut: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

export type WritingInput = {
  readonly ground: Omit<SentenceGround, 'question' | 'brand' | 'carModels' | 'linkHosts'>;
  readonly profile: ToneProfile;
  readonly options: AnswerOptions;
};

export type AnswerAsking = {
  readonly signal?: AbortSignal | undefined;
  readonly onSpending: (spending: ModelSpending) => void;
  /** Told piece by piece of the answer as it is written, before any check; then it is streamed. */
  readonly onText?: ((piece: string) => void) | undefined;
};

/** The prompt by which an answer is asked for, with what it takes beside question, message and sources. */
export type AnswerPrompt = {
  readonly id: string;
  readonly ours?: PromptValues;
  /** By the name of the input; personal data is masked in them, too. */
  readonly texts?: Readonly<Record<string, string>>;
};

const numberOf = ({ question }: QuestionEvidence): number => Number(question.id.slice(1));

const requestFor = (
  { prompts }: DraftModel,
  found: QuestionEvidence,
  materials: readonly AnswerMaterial[],
  { ground: { careCase, language }, profile }: WritingInput,
  { id, ours = {}, texts = {} }: AnswerPrompt,
): { readonly rendered: RenderedPrompt; readonly masked: TextsForModel } => {
  const { name } = careCase.customer;
  const masked = textsForModel(
    [
      careCase.text.slice(0, mostMessageLetters).toWellFormed(),
      found.question.text,
      ...materials.flatMap(({ title, text, verbatim }) => [title, text, verbatim.join('\n')]),
      ...Object.values(texts),
    ],
    { language: careCase.language, market: careCase.market, names: name === null ? [] : [name] },
  );
  const [message = '', question = '', ...told] = masked.texts;
  const rest = told.slice(3 * materials.length);
  const rendered = prompts.get(id).render({
    language: languageName(language),
    brand: profile.brand,
    address: profile.conventions.formality.register,
    number: numberOf(found),
    question,
    message,
    passages: materials.map(({ marker, verbatim }, at) => ({
      number: marker,
      title: told[3 * at] ?? '',
      text: told[3 * at + 1] ?? '',
      hasVerbatim: verbatim.length > 0,
      verbatim: told[3 * at + 2] ?? '',
    })),
    ...Object.fromEntries(Object.keys(texts).map((input, at) => [input, rest[at] ?? ''])),
    ...ours,
  });
  return { rendered, masked };
};

const versionOf = ({ id, stamp }: RenderedPrompt): string => stamp.slice(id.length + 1);

/**
 * Asks a model for the answer to one question from what was found for it and nothing else, and checks what comes back. It is not
 * asked where nothing was found that may answer. Throws what the caller cancelled.
 */
export const askForAnswer = async (
  draftModel: DraftModel,
  found: QuestionEvidence,
  input: WritingInput,
  prompt: AnswerPrompt,
  asking: AnswerAsking,
): Promise<AnswerOutcome> => {
  const materials = answerMaterial(found, input.options);
  if (materials.length === 0) return { kind: 'not-asked' };
  const { rendered, masked } = requestFor(draftModel, found, materials, input, prompt);
  const ground: SentenceGround = {
    ...input.ground,
    question: found.question.text,
    brand: input.profile.brand,
    carModels: draftModel.carModels,
    linkHosts: draftModel.linkHosts,
  };
  const ahead = readAhead(found, materials, ground, input.options);
  const { onText } = asking;
  const onPartial =
    onText &&
    answerAsWritten(numberOf(found), masked.fill, (piece) => {
      onText(piece);
      ahead.add(piece);
    });
  const completion = await askInTime(
    (signal) =>
      draftModel.model.complete({
        messages: rendered.messages,
        shape: answerShape,
        maxOutputTokens: mostOutputTokens,
        onSpending: asking.onSpending,
        onPartial,
        signal,
      }),
    asking.signal,
    draftModel.timeoutMs,
  ).finally(ahead.stop);
  if (completion === 'slow' || completion === 'down') return { kind: 'failed', failure: completion };
  if (completion.outcome !== 'complete') return { kind: 'failed', failure: completion.outcome };
  const { question, sentences, unanswered } = completion.value;
  if (question !== numberOf(found))
    return { kind: 'does-not-hold', leftOut: ['it is about another question'] };
  if (unanswered && sentences.length === 0)
    return { kind: 'written', answer: { state: 'unanswered' }, leftOut: [] };
  const checked = checkAnswer(
    sentences.map(({ text, sources }) => ({ text: masked.fill(text), sources })),
    materials,
    ground,
    input.options.rules(input.ground.language),
  );
  if (checked.sentences.length === 0) return { kind: 'does-not-hold', leftOut: checked.leftOut };
  const maker = { model: completion.model, prompt: rendered.id, version: versionOf(rendered) };
  const cited = checked.cited.map(({ passage, score }) => ({ passage, score }));
  return {
    kind: 'written',
    answer: { state: 'answered', maker, sentences: checked.sentences, cited },
    leftOut: checked.leftOut,
  };
};
