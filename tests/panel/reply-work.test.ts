import { expect, test } from 'vitest';
import {
  bringBackText,
  isEdited,
  resumeWork,
  startWork,
  takeNewDraft,
} from '../../src/panel/reply/reply-work.ts';

const first = { id: 'draft-1', draft: { text: 'First draft.' } };
const second = { id: 'draft-2', draft: { text: 'Second draft.' } };
const edited = {
  ...startWork(first),
  text: 'My own words.',
  ledger: { q2: 'said-open' as const },
  facts: 'right' as const,
  tone: 5,
  comment: 'Good.',
};

test('work on the same draft goes on where it was', () => {
  expect(resumeWork(edited, first)).toBe(edited);
});

test('a newer draft replaces a text that nobody touched', () => {
  expect(resumeWork(startWork(first), second)).toEqual(startWork(second));
});

test('a newer draft never replaces an edited text, and the verdicts on the older one start anew', () => {
  const work = resumeWork(edited, second);
  expect(work).toMatchObject({
    draftId: 'draft-2',
    text: 'My own words.',
    keptOverNewDraft: true,
    facts: null,
    tone: null,
    ledger: {},
    comment: 'Good.',
  });
  expect(isEdited(work)).toBe(true);
});

test('taking the newer draft can be taken back', () => {
  const taken = takeNewDraft(resumeWork(edited, second));
  expect(taken).toMatchObject({ text: 'Second draft.', keptOverNewDraft: false });
  expect(bringBackText(taken)).toMatchObject({ text: 'My own words.', replacedText: null });
});
