import { expect, test } from 'vitest';
import type { DraftEventJson } from '../../src/contract/draft-run.ts';
import { followDraft, noProgress, stageOf } from '../../src/panel/drafting/draft-progress.ts';
import { articleHit, caseHit, draft } from './panel-fixture.ts';

const questions = draft.questions.map(({ state: _state, ...question }) => question);
const after = (...events: DraftEventJson[]) =>
  events.reduce((progress, event, position) => followDraft(progress, event, position + 1), noProgress);
const found: DraftEventJson = { type: 'questions', questions };
const written = (question: string, text: string): DraftEventJson => ({ type: 'text', question, text });
const checked = (question: string, text: string | null): DraftEventJson => ({
  type: 'answer',
  question,
  text,
});
const searched = (question: string): DraftEventJson => ({ type: 'evidence', question, evidence: [] });

test('pieces of text are joined by question, however they are mixed', () => {
  const { answers } = after(written('q1', 'The '), written('q2', 'Yes'), written('q1', 'day.'));
  expect(answers).toEqual([
    { question: 'q1', text: 'The day.', state: 'writing' },
    { question: 'q2', text: 'Yes', state: 'writing' },
  ]);
});

test('an event that was sent again after a lost connection changes nothing', () => {
  const progress = after(found, written('q1', 'The '));
  expect(followDraft(progress, written('q1', 'The '), 2)).toBe(progress);
  expect(followDraft(progress, written('q1', 'day.'), 3).answers[0]?.text).toBe('The day.');
});

test('the checked answer takes the place of its text, and late pieces of it are left out', () => {
  const { answers } = after(written('q1', 'It may'), checked('q1', 'It starts.'), written('q1', ' be'));
  expect(answers).toEqual([{ question: 'q1', text: 'It starts.', state: 'checked' }]);
});

test('an answer of which nothing holds loses its text; one that was never written is not shown', () => {
  expect(after(written('q1', 'A lie.'), checked('q1', null)).answers).toEqual([
    { question: 'q1', text: '', state: 'set-aside' },
  ]);
  expect(after(checked('q2', null)).answers).toEqual([]);
});

test('evidence counts as looked for even where none was found, and once per question', () => {
  const hit: DraftEventJson = { type: 'evidence', question: 'q1', evidence: [articleHit, caseHit] };
  const progress = after(found, hit, searched('q2'), searched('q2'));
  expect(progress.searched).toEqual(['q1', 'q2']);
  expect(progress.evidence).toHaveLength(2);
});

test.each<[string, DraftEventJson[]]>([
  ['reading', []],
  ['searching', [found, searched('q1')]],
  ['writing', [found, searched('q1'), searched('q2')]],
  ['writing', [found, written('q1', 'The')]],
  ['writing', [found, written('q1', 'The'), checked('q1', 'The day.')]],
  ['checking', [found, written('q1', 'The'), checked('q1', 'Day.'), written('q2', 'A'), checked('q2', 'B')]],
])('a draft is %s after %j', (stage, events) => {
  expect(stageOf(after(...events), false)).toBe(stage);
});

test('a draft that is refined starts with writing', () => {
  expect(stageOf(noProgress, true)).toBe('writing');
});
