import { useCallback, useEffect, useState } from 'react';
import type { GradingReportJson } from '../../contract/grading-report.ts';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';

/** Holds what people found, or null while there is no queue. */
export const useGradingReport = (returns: number) => {
  const { api, noticeFault } = usePanelTools();
  const [report, setReport] = useState<Loadable<GradingReportJson | null>>({ status: 'loading' });
  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        setReport({ status: 'ready', value: await api.readGradingReport(signal) });
      } catch (error) {
        if (signal?.aborted) return;
        noticeFault(error);
        setReport({ status: 'failed', fault: faultOf(error) });
      }
    },
    [api, noticeFault],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server came back.
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [load, returns]);
  return { report, reload: () => load() };
};
