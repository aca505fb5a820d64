/**
 * Approves the cases C-0 to C-39 as a process among others that do the same, writes back what is due, and keeps drafts and passages; prints how
 * many cases it approved and which replies it delivered.
 */
import { sqlCaseStore } from '../../../src/adapters/sql/case-store.ts';
import { sqlDeliveryStore } from '../../../src/adapters/sql/delivery-store.ts';
import { sqlLivePassageStore } from '../../../src/adapters/sql/live-passage-store.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import { decisionOf } from '../../support/decision-of.ts';
import { draftOf } from '../../support/draft-of.ts';
import { openRecordsAt } from '../../support/open-records-at.ts';
import { recordOf } from '../../support/passage-of.ts';

const [place = '', name = ''] = process.argv.slice(2);
const database = await openRecordsAt(place);
const cases = sqlCaseStore(database);
const deliveries = sqlDeliveryStore(database);
const store = sqlLivePassageStore(database);
const now = Date.parse('2026-11-22T10:00:00.000Z');

let approved = 0;
for (let at = 0; at < 40; at += 1) {
  const decision = decisionOf({ id: `${name}-${at}`, caseId: `C-${at}` });
  try {
    await cases.saveDecision(decision, [recordOf({ id: `${name}-${at}`, text: 'Winter.' })], 'email');
    approved += 1;
  } catch (error) {
    if (!(error instanceof CopilotError && error.code === 'conflict')) throw error;
  }
}

const delivered: string[] = [];
for (;;) {
  const due = await deliveries.nextDue(now);
  if (due === null) break;
  const taken = await deliveries.take(due.decisionId, { worker: name, now, until: now + 60_000 });
  if (taken === null) continue;
  delivered.push(taken.caseId);
  await deliveries.settle(taken.decisionId, name, { state: 'delivered', dueAt: now, reason: null });
}

for (let at = 0; at < 10; at += 1) {
  await cases.saveDraft(draftOf(`${name}-${at}`, 'C-0'));
  await store.apply({ upserts: [recordOf({ id: `${name}+${at}`, text: 'Winter.' })], removals: [] });
}
await database.destroy();
process.stdout.write(JSON.stringify({ approved, delivered }));
