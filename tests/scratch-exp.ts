import { readConfig } from '../src/composition/config.ts';
import { openCopilot } from '../src/composition/open-copilot.ts';
const config = readConfig({ CAIR_DATA: '/tmp/exp-data', CAIR_LOG: 'silent' });
const c = await openCopilot(config, 'writer');
let n = 0;
for (const { careCase, state } of await c.cases.list()) {
  if (state === 'approved' || n >= 100) continue;
  const d = await c.draftCase(careCase); await c.cases.saveDraft(d);
  await c.approveReply({ caseId: careCase.id, draftId: d.id, advisor: { name: 'Hannah Whitby' }, sentText: n % 3 ? d.draft.text : d.draft.text + `\n\nPS: ${careCase.text.slice(0, 300)}`, verdicts: { facts: n % 7 === 0 ? 'wrong' : 'right', tone: 4 }, ledger: d.questions.map(({ id, state }) => ({ question: id, state: state === 'answered' ? 'answered' : 'said-open' })), comment: null });
  n++;
}
await c.close(); console.log(n);
