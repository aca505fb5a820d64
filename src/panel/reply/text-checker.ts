export type TextChecker = {
  /** Asks for a check of this text once typing pauses; an earlier question is given up. */
  readonly ask: (text: string) => void;
  readonly stop: () => void;
};

type TextCheckerParts<Answer> = {
  readonly check: (text: string, signal: AbortSignal) => Promise<Answer>;
  /** How long typing must pause, in milliseconds. */
  readonly pauseMs: number;
  readonly onAnswer: (text: string, answer: Answer) => void;
  readonly onFault: (error: unknown) => void;
};

/** Asks about a text while a person types: one question at a time, and an answer to an older text is never shown. */
export const makeTextChecker = <Answer>({
  check,
  pauseMs,
  onAnswer,
  onFault,
}: TextCheckerParts<Answer>): TextChecker => {
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
      const answer = await check(text, controller.signal);
      if (!controller.signal.aborted) onAnswer(text, answer);
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
