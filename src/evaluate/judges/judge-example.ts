import { z } from 'zod';
import type { ValuePair } from '../metrics/correlation.ts';
import { answersValues } from './answers-pack.ts';
import { faithfulnessValues } from './faithfulness-pack.ts';
import type { JudgedReply, Judgement, JudgePackName } from './judge-pack.ts';

const text = z.string().trim().min(1);
const common = { id: text, language: text };

/** A reply whose sentences a person labelled against sources. */
const faithfulnessLine = z.strictObject({
  ...common,
  sources: z.array(text).min(1),
  sentences: z
    .array(z.strictObject({ text, label: z.enum(['supported', 'partly', 'not', 'no-claim']) }))
    .min(1),
});

/** A reply of which a person said whether it answers a question. */
const answersLine = z.strictObject({
  ...common,
  question: text,
  reply: text,
  label: z.enum(['answers', 'partly', 'not']),
});

/** A reply whose tone people graded. */
const toneLine = z.strictObject({
  ...common,
  message: text,
  reply: text,
  grades: z.array(z.number().min(1).max(5)).min(1),
});

/** A labelled reply, ready to be judged; `people` has their value for each verdict in order, null where it has none. */
export type JudgeExample = {
  readonly id: string;
  readonly language: string;
  readonly judged: JudgedReply;
  readonly people: readonly (number | null)[];
};

const empty = { message: '', questions: [], sources: [], sentences: [] };

const faithfulness = faithfulnessLine.transform(
  ({ id, language, sources, sentences }): JudgeExample => ({
    id,
    language,
    judged: {
      ...empty,
      sources,
      reply: sentences.map((one) => one.text).join(' '),
      sentences: sentences.map((one) => one.text),
    },
    people: sentences.map(({ label }) => faithfulnessValues[label]),
  }),
);

const answers = answersLine.transform(
  ({ id, language, question, reply, label }): JudgeExample => ({
    id,
    language,
    judged: { ...empty, questions: [question], reply },
    people: [answersValues[label]],
  }),
);

const tone = toneLine.transform(
  ({ id, language, message, reply, grades }): JudgeExample => ({
    id,
    language,
    judged: { ...empty, message, reply },
    people: [grades.reduce((sum, grade) => sum + grade, 0) / grades.length],
  }),
);

/** A line of the labelled set of each pack. */
export const judgeExampleSchemas: Readonly<Record<JudgePackName, z.ZodType<JudgeExample>>> = {
  faithfulness,
  answers,
  tone,
};

/** Pairs the verdicts that count with what people said: [judge, people]. Of tone the grade of the whole alone. */
export const pairsWithPeople = (judgement: Judgement, { people }: JudgeExample): readonly ValuePair[] => {
  if (judgement.outcome !== 'judged') return [];
  // People give one grade where the judge gives one a dimension; the last is that of the whole.
  const verdicts = judgement.verdicts.slice(-people.length);
  return verdicts.flatMap(({ value, isQuoted }, at): readonly ValuePair[] => {
    const label = people[at] ?? null;
    return !isQuoted || value === null || label === null ? [] : [[value, label]];
  });
};
