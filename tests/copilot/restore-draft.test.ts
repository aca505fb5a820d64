import { expect, test } from 'vitest';
import { refiningModel } from './refining/refining-model.ts';
import { cardQuestion, openWritingCopilot } from './writing/writing-copilot.ts';

const openRefined = async () => {
  const copilot = await openWritingCopilot(
    refiningModel({ 1: [{ text: 'Your charging card takes 5 to 7 working days.', sources: [1] }] }),
  );
  const first = await copilot.draft([cardQuestion]);
  const second = await copilot.refine(first, { kind: 'shorter' });
  const caseId = first.careCase.id;
  const approve = (draftId: string) =>
    copilot.approve({
      caseId,
      draftId,
      advisor: { name: 'Hannah' },
      sentText: first.draft.text,
      verdicts: { facts: 'right', tone: 4 },
      ledger: [{ question: 'q1', state: 'answered' }],
      comment: null,
    });
  return { copilot, caseId, first, second, approve };
};

test('a refined draft is the latest, and the one that it came of is kept', async () => {
  const { copilot, caseId, first, second } = await openRefined();
  expect((await copilot.cases.drafts(caseId)).map(({ draft }) => draft.id)).toEqual([second.id, first.id]);
  expect(await copilot.cases.latestDraft(caseId)).toEqual(second);
  expect(await copilot.cases.draft(caseId, first.id)).toEqual(first);
});

test('an earlier draft is the latest again once it is restored, and can be approved', async () => {
  const { copilot, caseId, first, second, approve } = await openRefined();
  await expect(approve(first.id)).rejects.toMatchObject({ code: 'conflict' });
  expect(await copilot.restore(caseId, first.id)).toEqual(first);
  expect((await copilot.cases.drafts(caseId)).map(({ draft }) => draft.id)).toEqual([first.id, second.id]);
  await expect(approve(second.id)).rejects.toMatchObject({ code: 'conflict' });
  const decision = await approve(first.id);
  expect(decision.editShare).toBe(0);
  expect(decision.learned).toHaveLength(1);
});

test('a refined draft can be approved, and teaches its answer', async () => {
  const { second, approve } = await openRefined();
  expect((await approve(second.id)).draftId).toBe(second.id);
});

test('an unknown draft, one of another case, and one of an approved case are not restored', async () => {
  const { copilot, caseId, first, second, approve } = await openRefined();
  await expect(copilot.restore(caseId, 'none')).rejects.toMatchObject({ code: 'not-found' });
  const other = await copilot.draft([cardQuestion]);
  await expect(copilot.restore(caseId, other.id)).rejects.toMatchObject({ code: 'not-found' });
  await approve(second.id);
  await expect(copilot.restore(caseId, first.id)).rejects.toMatchObject({ code: 'conflict' });
});
