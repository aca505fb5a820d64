import { v5 } from 'uuid';

/** The UUIDv5 namespace of passages whose id is no UUID; changing it changes their points and means a full re-index. */
const pointNamespace = '9e0d0c38-5f52-4b8e-8a86-0f8f5b0c6d0e';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Gives the id of a passage's point: its own where that is a UUID in Qdrant's spelling, else one made from it. */
export const pointId = (passageId: string): string =>
  uuid.test(passageId) ? passageId : v5(passageId, pointNamespace);
