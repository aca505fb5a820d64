import { useEffect, useState } from 'react';

const caseOf = (hash: string): string | null => {
  const encoded = /^#\/case\/(.+)$/u.exec(hash)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
};

/** Holds the open case in the address ('#/case/ID'), so that a link, a reload and the back button lead to it. */
export const useRoute = (): [string | null, (caseId: string) => void] => {
  const [caseId, setCaseId] = useState(() => caseOf(window.location.hash));
  useEffect(() => {
    const follow = () => setCaseId(caseOf(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const open = (next: string) => {
    window.location.hash = `#/case/${encodeURIComponent(next)}`;
    setCaseId(next);
  };
  return [caseId, open];
};
