import { test } from 'vitest';
import { liveDrafts } from './live-drafts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
test('x', async () => { const drafts = await liveDrafts({ baseUrl: process.env['HMURL'] ?? '', model: 'q', apiKey: 'none' }, await temporaryFolder());
for (const d of drafts) console.log(d.careCase.id, d.questions.map(q => q.text.slice(0, 60) + '|' + q.state), d.draft.blocks.map(b => b.maker), d.draft.notes, d.evidence.length, d.writing?.model); });
