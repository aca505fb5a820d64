import { useEffect, useState } from 'react';
import type { CaseDeliveryJson, DeliveryKindJson } from '../../contract/delivery.ts';
import { usePanelTools } from '../panel-context.ts';
import { useStoredSetting } from '../stored-setting.ts';
import { embeddingPage } from './use-embedding-page.ts';

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
