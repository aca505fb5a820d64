import { expect, test } from 'vitest';
import {
  bringBackText,
  isEdited,
  replaceWork,
  resumeEarlier,
  resumeWork,
  startWork,
  takeBackText,
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

test('a draft that was asked for replaces even an edited text at once, and judging starts anew', () => {
  const replaced = replaceWork(edited, second);
  expect(replaced).toMatchObject({ draftId: 'draft-2', text: 'Second draft.', facts: null, ledger: {} });
  expect(replaced).toMatchObject({ keptOverNewDraft: false, comment: 'Good.' });
});

test('what was replaced comes back: the text at once, what was settled with its draft', () => {
  const replaced = replaceWork(edited, second);
  const back = takeBackText(replaced);
  expect(back).toMatchObject({ draftId: 'draft-2', text: 'My own words.', earlier: [] });
  const [earlier] = replaced.earlier;
  if (earlier === undefined) throw new Error('Nothing was kept.');
  expect(resumeEarlier(back, earlier, first)).toEqual(edited);
});

test('what is typed between taking back and the draft under it stays', () => {
  const replaced = replaceWork(edited, second);
  const [earlier] = replaced.earlier;
  if (earlier === undefined) throw new Error('Nothing was kept.');
  const typed = { ...takeBackText(replaced), text: 'My own words!' };
  expect(resumeEarlier(typed, earlier, first).text).toBe('My own words!');
});

test('two replacements are taken back one by one, and a draft from outside loses none of them', () => {
  const twice = replaceWork({ ...replaceWork(edited, second), text: 'Changed.' }, first);
  const met = resumeWork(twice, { id: 'draft-3', draft: { text: 'Third.' } });
  expect(takeBackText(met).text).toBe('Changed.');
  expect(takeBackText(takeBackText(met)).text).toBe('My own words.');
});

test('a text that had been set aside for a newer draft is kept as well', () => {
  const taken = takeNewDraft(resumeWork(edited, second));
  const { earlier } = replaceWork(taken, { id: 'draft-3', draft: { text: 'Third.' } });
  expect(earlier.map(({ text }) => text)).toEqual(['My own words.', 'Second draft.']);
});

test('of many replacements only the last are kept', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ id: `d${at}`, draft: { text: `Draft ${at}` } }));
  const work = many.reduce(replaceWork, startWork(first));
  expect(work.earlier).toHaveLength(20);
  expect(work.earlier.at(-1)?.text).toBe('Draft 28');
});
