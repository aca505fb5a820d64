import { useEffect, useState } from 'react';
import type { CaseDeliveryJson, DeliveryKindJson } from '../../contract/delivery.ts';
import type { ApiFault } from '../api-fault.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { useStoredSetting } from '../stored-setting.ts';
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

/** How the advisor wants replies written back; remembered by this browser. */
export type DeliveryChoice = {
  readonly destination: string;
  readonly kinds: readonly DeliveryKindJson[];
  /** Null for not at all. */
  readonly chosen: DeliveryKindJson | null;
  readonly choose: (kind: DeliveryKindJson | null) => void;
};

/** Gives the choice of how the reply to a case is written back; null where there is nothing to choose. */
export const useDeliveryChoice = (caseId: string): DeliveryChoice | null => {
  const { api, noticeFault } = usePanelTools();
  const [offered, setOffered] = useState<CaseDeliveryJson | null>(null);
  const [stored, store] = useStoredSetting('deliver', '');
  useEffect(() => {
    const leaving = new AbortController();
    api.readDelivery(caseId, leaving.signal).then(setOffered, (error: unknown) => {
      if (!leaving.signal.aborted) noticeFault(error);
    });
    return () => leaving.abort();
  }, [api, caseId, noticeFault]);
  // The session may be given before the approval that needs it.
  useEffect(() => {
    if (offered !== null) embeddingPage().greet(offered.composerOrigins);
  }, [offered]);
  if (offered === null || offered.destination === null || offered.kinds.length === 0) return null;
  const { destination, kinds } = offered;
  const chosen = kinds.find((kind) => kind === stored) ?? null;
  return { destination, kinds, chosen, choose: (kind) => store(kind ?? '') };
};
