import type { Span } from '../text/text-segments.ts';

/** Selects a stretch of a field and brings it into view. */
export const selectSpan = (field: HTMLTextAreaElement, span: Span): void => {
  field.focus();
  field.setSelectionRange(span.start, span.end);
};

/**
 * Replaces a stretch of a field as if it had been typed, so that the browser's undo takes it back. Where the browser
 * has no such command, the text is set and undo is lost.
 */
export const replaceSpan = (field: HTMLTextAreaElement, span: Span, replacement: string): void => {
  selectSpan(field, span);
  const command = replacement === '' ? 'delete' : 'insertText';
  if (document.execCommand(command, false, replacement)) return;
  field.setRangeText(replacement, span.start, span.end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
