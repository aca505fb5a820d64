import { useEffect, useRef, useState } from 'react';
import type { ToneReportJson } from '../../contract/tone.ts';
import type { ToneRequestJson } from '../api.ts';
import { usePanelTools } from '../panel-context.ts';
import { shiftSpans } from './shift-spans.ts';
import { makeToneChecker, type ToneChecker } from './tone-checker.ts';

const pauseMs = 300;

type CheckedTone = { readonly text: string; readonly report: ToneReportJson };

export type ToneCheck = {
  /** The last report; its findings point into the text as it stands now. */
  readonly report: ToneReportJson | null;
  readonly status: 'current' | 'checking' | 'failed' | 'empty';
  readonly retry: () => void;
};

/** Keeps the tone report of a text that is being edited, starting from the one that came with the draft. */
export const useToneCheck = (
  text: string,
  about: Omit<ToneRequestJson, 'text'>,
  drafted: CheckedTone,
): ToneCheck => {
  const { api, noticeFault } = usePanelTools();
  const [checked, setChecked] = useState<CheckedTone>(drafted);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const checker = useRef<ToneChecker | null>(null);
  const { language, market, caseId } = about;

  useEffect(() => {
    const made = makeToneChecker({
      check: (asked, signal) =>
        api.checkTone(
          {
            text: asked,
            market: market ?? null,
            ...(language === undefined ? {} : { language }),
            ...(caseId === undefined ? {} : { caseId }),
          },
          signal,
        ),
      pauseMs,
      onReport: (asked, report) => {
        setHasFailed(false);
        setChecked({ text: asked, report });
      },
      onFault: (error) => {
        noticeFault(error);
        setHasFailed(true);
      },
    });
    checker.current = made;
    return made.stop;
  }, [api, noticeFault, language, market, caseId]);

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
  const status = isEmpty ? 'empty' : isCurrent ? 'current' : hasFailed ? 'failed' : 'checking';
  const report = isEmpty
    ? null
    : { ...checked.report, findings: [...shiftSpans(checked.text, text, checked.report.findings)] };
  return { report, status, retry };
};
