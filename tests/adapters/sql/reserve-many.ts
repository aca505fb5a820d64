/** Reserves as many drafts of 10 tokens as are asked for, all at once, out of 995; prints how many were granted. */
import { sqlBudgetStore } from '../../../src/adapters/sql/budget-store.ts';
import { openRecordsAt } from '../../support/open-records-at.ts';

const [place = '', drafts = ''] = process.argv.slice(2);
const database = await openRecordsAt(place);
const store = sqlBudgetStore(database);
const answers = await Promise.all(
  Array.from({ length: Number(drafts) }, () =>
    store.reserve(
      { market: 'SE', day: '2026-11-22' },
      { tokens: 10, money: 0 },
      { tokens: 995, money: null },
    ),
  ),
);
await database.destroy();
process.stdout.write(`${answers.filter(Boolean).length}\n`);
