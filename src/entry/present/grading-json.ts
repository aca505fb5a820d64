import type { NextGradingJson } from '../../contract/grading.ts';
import type { GradingReportJson } from '../../contract/grading-report.ts';
import type { NextGrading } from '../../copilot/grade-replies.ts';
import type { GradingQueue } from '../../copilot/grading-store.ts';
import type { GradingReport } from '../../evaluate/people/grading-report.ts';

/** Gives what a grader sees next in the shape of the contract; nothing in it tells the systems apart. */
export const nextGradingJson = (next: NextGrading): NextGradingJson => {
  const { queue, task, progress, together, canTakeBack } = next;
  const earlier = task?.earlier ?? null;
  return {
    queue: { id: queue.id, title: queue.title },
    task: task && {
      id: task.id,
      market: task.market,
      language: task.language,
      subject: task.subject,
      message: task.message,
      replies: task.replies.map(({ id, text }) => ({ id, text })),
      earlier: earlier && {
        grades: earlier.grades.map(({ reply, tone, facts }) => ({ reply, tone, facts })),
        send: earlier.send,
        savesTime: earlier.savesTime,
        comment: earlier.comment,
      },
    },
    progress: { graded: progress.graded, all: progress.all },
    together: { graded: together.graded, wanted: together.wanted },
    canTakeBack,
  };
};

/** Gives the report on a queue in the shape of the contract. */
export const gradingReportJson = (queue: GradingQueue, report: GradingReport): GradingReportJson => ({
  queue: { id: queue.id, title: queue.title, createdAt: queue.createdAt },
  tasks: report.tasks,
  wanted: report.wanted,
  graded: report.graded,
  skipped: report.skipped,
  graders: report.graders,
  standing: report.standing,
  results: report.results && {
    ...report.results,
    systems: [...report.results.systems],
    remarks: [...report.results.remarks],
  },
});
