import { drawTasks, type GradableCase } from '../evaluate/people/draw-tasks.ts';
import { type GradedSystem, type GradingTask, gradedSystems } from '../evaluate/people/grading.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { GradingQueue, GradingStore } from './grading-store.ts';

export type NewGradingQueue = {
  readonly title: string;
  readonly first: readonly GradableCase[];
  /** Null grades the replies of one system alone. */
  readonly second: readonly GradableCase[] | null;
  readonly names: Readonly<Record<GradedSystem, string>>;
  readonly limit: number;
  readonly gradersPerTask: number;
  readonly seed: number;
};

export type CreateGradingQueueParts = {
  readonly store: GradingStore;
  /** Gives an id that nobody can guess. */
  readonly newId: () => string;
  /** The present as ISO 8601. */
  readonly timestamp: () => string;
};

/**
 * Makes the use case that draws the tasks of a new queue from one or two runs and keeps them.
 * Throws CopilotError 'input-empty' for runs without anything to grade.
 */
export const makeCreateGradingQueue =
  ({ store, newId, timestamp }: CreateGradingQueueParts) =>
  async (wish: NewGradingQueue): Promise<{ readonly queue: GradingQueue; readonly tasks: number }> => {
    const { tasks, leftOut, beyondLimit } = drawTasks(wish.first, wish.second, wish);
    if (tasks.length === 0)
      throw new CopilotError(
        'input-empty',
        'The runs hold no case to grade: no reply, or the same one in both.',
      );
    const { title, names, gradersPerTask } = wish;
    const queue = { id: newId(), title, createdAt: timestamp(), gradersPerTask, names, leftOut, beyondLimit };
    const withIds = tasks.map((task): GradingTask => {
      const present = gradedSystems.filter((system) => task.replies[system] !== undefined);
      return {
        ...task,
        id: newId(),
        replyIds: Object.fromEntries(present.map((system) => [system, newId()])),
      };
    });
    await store.addQueue(queue, withIds);
    return { queue, tasks: withIds.length };
  };
