import type { GradableCase } from '../../../src/evaluate/people/draw-tasks.ts';
import type { GradedAnswer, GradingTask } from '../../../src/evaluate/people/grading.ts';

/** A task with two replies, known by names that a test can read. */
export const taskOf = (id: string, parts: Partial<GradingTask> = {}): GradingTask => ({
  id,
  caseId: `case-${id}`,
  market: 'SE',
  language: 'sv',
  subject: 'Laddkort',
  message: 'När kommer kortet?',
  replies: { first: 'Snart.', second: 'I morgon.' },
  replyIds: { first: `${id}-x`, second: `${id}-y` },
  ourTone: {},
  isSwapped: false,
  ...parts,
});

/** Grades of both replies of a task; right and 4 where a test does not say otherwise. */
export const answerOf = (
  task: string,
  grader: string,
  parts: Partial<GradedAnswer> & { readonly tones?: readonly [number, number] } = {},
): GradedAnswer => {
  const { tones = [4, 4], ...rest } = parts;
  return {
    kind: 'graded',
    task,
    grader,
    grades: { first: { tone: tones[0], facts: 'right' }, second: { tone: tones[1], facts: 'right' } },
    send: 'either',
    savesTime: true,
    comment: null,
    seconds: 30,
    ...rest,
  };
};

/** A case of a run; the draft tells runs apart. */
export const gradableOf = (id: string, draft: string, parts: Partial<GradableCase> = {}): GradableCase => ({
  id,
  slices: { market: ['SE'], language: ['sv'] },
  scores: {},
  subject: 'Laddkort',
  message: `När kommer ${id}?`,
  draft,
  ...parts,
});
