import { useEffect, useState } from 'react';
import type { CaseDeliveryJson } from '../../contract/delivery.ts';
import type { ApiFault } from '../api-fault.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { embeddingPage } from './use-embedding-page.ts';

/** Milliseconds after which a reply on its way is asked about again. */
const askAgainMs = 1_500;

const isMoving = (state: CaseDeliveryJson['delivery']): boolean =>
  state?.state === 'waiting' || state?.state === 'sending';

/** Follows where the reply to a case stands on its way back; null until that is known. */
export const useDelivery = (caseId: string) => {
  const { api, noticeFault } = usePanelTools();
  const [found, setFound] = useState<CaseDeliveryJson | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks once more
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      timer = setTimeout(() => setRound((now) => now + 1), askAgainMs);
    };
    api.readDelivery(caseId, leaving.signal).then(
      (answer) => {
        setFound(answer);
        if (isMoving(answer?.delivery ?? null)) again();
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        noticeFault(error);
        again();
      },
    );
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [api, caseId, noticeFault, round]);

  const retry = async (): Promise<void> => {
    setFault(null);
    try {
      setFound(await api.retryDelivery(caseId, embeddingPage().session()));
      setRound((now) => now + 1);
    } catch (error) {
      noticeFault(error);
      setFault(faultOf(error));
    }
  };
  return { found, fault, retry };
};
