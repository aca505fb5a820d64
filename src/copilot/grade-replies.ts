import { type GradingAnswer, type GradingTask, isGraded } from '../evaluate/people/grading.ts';
import { type GradingReport, gradingReport } from '../evaluate/people/grading-report.ts';
import { type GraderProgress, nextTask } from '../evaluate/people/next-task.ts';
import { orderOfReplies } from '../evaluate/people/order-of-replies.ts';
import { type BlindGrading, blindGrading, unblindGrading } from '../evaluate/people/unblind-grading.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { type GradingQueue, type GradingStore, graderKey } from './grading-store.ts';
import { makeOpenTasks } from './open-grading-tasks.ts';

/** A task as a grader sees it: the replies in their order, without a word on who wrote them. */
export type ShownTask = Pick<GradingTask, 'id' | 'market' | 'language' | 'subject' | 'message'> & {
  readonly replies: readonly { readonly id: string; readonly text: string }[];
  /** What this person had said before they took it back. */
  readonly earlier: BlindGrading | null;
};

export type NextGrading = {
  readonly queue: GradingQueue;
  /** Null when nothing is left for this person. */
  readonly task: ShownTask | null;
  readonly progress: GraderProgress;
  /** Gradings of all people together, and how many are asked for. */
  readonly together: { readonly graded: number; readonly wanted: number };
  readonly canTakeBack: boolean;
};

export type GradeRepliesParts = {
  readonly store: GradingStore;
  /** The present as ISO 8601. */
  readonly timestamp: () => string;
};

export type GradeReplies = ReturnType<typeof makeGradeReplies>;

const shownTask = (task: GradingTask, seat: number, earlier: GradingAnswer | null): ShownTask => ({
  id: task.id,
  market: task.market,
  language: task.language,
  subject: task.subject,
  message: task.message,
  replies: orderOfReplies(task, seat).map((system) => ({
    id: task.replyIds[system] ?? '',
    text: task.replies[system] ?? '',
  })),
  earlier: earlier?.kind === 'graded' ? blindGrading(task, earlier) : null,
});

/**
 * Makes the use cases by which people grade replies blind. Throw CopilotError 'not-found' for an unknown queue or task,
 * 'conflict' for a task that the person has answered before.
 */
export const makeGradeReplies = ({ store, timestamp }: GradeRepliesParts) => {
  const open = makeOpenTasks(() => Date.parse(timestamp()));

  const queueOf = async (id: string | undefined): Promise<GradingQueue> => {
    const queues = await store.queues();
    const found = id === undefined ? queues[0] : queues.find((queue) => queue.id === id);
    if (found !== undefined) return found;
    throw new CopilotError(
      'not-found',
      id === undefined ? 'There is no grading queue yet.' : 'There is no such grading queue.',
    );
  };
  const queueIdOfTask = async (taskId: string): Promise<string> => {
    const queueId = await store.queueOfTask(taskId);
    if (queueId === null) throw new CopilotError('not-found', 'There is no such grading task.');
    return queueId;
  };

  const next = async (
    person: string,
    queueId?: string,
    takenBack: GradingAnswer | null = null,
  ): Promise<NextGrading> => {
    const grader = graderKey(person);
    const queue = await queueOf(queueId);
    const [tasks, answers] = [await store.tasks(queue.id), await store.answers(queue.id)];
    const { gradersPerTask } = queue;
    const { task, progress } = nextTask(tasks, answers, open.list(queue.id), { grader, gradersPerTask });
    open.put(queue.id, grader, task?.id ?? null);
    const earlier = takenBack?.task === task?.id ? takenBack : null;
    return {
      queue,
      task: task && shownTask(task, await store.seat(queue.id, grader), earlier),
      progress,
      together: { graded: answers.filter(isGraded).length, wanted: tasks.length * gradersPerTask },
      canTakeBack: answers.some((answer) => answer.grader === grader),
    };
  };

  const answer = async (queueId: string, given: GradingAnswer): Promise<NextGrading> => {
    await store.saveAnswer(queueId, given);
    return next(given.grader, queueId);
  };

  return {
    /** Gives the queues, newest first, each with the number of its tasks. */
    queues: async () =>
      Promise.all(
        (await store.queues()).map(async (queue) => ({ queue, tasks: (await store.tasks(queue.id)).length })),
      ),

    /** Gives what a person grades next; the same again until they answer it, or for a while after they left. */
    next: (person: string, queueId?: string) => next(person, queueId),

    /** Keeps a person's grades of a task and gives the next one. */
    grade: async (taskId: string, person: string, grading: BlindGrading): Promise<NextGrading> => {
      const queueId = await queueIdOfTask(taskId);
      const task = (await store.tasks(queueId)).find(({ id }) => id === taskId);
      if (task === undefined) throw new CopilotError('not-found', 'There is no such grading task.');
      const unblinded = unblindGrading(task, grading);
      return answer(queueId, { kind: 'graded', task: taskId, grader: graderKey(person), ...unblinded });
    },

    /** Leaves a task out for this person, who says why, and gives the next one. */
    skip: async (taskId: string, person: string, reason: string, seconds: number): Promise<NextGrading> =>
      answer(await queueIdOfTask(taskId), {
        kind: 'skipped',
        task: taskId,
        grader: graderKey(person),
        reason,
        seconds,
      }),

    /** Takes back a person's last answer and gives them that task again, with what they had said. */
    takeBack: async (person: string, queueId?: string): Promise<NextGrading> => {
      const queue = await queueOf(queueId);
      const takenBack = await store.takeBackLast(queue.id, graderKey(person));
      if (takenBack === null) throw new CopilotError('conflict', 'You have nothing to take back here.');
      open.put(queue.id, takenBack.grader, takenBack.task);
      return next(person, queue.id, takenBack);
    },

    /** Gives how a queue stands and what people found as a group. */
    report: async (
      queueId?: string,
    ): Promise<{ readonly queue: GradingQueue; readonly report: GradingReport }> => {
      const queue = await queueOf(queueId);
      const [tasks, answers] = [await store.tasks(queue.id), await store.answers(queue.id)];
      return { queue, report: gradingReport(tasks, answers, queue) };
    },
  };
};
