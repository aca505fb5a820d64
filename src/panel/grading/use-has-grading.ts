import { useEffect, useState } from 'react';
import type { Api } from '../api.ts';
import type { PanelPage } from '../frame/use-route.ts';

/** Tells whether people have replies to grade; asked again when the page changes or the server came back. */
export const useHasGrading = (api: Api, page: PanelPage, returns: number): boolean => {
  const [hasGrading, setHasGrading] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a queue may have come since the page was left.
  useEffect(() => {
    const controller = new AbortController();
    api.listGradingQueues(controller.signal).then(
      (queues) => setHasGrading(queues.length > 0),
      // Without an answer the link stays as it was; the health check says that the server is away.
      () => undefined,
    );
    return () => controller.abort();
  }, [api, page, returns]);
  return hasGrading;
};
