import { useEffect, useState } from 'react';
import type { PassageDocumentJson } from '../../contract/evidence.ts';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';

type LoadedPassage = { readonly passageId: string; readonly document: Loadable<PassageDocumentJson> };

/** Loads the document around a passage. */
export const usePassage = (passageId: string) => {
  const { api, noticeFault } = usePanelTools();
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<LoadedPassage>({ passageId, document: { status: 'loading' } });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads the same passage again.
  useEffect(() => {
    const controller = new AbortController();
    const finish = (document: Loadable<PassageDocumentJson>) => {
      if (!controller.signal.aborted) setLoaded({ passageId, document });
    };
    setLoaded({ passageId, document: { status: 'loading' } });
    api.readPassage(passageId, controller.signal).then(
      (value) => finish({ status: 'ready', value }),
      (error) => {
        if (!controller.signal.aborted) noticeFault(error);
        finish({ status: 'failed', fault: faultOf(error) });
      },
    );
    return () => controller.abort();
  }, [api, noticeFault, passageId, attempt]);

  const document: Loadable<PassageDocumentJson> =
    loaded.passageId === passageId ? loaded.document : { status: 'loading' };
  return { document, retry: () => setAttempt((now) => now + 1) };
};
