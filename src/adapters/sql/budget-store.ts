import { type BudgetKey, type BudgetStore, isUsedUp, nothingSpent } from '../../model/model-budget.ts';
import type { Database } from './database.ts';
import { withStorageFaults } from './storage-faults.ts';

const rowOf = ({ market, day }: BudgetKey) => ({ day, market: market ?? '' });

/**
 * Keeps what was spent: it outlives the process, and counts for all processes over one database, as each step is one statement.
 * Errors are CopilotError 'storage-failed'.
 */
export const sqlBudgetStore = (database: Database): BudgetStore =>
  withStorageFaults(database, {
    reserve: async (key, amount, limit) => {
      // A day without a row has spent nothing, which a limit of 0 forbids all the same.
      if (isUsedUp(nothingSpent, limit)) return false;
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('model_spending')
        .values({ ...rowOf(key), ...amount })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'market'])
            .doUpdateSet((row) => ({
              tokens: row('model_spending.tokens', '+', row.ref('excluded.tokens')),
              money: row('model_spending.money', '+', row.ref('excluded.money')),
            }))
            .where((row) =>
              row.and([
                ...(limit.tokens === null ? [] : [row('model_spending.tokens', '<', limit.tokens)]),
                ...(limit.money === null ? [] : [row('model_spending.money', '<', limit.money)]),
              ]),
            ),
        )
        .executeTakeFirstOrThrow();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    add: async (key, amount) => {
      await database
        .insertInto('model_spending')
        .values({ ...rowOf(key), ...amount })
        .onConflict((conflict) =>
          conflict.columns(['day', 'market']).doUpdateSet((row) => ({
            tokens: row('model_spending.tokens', '+', row.ref('excluded.tokens')),
            money: row('model_spending.money', '+', row.ref('excluded.money')),
          })),
        )
        .execute();
    },
    spent: async (key) => {
      const { day, market } = rowOf(key);
      const row = await database
        .selectFrom('model_spending')
        .select(['tokens', 'money'])
        .where('day', '=', day)
        .where('market', '=', market)
        .executeTakeFirst();
      return row ?? nothingSpent;
    },
    spentOn: async (day) => {
      const rows = await database.selectFrom('model_spending').selectAll().where('day', '=', day).execute();
      return new Map(
        rows.map(({ market, tokens, money }) => [market === '' ? null : market, { tokens, money }] as const),
      );
    },
  });
