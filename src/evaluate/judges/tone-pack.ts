import { z } from 'zod';
import { toneDimensions } from '../../tone/tone-report.ts';
import { judgePack, type Verdict } from './judge-pack.ts';
import { standsIn } from './stands-in.ts';

/** What the whole is called beside the dimensions. */
const overall = 'overall';

const grade = z.int().min(1).max(5);

const schema = z.object({
  dimensions: z.array(z.object({ dimension: z.enum(toneDimensions), grade, quote: z.string().nullable() })),
  overall: z.object({ grade, quote: z.string().nullable() }),
});

/**
 * Grades how the reply sounds, from 1 to 5, in each dimension of our own tone score and as a whole, by the guide that people
 * grade by. Each grade must quote the reply; the value is the grade of the whole.
 */
export const tonePack = judgePack({
  name: 'tone',
  prompt: 'judge-tone',
  about: 'How the reply sounds to the customer who wrote the message, from 1 to 5, by the guide for graders.',
  scale: [1, 2, 3, 4, 5],
  shape: { name: 'tone', schema },
  inputs: ({ message, reply }) => (reply.trim() === '' ? null : { message, reply }),
  read: (answer, { reply }) => {
    const verdictOf = (about: string, given: z.output<typeof schema>['overall']): Verdict => ({
      about,
      verdict: `${given.grade}`,
      value: given.grade,
      quote: given.quote,
      isQuoted: standsIn(reply, given.quote),
    });
    const dimensions = toneDimensions.flatMap((dimension) => {
      const given = answer.dimensions.find((one) => one.dimension === dimension);
      return given === undefined ? [] : [verdictOf(dimension, given)];
    });
    return [...dimensions, verdictOf(overall, answer.overall)];
  },
  combine: (verdicts) => verdicts.find(({ about }) => about === overall)?.value ?? null,
});
