import { useEffect, useEffectEvent, useState } from 'react';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';

/** Loads something once it is shown, and again on request; `name` says what, and another name loads anew. */
export const useLoaded = <T>(name: string, read: (signal: AbortSignal) => Promise<T>) => {
  const { noticeFault } = usePanelTools();
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loadable<T>>({ status: 'loading' });
  const load = useEffectEvent(async (signal: AbortSignal) => {
    setLoaded({ status: 'loading' });
    try {
      const value = await read(signal);
      if (!signal.aborted) setLoaded({ status: 'ready', value });
    } catch (error) {
      if (signal.aborted) return;
      noticeFault(error);
      setLoaded({ status: 'failed', fault: faultOf(error) });
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name or attempt loads anew.
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [name, attempt]);
  return { loaded, retry: () => setAttempt((now) => now + 1) };
};
