import type { CareCase } from '../../case/care-case.ts';
import type { CaseState, CaseStore } from '../../copilot/case-store.ts';
import { firstState } from '../../copilot/write-back/delivery.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { Decision } from '../../review/decision.ts';
import { applyToLive } from './apply-passages.ts';
import type { Database } from './database.ts';
import { isDuplicateRow } from './duplicate-row.ts';
import { withStorageFaults } from './storage-faults.ts';
import { readStoredDraft } from './stored-draft.ts';
import { inTurn } from './take-turn.ts';

const stateOf = (decisionId: string | null): CaseState => (decisionId === null ? 'waiting' : 'approved');

const present = (): string => new Date().toISOString();

/**
 * Keeps cases, drafts and decisions, as the JSON of their domain values. `now` gives the present as ISO 8601. Errors are
 * 'storage-failed'.
 */
export const sqlCaseStore = (database: Database, now: () => string = present): CaseStore => {
  const draftsOf = (caseId: string) =>
    database
      .selectFrom('drafts')
      .select(['draft', 'made_at'])
      .where('case_id', '=', caseId)
      .orderBy('sequence', 'desc');

  const casesWithState = () =>
    database
      .selectFrom('incoming_cases')
      .leftJoin('decisions', 'decisions.case_id', 'incoming_cases.id')
      .select(['incoming_cases.care_case', 'decisions.id as decision_id']);

  return withStorageFaults(database, {
    add: async (careCase) => {
      await database
        .insertInto('incoming_cases')
        .values({
          id: careCase.id,
          received_at: careCase.receivedAt ?? '',
          care_case: JSON.stringify(careCase),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    get: async (id) => {
      const row = await casesWithState().where('incoming_cases.id', '=', id).executeTakeFirst();
      return row === undefined
        ? null
        : { careCase: JSON.parse(row.care_case) as CareCase, state: stateOf(row.decision_id) };
    },

    list: async () => {
      const rows = await casesWithState()
        .orderBy('incoming_cases.received_at', 'desc')
        .orderBy('incoming_cases.id')
        .execute();
      return rows.map((row) => ({
        careCase: JSON.parse(row.care_case) as CareCase,
        state: stateOf(row.decision_id),
      }));
    },

    saveDraft: async (draft) => {
      await inTurn(database, `drafts of ${draft.careCase.id}`, async (transaction) => {
        const { last } = await transaction
          .selectFrom('drafts')
          .select((select) => select.fn.coalesce(select.fn.max('sequence'), select.val(0)).as('last'))
          .where('case_id', '=', draft.careCase.id)
          .executeTakeFirstOrThrow();
        const sequence = Number(last) + 1;
        await transaction
          .insertInto('drafts')
          .values({
            id: draft.id,
            case_id: draft.careCase.id,
            sequence,
            draft: JSON.stringify(draft),
            made_at: now(),
          })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ sequence }))
          .execute();
      });
    },

    latestDraft: async (caseId) => {
      const row = await draftsOf(caseId).limit(1).executeTakeFirst();
      return row === undefined ? null : readStoredDraft(row.draft);
    },

    drafts: async (caseId) => {
      const rows = await draftsOf(caseId).execute();
      return rows.map((row) => ({ draft: readStoredDraft(row.draft), madeAt: row.made_at }));
    },

    draft: async (caseId, draftId) => {
      const row = await draftsOf(caseId).where('id', '=', draftId).executeTakeFirst();
      return row === undefined ? null : readStoredDraft(row.draft);
    },

    saveDecision: async (decision, learned, deliver) => {
      try {
        await database.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('decisions')
            .values({
              id: decision.id,
              case_id: decision.caseId,
              decided_at: decision.decidedAt,
              decision: JSON.stringify(decision),
            })
            .execute();
          if (deliver !== undefined)
            await transaction
              .insertInto('deliveries')
              .values({
                decision_id: decision.id,
                case_id: decision.caseId,
                kind: deliver,
                state: firstState(deliver),
                attempts: 0,
                due_at: Date.parse(decision.decidedAt),
                safe_at: 0,
              })
              .execute();
          if (learned.length > 0) await applyToLive(transaction, { upserts: learned, removals: [] });
        });
      } catch (cause) {
        if (!isDuplicateRow(cause, 'decisions')) throw cause;
        throw new CopilotError('conflict', `Case ${decision.caseId} is already approved.`, { cause });
      }
    },

    decision: async (caseId) => {
      const row = await database
        .selectFrom('decisions')
        .select('decision')
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.decision) as Decision);
    },
  } satisfies CaseStore);
};
