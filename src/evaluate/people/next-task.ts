import { type GradingAnswer, type GradingTask, isGraded } from './grading.ts';

/** A task that somebody has in front of them. */
export type OpenTask = { readonly task: string; readonly grader: string };

export type GraderProgress = {
  /** Tasks that this person graded. */
  readonly graded: number;
  /** Those and the tasks that still wait for them. */
  readonly all: number;
};

export type NextTask = {
  readonly task: GradingTask | null;
  readonly progress: GraderProgress;
};

/**
 * Gives the next task for a grader: the one they have open, else one that others have begun and that needs more grades,
 * else the first that nobody has seen, in the order of the queue. Never one that they graded or skipped. Null when no
 * task is left for them. What others have open counts as graded, so that people at work at once don't do the same.
 */
export const nextTask = (
  tasks: readonly GradingTask[],
  answers: readonly GradingAnswer[],
  open: readonly OpenTask[],
  wanted: { readonly grader: string; readonly gradersPerTask: number },
): NextTask => {
  const { grader, gradersPerTask } = wanted;
  const seen = new Set(answers.filter((answer) => answer.grader === grader).map(({ task }) => task));
  const takers = new Map<string, Set<string>>();
  const others = [...answers.filter(isGraded), ...open].filter((taken) => taken.grader !== grader);
  for (const taken of others)
    takers.set(taken.task, (takers.get(taken.task) ?? new Set<string>()).add(taken.grader));
  const takenBy = ({ id }: GradingTask): number => takers.get(id)?.size ?? 0;
  const waiting = tasks.filter((task) => !seen.has(task.id) && takenBy(task) < gradersPerTask);
  const mine = new Set(open.filter((taken) => taken.grader === grader).map(({ task }) => task));
  const task =
    waiting.find(({ id }) => mine.has(id)) ?? waiting.find((one) => takenBy(one) > 0) ?? waiting[0] ?? null;
  const graded = answers.filter((answer) => answer.grader === grader && isGraded(answer)).length;
  return { task, progress: { graded, all: graded + waiting.length } };
};
