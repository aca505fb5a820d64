import { expect, it } from 'vitest';
import { loadRules } from '../../../src/composition/load-rules.ts';
import { toneOfRequest } from '../../../src/entry/http/tone-of-request.ts';
import { careCaseOf } from '../../support/care-case-of.ts';

it('scores what is typed with all that the draft of its case was scored with', async () => {
  const careCase = { ...careCaseOf('Hello, when does my car come?'), channel: 'chat' };
  const cases = {
    get: async () => ({ careCase }),
    latestDraft: async () => ({ questions: [{ text: 'When?', kind: 'problem' }] }),
  };
  const { context } = await toneOfRequest(
    { text: 'Hello.', caseId: careCase.id },
    // Of the store only what is asked of it here.
    { rules: await loadRules(), cases: cases as never },
  );
  expect(context).toEqual({
    language: careCase.language,
    questions: ['When?'],
    isComplaint: true,
    message: careCase.text,
    customerName: careCase.customer.name,
    channel: 'chat',
  });
});
