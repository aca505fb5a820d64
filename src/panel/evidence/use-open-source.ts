import { useEffect, useRef, useState } from 'react';
import type { PanelView } from '../frame/top-bar.tsx';

type View = { readonly view: PanelView; readonly onView: (view: PanelView) => void };

/** Holds which source is open over the case; closing it leads back to where the advisor was. */
export const useOpenSource = (caseId: string | null, { view, onView }: View) => {
  const [passageId, setPassageId] = useState<string | null>(null);
  const cameFrom = useRef<{ element: Element | null; view: PanelView } | null>(null);
  const [seenCase, setSeenCase] = useState(caseId);
  if (seenCase !== caseId) {
    setSeenCase(caseId);
    setPassageId(null);
  }
  useEffect(() => {
    if (passageId !== null) return;
    const { element } = cameFrom.current ?? {};
    cameFrom.current = null;
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  }, [passageId]);

  const open = (next: string) => {
    if (passageId === null) cameFrom.current = { element: document.activeElement, view };
    setPassageId(next);
    onView('case');
  };
  const close = () => {
    if (passageId === null) return false;
    // Whoever writes in the reply while a source is open keeps the caret.
    const isInPane = document.activeElement?.closest('.source-pane') ?? null;
    if (cameFrom.current) {
      onView(cameFrom.current.view);
      if (isInPane === null && document.activeElement !== document.body) cameFrom.current = null;
    }
    setPassageId(null);
    return true;
  };
  return { passageId, open, close };
};
