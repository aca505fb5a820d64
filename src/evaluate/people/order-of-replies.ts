import { type GradedSystem, type GradingTask, gradedSystems } from './grading.ts';

/**
 * Gives the systems of a task in the order in which a grader sees their replies. Which stands first is by chance for the
 * task and turns from one seat to the next, so that of any two neighbours each sees the other order; seats count graders
 * from 0 as they came. Stable as long as task and seat are.
 */
export const orderOfReplies = (
  task: Pick<GradingTask, 'replies' | 'isSwapped'>,
  seat: number,
): readonly GradedSystem[] => {
  const present = gradedSystems.filter((system) => task.replies[system] !== undefined);
  return task.isSwapped === (seat % 2 === 0) ? [...present].reverse() : present;
};
