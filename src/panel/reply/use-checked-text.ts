import { useEffect, useRef, useState } from 'react';
import { usePanelTools } from '../panel-context.ts';
import { makeTextChecker, type TextChecker } from './text-checker.ts';

const pauseMs = 300;

/** A text with what the server said of it. */
export type CheckedText<Answer> = { readonly text: string; readonly answer: Answer };

export type TextCheck<Answer> = {
  /** The last text that was answered for, which may be older than the one that stands. */
  readonly checked: CheckedText<Answer>;
  readonly isCurrent: boolean;
  /** True when the last question got no answer. */
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

/**
 * Keeps what the server says of a text that is being edited: it is asked once typing pauses, and never about an empty text. `check` must
 * stay the same function while the same is asked.
 */
export const useCheckedText = <Answer>(
  text: string,
  first: CheckedText<Answer>,
  check: (text: string, signal: AbortSignal) => Promise<Answer>,
): TextCheck<Answer> => {
  const { noticeFault } = usePanelTools();
  const [checked, setChecked] = useState(first);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const checker = useRef<TextChecker | null>(null);

  useEffect(() => {
    const made = makeTextChecker({
      check,
      pauseMs,
      onAnswer: (asked, answer) => {
        setHasFailed(false);
        setChecked({ text: asked, answer });
      },
      onFault: (error) => {
        noticeFault(error);
        setHasFailed(true);
      },
    });
    checker.current = made;
    return made.stop;
  }, [check, noticeFault]);

  const isEmpty = text.trim() === '';
  const isCurrent = text === checked.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks about the same text again.
  useEffect(() => {
    if (isEmpty || isCurrent) checker.current?.stop();
    else checker.current?.ask(text);
  }, [text, isEmpty, isCurrent, attempt]);

  const retry = () => {
    setHasFailed(false);
    setAttempt((now) => now + 1);
  };
  return { checked, isCurrent, hasFailed, retry };
};
