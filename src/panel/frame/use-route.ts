import { useCallback, useEffect, useState } from 'react';

const caseOf = (hash: string): string | null => {
  const encoded = /^#\/case\/(.+)$/u.exec(hash)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
};

const addressOf = (caseId: string) => `#/case/${encodeURIComponent(caseId)}`;

/** Holds the open case in the address ('#/case/ID'), so that a link, a reload and the back button lead to it. */
export const useRoute = () => {
  const [caseId, setCaseId] = useState(() => caseOf(window.location.hash));
  useEffect(() => {
    const follow = () => setCaseId(caseOf(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const open = useCallback((next: string) => {
    window.location.hash = addressOf(next);
    setCaseId(next);
  }, []);
  /** Opens a case nobody asked for: the back button does not lead to the page without one. */
  const fallBackTo = useCallback((next: string) => {
    window.history.replaceState(null, '', addressOf(next));
    setCaseId(next);
  }, []);
  return { caseId, open, fallBackTo };
};
