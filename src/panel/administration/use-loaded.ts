import { useCallback, useEffect, useState } from 'react';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';

/**
 * Holds something of the server: asked when the component appears and whenever `ask` changes, and again every so many
 * milliseconds where that is said. What is there stays while it is asked again.
 */
export const useLoaded = <T>(ask: (signal?: AbortSignal) => Promise<T>, everyMs: number | null = null) => {
  const { noticeFault } = usePanelTools();
  const [loaded, setLoaded] = useState<Loadable<T>>({ status: 'loading' });
  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const value = await ask(signal);
        if (!signal?.aborted) setLoaded({ status: 'ready', value });
      } catch (error) {
        if (signal?.aborted) return;
        noticeFault(error);
        setLoaded((now) => (now.status === 'ready' ? now : { status: 'failed', fault: faultOf(error) }));
      }
    },
    [ask, noticeFault],
  );
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [load]);
  useEffect(() => {
    if (everyMs === null) return;
    const controller = new AbortController();
    const timer = setInterval(() => void load(controller.signal), everyMs);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [load, everyMs]);
  const take = useCallback((value: T) => setLoaded({ status: 'ready', value }), []);
  const reload = useCallback(async () => {
    setLoaded({ status: 'loading' });
    await load();
  }, [load]);
  return { loaded, load, reload, take };
};
