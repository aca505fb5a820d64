import { type Selectable, sql } from 'kysely';
import type { Delivery } from '../../copilot/write-back/delivery.ts';
import type { DeliveryStore, WaitingSince } from '../../copilot/write-back/delivery-store.ts';
import type { Decision } from '../../review/decision.ts';
import type { Database } from './database.ts';
import type { DeliveryTables } from './delivery-tables.ts';
import { withStorageFaults } from './storage-faults.ts';

const deliveryOf = (row: Selectable<DeliveryTables['deliveries']>): Delivery => ({
  decisionId: row.decision_id,
  caseId: row.case_id,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  dueAt: row.due_at,
  reference: row.reference,
  link: row.link,
  reason: row.reason,
  deliveredAt: row.delivered_at,
});

/** Keeps deliveries beside the decisions they belong to. Errors are CopilotError 'storage-failed'. */
export const sqlDeliveryStore = (database: Database): DeliveryStore => {
  const held = (decisionId: string, worker: string) =>
    database
      .updateTable('deliveries')
      .where('decision_id', '=', decisionId)
      .where('state', '=', 'sending')
      .where('worker', '=', worker);

  const late = ({ forItself, forAdvisor }: WaitingSince) =>
    database
      .selectFrom('deliveries')
      .innerJoin('decisions', 'decisions.id', 'deliveries.decision_id')
      .where(({ eb, and, or }) =>
        or([
          eb('state', '=', 'failed'),
          and([eb('state', 'in', ['waiting', 'sending']), eb('decided_at', '<', forItself)]),
          and([eb('state', '=', 'waiting-for-advisor'), eb('decided_at', '<', forAdvisor)]),
        ]),
      );

  return withStorageFaults(database, {
    ofCase: async (caseId) => {
      const row = await database
        .selectFrom('deliveries')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      return row === undefined ? null : deliveryOf(row);
    },
    nextDue: async (now) => {
      const row = await database
        .selectFrom('deliveries')
        .selectAll()
        .where('state', 'in', ['waiting', 'sending'])
        .where('kind', '!=', 'email-draft')
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : deliveryOf(row);
    },
    take: async (decisionId, { worker, now, until }) => {
      const row = await database
        .updateTable('deliveries')
        .set({ state: 'sending', worker, due_at: until, attempts: sql`attempts + 1` })
        .where('decision_id', '=', decisionId)
        .where('state', 'in', ['waiting', 'waiting-for-advisor', 'sending'])
        .where('due_at', '<=', now)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : deliveryOf(row);
    },
    renew: async (decisionId, { worker, until }) => {
      await held(decisionId, worker).set({ due_at: until }).execute();
    },
    settle: async (decisionId, worker, change) => {
      await held(decisionId, worker)
        .set({
          worker: null,
          state: change.state,
          due_at: change.dueAt,
          safe_at: change.safeAt ?? 0,
          reason: change.reason,
          reference: change.reference ?? null,
          link: change.link ?? null,
          delivered_at: change.deliveredAt ?? null,
        })
        .execute();
    },
    askAgain: async (decisionId, state, now) => {
      const { numUpdatedRows } = await database
        .updateTable('deliveries')
        .set({
          state,
          attempts: 0,
          due_at: sql<number>`case when safe_at > ${now} then safe_at else ${now} end`,
          worker: null,
        })
        .where('decision_id', '=', decisionId)
        .where('state', '!=', 'delivered')
        .where(({ eb, or }) => or([eb('state', '!=', 'sending'), eb('due_at', '<=', now)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    undelivered: async (since, limit) => {
      const rows = await late(since)
        .selectAll('deliveries')
        .select(['decided_at', 'decision'])
        .orderBy('decided_at')
        .limit(limit)
        .execute();
      const { total } = await late(since)
        .select(({ fn }) => fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const replies = rows.map((row) => ({
        delivery: deliveryOf(row),
        approvedAt: row.decided_at,
        approvedBy: (JSON.parse(row.decision) as Decision).advisor.name,
      }));
      return { replies, total: Number(total) };
    },
  } satisfies DeliveryStore);
};
