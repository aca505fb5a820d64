import { expect, test } from 'vitest';
import type { DraftVersionJson, RefineWishJson } from '../../src/contract/draft-run.ts';
import { numberQuestions } from '../../src/panel/case/message-blocks.ts';
import { versionWords } from '../../src/panel/versions/version-words.ts';
import { draft } from './panel-fixture.ts';

const questions = numberQuestions(draft.questions);
const version = (wish: RefineWishJson | null): DraftVersionJson => ({
  draftId: 'd2',
  madeAt: null,
  refined: wish === null ? null : { from: 'd1', wish },
  preview: 'Hi',
  isLatest: false,
});
const again = (question: string, instruction: string | null): RefineWishJson => ({
  kind: 'question',
  question,
  instruction,
});

test.each<[RefineWishJson | null, string]>([
  [null, 'Drafted from the beginning'],
  [{ kind: 'more-formal' }, 'Made more formal'],
  [{ kind: 'language', language: 'sv' }, 'Written in Swedish'],
  [again('q2', null), 'Question 2 answered again'],
  [again('q1', 'Name the day.'), 'Question 1 answered again: “Name the day.”'],
  [again('q9', null), 'One question answered again'],
])('what made a version by %j reads "%s"', (wish, words) => {
  expect(versionWords(version(wish), questions).what).toBe(words);
});

test('a version from before times were kept says that its time is not known', () => {
  expect(versionWords(version(null), questions).when).toBe('Time not known');
});
