import { failedBy } from '../../copilot/checks/failed-by.ts';
import { failed, inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** Looks whether the search index holds every passage of record, no more and no less. */
export const searchIndexCheck = ({ knowledge }: DoctorParts): Probe => ({
  name: 'search-index',
  look: async () => {
    try {
      const { store, index, indexName } = await knowledge();
      const [{ passages }, revision, indexed, held] = await Promise.all([
        store.counts(),
        store.revision(),
        store.indexedRevision(indexName),
        index.count(),
      ]);
      if (passages === 0) return warned('Nothing is indexed yet.', 'Run cair index, or cair serve.');
      if (held !== passages || indexed !== revision)
        return failed(
          `The search index holds ${held} of ${passages} passages${held === passages ? ', some of them in an older form' : ''}.`,
          'Restart cair serve, which brings the index in line with the record.',
        );
      return inOrder(`The search index is a full copy: ${passages} passages.`);
    } catch (error) {
      if (error instanceof CopilotError && error.code === 'conflict')
        return warned('It can be looked at once the database is in order.', 'Mend the check database first.');
      return failedBy(error, 'Mend what the other checks say, and restart cair serve.');
    }
  },
});
