import type { ToneReportJson } from '../../contract/tone.ts';

export type ToneChecker = {
  /** Asks for a check of this text once typing pauses; an earlier question is given up. */
  readonly ask: (text: string) => void;
  readonly stop: () => void;
};

type ToneCheckerParts = {
  readonly check: (text: string, signal: AbortSignal) => Promise<ToneReportJson>;
  /** How long typing must pause, in milliseconds. */
  readonly pauseMs: number;
  readonly onReport: (text: string, report: ToneReportJson) => void;
  readonly onFault: (error: unknown) => void;
};

/** Checks tone while a person types: one question at a time, and an answer to an older text is never shown. */
export const makeToneChecker = ({ check, pauseMs, onReport, onFault }: ToneCheckerParts): ToneChecker => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const stop = () => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };
  const start = async (text: string) => {
    const controller = new AbortController();
    running = controller;
    try {
      const report = await check(text, controller.signal);
      if (!controller.signal.aborted) onReport(text, report);
    } catch (error) {
      if (!controller.signal.aborted) onFault(error);
    }
  };

  return {
    stop,
    ask: (text) => {
      stop();
      timer = setTimeout(() => void start(text), pauseMs);
    },
  };
};
