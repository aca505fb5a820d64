import { useCallback } from 'react';
import type { ToneReportJson } from '../../contract/tone.ts';
import type { ToneRequestJson } from '../api.ts';
import { usePanelTools } from '../panel-context.ts';
import { shiftSpans } from './shift-spans.ts';
import { type CheckedText, useCheckedText } from './use-checked-text.ts';

export type ToneCheck = {
  /** The last report; its findings point into the text as it stands now. */
  readonly report: ToneReportJson | null;
  readonly status: 'current' | 'checking' | 'failed' | 'empty';
  readonly retry: () => void;
};

/** Keeps the tone report of a text that is being edited, starting from the one that came with the draft. */
export const useToneCheck = (
  text: string,
  { language, market, caseId }: Omit<ToneRequestJson, 'text'>,
  drafted: CheckedText<ToneReportJson>,
): ToneCheck => {
  const { api } = usePanelTools();
  const check = useCallback(
    (asked: string, signal: AbortSignal) =>
      api.checkTone(
        {
          text: asked,
          market: market ?? null,
          ...(language === undefined ? {} : { language }),
          ...(caseId === undefined ? {} : { caseId }),
        },
        signal,
      ),
    [api, language, market, caseId],
  );
  const { checked, isCurrent, hasFailed, retry } = useCheckedText(text, drafted, check);
  if (text.trim() === '') return { report: null, status: 'empty', retry };
  const findings = [...shiftSpans(checked.text, text, checked.answer.findings)];
  const status = isCurrent ? 'current' : hasFailed ? 'failed' : 'checking';
  return { report: { ...checked.answer, findings }, status, retry };
};
