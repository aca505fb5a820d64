import type { LeftOutCases } from '../evaluate/people/draw-tasks.ts';
import type { GradedSystem, GradingAnswer, GradingTask } from '../evaluate/people/grading.ts';

/** A set of tasks that people grade together. */
export type GradingQueue = {
  readonly id: string;
  /** What graders read; it must not tell which system is which. */
  readonly title: string;
  readonly createdAt: string;
  readonly gradersPerTask: number;
  /** What the systems are called in the report, never before; a queue of one run has no second. */
  readonly names: Readonly<Record<GradedSystem, string>>;
  readonly leftOut: LeftOutCases;
  readonly beyondLimit: number;
};

/** Port to where grading queues and what people said are kept. Graders are given by their key, see `graderKey`. */
export type GradingStore = {
  readonly addQueue: (queue: GradingQueue, tasks: readonly GradingTask[]) => Promise<void>;
  /** Newest first. */
  readonly queues: () => Promise<readonly GradingQueue[]>;
  /** In the order in which they are graded. */
  readonly tasks: (queueId: string) => Promise<readonly GradingTask[]>;
  /** The queue that a task is in, or null for an unknown task. */
  readonly queueOfTask: (taskId: string) => Promise<string | null>;
  /** In the order in which they were given. */
  readonly answers: (queueId: string) => Promise<readonly GradingAnswer[]>;
  /**
   * Keeps an answer and gives its grader a seat in the queue, if they have none yet.
   * Throws CopilotError 'conflict' when that person has answered the task before.
   */
  readonly saveAnswer: (queueId: string, answer: GradingAnswer) => Promise<void>;
  /** Removes the last answer that a person gave in a queue and gives it, or null when there is none. */
  readonly takeBackLast: (queueId: string, grader: string) => Promise<GradingAnswer | null>;
  /** The place of a person among the graders of a queue, from 0 as they came; the next free one for who is new. It never changes once they have answered. */
  readonly seat: (queueId: string, grader: string) => Promise<number>;
};

/** Gives what a person is known by, so that another spacing or capital is no other person. */
export const graderKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('und');
