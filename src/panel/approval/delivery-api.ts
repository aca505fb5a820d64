import { type CaseDeliveryJson, caseDeliverySchema, sessionHeader } from '../../contract/delivery.ts';
import { type AskServer, nullIfAbsent, pathOf } from '../ask-server.ts';

/** The part of the server that writes approved replies back. */
export type DeliveryApi = {
  /** Null of a case that is not there. */
  readonly readDelivery: (caseId: string, signal?: AbortSignal) => Promise<CaseDeliveryJson | null>;
  /** Asks for it once more; `session` is the advisor's own, where the page around the panel gave it. */
  readonly retryDelivery: (caseId: string, session: string | null) => Promise<CaseDeliveryJson>;
};

/** Gives the header that carries the advisor's session; none without one. */
export const sessionHeaders = (session: string | null): Readonly<Record<string, string>> =>
  session === null ? {} : { [sessionHeader]: session };

/** Makes the panel's access to writing back. */
export const makeDeliveryApi = (ask: AskServer): DeliveryApi => ({
  readDelivery: (caseId, signal) =>
    nullIfAbsent(ask(caseDeliverySchema, pathOf('cases', caseId, 'delivery'), { signal })),
  retryDelivery: (caseId, session) =>
    ask(caseDeliverySchema, pathOf('cases', caseId, 'delivery', 'retry'), {
      method: 'POST',
      headers: sessionHeaders(session),
    }),
});
