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

/** What fills the panel: the cases, people's grading, what that found, the evaluations, or administration. */
export type PanelPage = 'cases' | 'grading' | 'grading-report' | 'evaluations' | 'administration';

export const gradingAddress = '#/grading';
export const gradingReportAddress = '#/grading/report';
export const evaluationsAddress = '#/evaluations';
export const administrationAddress = '#/administration';

const pageOf = (hash: string): PanelPage => {
  if (hash === gradingReportAddress) return 'grading-report';
  if (hash === evaluationsAddress) return 'evaluations';
  if (hash === administrationAddress) return 'administration';
  return hash === gradingAddress ? 'grading' : 'cases';
};

const addressOf = (caseId: string) => `#/case/${encodeURIComponent(caseId)}`;

/** Holds the page and the open case in the address ('#/grading', '#/case/ID'), so that a link, a reload and the back button lead to it. */
export const useRoute = () => {
  const [caseId, setCaseId] = useState(() => caseOf(window.location.hash));
  const [page, setPage] = useState(() => pageOf(window.location.hash));
  useEffect(() => {
    const follow = () => {
      setCaseId(caseOf(window.location.hash));
      setPage(pageOf(window.location.hash));
    };
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
  return { page, caseId, open, fallBackTo };
};
