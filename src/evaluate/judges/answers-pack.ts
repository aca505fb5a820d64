import { z } from 'zod';
import { mean } from '../statistics/mean.ts';
import { judgePack } from './judge-pack.ts';
import { numberedTexts, oneForEach } from './numbered-texts.ts';
import { standsIn } from './stands-in.ts';

/** What each verdict is worth. */
export const answersValues = { answers: 1, partly: 0.5, not: 0 } as const;

const schema = z.object({
  questions: z.array(
    z.object({
      number: z.int(),
      verdict: z.enum(['answers', 'partly', 'not']),
      /** Of the reply. */
      quote: z.string().nullable(),
    }),
  ),
});

/** Judges question by question whether the reply answers it; each verdict must quote the reply. */
export const answersPack = judgePack({
  name: 'answers',
  prompt: 'judge-answers',
  about: 'Whether the reply answers each question: 1 all of it, 0.5 a part, 0 not.',
  scale: [0, 0.5, 1],
  shape: { name: 'answers', schema },
  inputs: ({ questions, reply }) =>
    questions.length === 0 || reply.trim() === '' ? null : { questions: numberedTexts(questions), reply },
  read: (answer, { questions, reply }) =>
    oneForEach(questions, answer.questions, ({ verdict, quote }) => ({
      verdict,
      value: answersValues[verdict],
      quote,
      isQuoted: standsIn(reply, quote),
    })),
  combine: (verdicts) => mean(verdicts.map(({ value }) => value)),
});
