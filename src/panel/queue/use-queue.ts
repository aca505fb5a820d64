import { useCallback, useEffect, useState } from 'react';
import type { CaseSummaryJson } from '../../contract/care-case.ts';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';

const intervalMs = 30_000;

/** Holds the queue and keeps it fresh while the page is seen; a failed refresh keeps what was there. */
export const useQueue = (returns: number) => {
  const { api, noticeFault } = usePanelTools();
  const [queue, setQueue] = useState<Loadable<CaseSummaryJson[]>>({ status: 'loading' });

  const refresh = useCallback(async (): Promise<CaseSummaryJson[]> => {
    try {
      const value = await api.listCases();
      setQueue({ status: 'ready', value });
      return value;
    } catch (error) {
      noticeFault(error);
      setQueue((now) => (now.status === 'ready' ? now : { status: 'failed', fault: faultOf(error) }));
      return [];
    }
  }, [api, noticeFault]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the queue is read again when the server came back.
  useEffect(() => {
    const refreshIfSeen = () => void (document.visibilityState === 'visible' && refresh());
    void refresh();
    const timer = setInterval(refreshIfSeen, intervalMs);
    document.addEventListener('visibilitychange', refreshIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfSeen);
    };
  }, [refresh, returns]);

  return { queue, refresh };
};
