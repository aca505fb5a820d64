import { CopilotError } from '../fault/copilot-error.ts';
import { makeTimeLeft, type TimeLeft } from '../jobs/time-left.ts';

/** A suite that people can choose. */
export type ListedSuite = { readonly name: string; readonly title: string; readonly file: string };

/** What a report says of itself. */
export type ReportNote = {
  readonly suite: string;
  readonly title: string;
  readonly verdict: 'better' | 'worse' | 'no difference seen' | 'too few cases' | null;
  readonly sentence: string;
  readonly startedAt: string;
  readonly passed: boolean;
};

/** A report that was kept; `note` is null where it says nothing of itself. */
export type KeptReport = {
  readonly id: string;
  readonly suite: string;
  readonly startedAt: string;
  readonly note: ReportNote | null;
};

/** Where reports lie. */
export type ReportStore = {
  /** Newest first. */
  readonly list: () => Promise<readonly KeptReport[]>;
  /** The page as HTML, or null when there is none of this id. */
  readonly read: (id: string) => Promise<string | null>;
  /** The file that a report of this id is to be written to. */
  readonly fileOf: (id: string) => string;
};

export type EvaluationStep = {
  readonly step: 'read' | 'embed' | 'write' | 'draft';
  readonly done: number;
  readonly total: number | null;
};

/** How a measurement ended: its exit code, null when it was ended from outside, and what it said last. */
export type EvaluationEnd = { readonly exitCode: number | null; readonly line: string };

/** A measurement under way, in a process of its own. */
export type RunningEvaluation = {
  readonly ended: Promise<EvaluationEnd>;
  readonly stop: () => Promise<void>;
};

export type StartEvaluation = (
  suiteFile: string,
  reportFile: string,
  tell: (step: EvaluationStep) => void,
) => RunningEvaluation;

export type EvaluationJob = {
  readonly id: string;
  readonly suite: string;
  readonly state: 'running' | 'passed' | 'failed' | 'broken' | 'cancelled';
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly step: 'start' | EvaluationStep['step'] | 'report';
  readonly done: number;
  readonly total: number | null;
  readonly secondsLeft: number | null;
  readonly line: string | null;
  readonly report: string | null;
};

export type RunEvaluations = {
  readonly suites: () => Promise<readonly ListedSuite[]>;
  readonly reports: ReportStore['list'];
  readonly readReport: ReportStore['read'];
  /** The run that is under way, or else the last one since the start; null before the first. */
  readonly job: () => EvaluationJob | null;
  readonly start: (suite: string) => Promise<EvaluationJob>;
  readonly cancel: () => Promise<EvaluationJob>;
  /** Ends what is under way. */
  readonly close: () => Promise<void>;
};

export type RunEvaluationsParts = {
  readonly listSuites: () => Promise<readonly ListedSuite[]>;
  readonly reports: ReportStore;
  readonly startEvaluation: StartEvaluation;
  readonly now: () => Date;
};

const nothingSaid = 'The evaluation ended without a word; run it from the command line to see more.';

/** '20261122T074200Z', which sorts by time and stands in a file name. */
const stampOf = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/gu, '');

/**
 * Makes the use case behind the button: it runs one suite at a time in a process of its own, keeps every report under a
 * name of its own, and tells how far the run is. A suite is known by its name alone and must be one of the list.
 * `start` throws CopilotError 'not-found' for another name and 'conflict' while a run is under way; `cancel` throws
 * 'conflict' when none is.
 */
export const makeRunEvaluations = (parts: RunEvaluationsParts): RunEvaluations => {
  let job: EvaluationJob | null = null;
  let running: RunningEvaluation | null = null;
  let concluded: Promise<void> = Promise.resolve();
  let isStarting = false;
  let isCancelled = false;

  const follow = (step: EvaluationStep, left: Map<string, TimeLeft>): void => {
    if (job?.state !== 'running') return;
    const { total } = step;
    const isWhole = step.step === 'draft' && total !== null && step.done >= total;
    const known = left.get(step.step) ?? makeTimeLeft();
    left.set(step.step, known);
    const secondsLeft = total === null ? null : known(step.done, total, parts.now().getTime());
    job = { ...job, ...step, step: isWhole ? 'report' : step.step, secondsLeft };
  };

  const conclude = async (begun: EvaluationJob, { exitCode, line }: EvaluationEnd): Promise<void> => {
    // Code 1 stands for a missed gate, but for a crash as well; only the former leaves a report.
    const html =
      exitCode === 0 || exitCode === 1 ? await parts.reports.read(begun.id).catch(() => null) : null;
    const hasGate = html !== null;
    const gate = exitCode === 0 ? 'passed' : 'failed';
    const without = isCancelled ? 'cancelled' : 'broken';
    const state = hasGate ? gate : without;
    running = null;
    job = {
      ...(job ?? begun),
      state,
      endedAt: parts.now().toISOString(),
      secondsLeft: null,
      line: state === 'broken' ? line || nothingSaid : null,
      report: hasGate ? begun.id : null,
    };
  };

  const refuseSecond = (): void => {
    if (!isStarting && job?.state !== 'running') return;
    const which = job?.state === 'running' ? job.suite : 'another suite';
    throw new CopilotError(
      'conflict',
      `An evaluation is under way (${which}), and one runs at a time; wait for it or cancel it.`,
    );
  };

  return {
    suites: parts.listSuites,
    reports: parts.reports.list,
    readReport: parts.reports.read,
    job: () => job,
    start: async (name) => {
      refuseSecond();
      isStarting = true;
      try {
        const suite = (await parts.listSuites()).find((listed) => listed.name === name);
        if (suite === undefined) throw new CopilotError('not-found', 'There is no suite of this name.');
        const moment = parts.now();
        const begun: EvaluationJob = {
          id: `${suite.name}-${stampOf(moment)}`,
          suite: suite.name,
          state: 'running',
          startedAt: moment.toISOString(),
          endedAt: null,
          step: 'start',
          done: 0,
          total: null,
          secondsLeft: null,
          line: null,
          report: null,
        };
        const left = new Map<string, TimeLeft>();
        isCancelled = false;
        job = begun;
        running = parts.startEvaluation(suite.file, parts.reports.fileOf(begun.id), (step) =>
          follow(step, left),
        );
        concluded = running.ended.then((end) => conclude(begun, end));
        return begun;
      } finally {
        isStarting = false;
      }
    },
    cancel: async () => {
      if (running === null || job === null)
        throw new CopilotError('conflict', 'No evaluation is under way; there is nothing to cancel.');
      isCancelled = true;
      await running.stop();
      await concluded;
      return job;
    },
    close: async () => {
      isCancelled = true;
      await running?.stop();
      await concluded;
    },
  };
};
