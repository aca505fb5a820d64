import type { RefObject } from 'react';
import type { ToneFindingJson } from '../../contract/tone.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { replaceSpan, selectSpan } from './replace-span.ts';
import { changeBetween } from './shift-spans.ts';

/** Changes the reply in its field as if it had been typed, so that the browser's undo takes it back. */
export const useFieldEdits = (
  field: RefObject<HTMLTextAreaElement | null>,
  findings: readonly ToneFindingJson[],
) => {
  const { announce } = usePanelTools();
  /** Applies what a finding suggests. */
  const apply = (position: number) => {
    const finding = findings[position];
    if (!field.current || !finding || finding.suggestion === null) return;
    replaceSpan(field.current, finding, finding.suggestion);
    announce(strings.tone.applied);
  };
  /** Selects the words that a finding is about. */
  const show = (position: number) => {
    const finding = findings[position];
    if (field.current && finding) selectSpan(field.current, finding);
  };
  /** Takes a rewrite, changing only the stretch that differs. */
  const takeRewrite = (text: string, rewritten: string) => {
    const { start, endBefore, endAfter } = changeBetween(text, rewritten);
    if (!field.current) return;
    replaceSpan(field.current, { start, end: endBefore }, rewritten.slice(start, endAfter));
    announce(strings.toneModel.taken);
  };
  return { apply, show, takeRewrite };
};
