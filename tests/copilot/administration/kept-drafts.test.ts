import { expect, onTestFinished, test } from 'vitest';
import { makeListOpenQuestions } from '../../../src/copilot/administration/open-questions.ts';
import { makeReviewArticles } from '../../../src/copilot/administration/review-articles.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { recordOf } from '../../support/passage-of.ts';
import { openTestCopilot } from '../../support/test-copilot.ts';
import { openTestKnowledge } from '../../support/test-knowledge.ts';

const open = async () => {
  const knowledge = await openTestKnowledge();
  onTestFinished(knowledge.close);
  const copilot = await openTestCopilot(knowledge);
  return { knowledge, copilot };
};

const cardQuestion = 'When does my charging card arrive?';

test('what drafts left open is grouped over cases, what most cases ask first, without personal data', async () => {
  const { copilot } = await open();
  await copilot.draft(
    careCaseOf('Is there a valet mode in the car?', { id: 'IN-1' }),
    'Is there a valet mode in the car?',
  );
  await copilot.draft(
    careCaseOf('Has the car a valet mode? I am moira.galbraith@mail.example', { id: 'IN-2', market: 'IE' }),
    'Has the car a valet mode? I am moira.galbraith@mail.example',
  );
  await copilot.draft(careCaseOf('Do you sell roof racks?', { id: 'IN-3' }), 'Do you sell roof racks?');
  const groups = await makeListOpenQuestions(copilot)();
  expect(
    groups.map(({ count, markets, cases }) => [count, markets, cases.map(({ id }) => id).sort()]),
  ).toEqual([
    [2, ['GB', 'IE'], ['IN-1', 'IN-2']],
    [1, ['GB'], ['IN-3']],
  ]);
  expect(JSON.stringify(groups)).not.toContain('galbraith');
  expect(groups[1]).toMatchObject({ question: 'Do you sell roof racks?', language: 'en' });
});

test('only the latest draft of a case counts, and an approved case still says what nothing answered', async () => {
  const { copilot, knowledge } = await open();
  const careCase = careCaseOf(cardQuestion);
  await copilot.draft(careCase, cardQuestion);
  expect(await makeListOpenQuestions(copilot)()).toMatchObject([
    { question: cardQuestion, cases: [{ id: 'IN-1', state: 'waiting' }] },
  ]);
  await knowledge.store.apply({
    upserts: [recordOf({ text: 'The charging card arrives within 15 working days of the handover.' })],
    removals: [],
  });
  await knowledge.restoreIndex();
  await copilot.draft(careCase, cardQuestion);
  expect(await makeListOpenQuestions(copilot)()).toEqual([]);
});

test('articles are reviewed by what drafts cite and by what they say, and again once they change', async () => {
  const { copilot, knowledge } = await open();
  const text = 'The charging card arrives within 15 working days of the handover of the car.';
  const write = (...given: readonly Parameters<typeof recordOf>[0][]) =>
    knowledge.store.apply({ upserts: given.map((each) => recordOf(each)), removals: [] });
  await write({ text, date: '2020-01-01' });
  await knowledge.restoreIndex();
  const review = makeReviewArticles({
    store: knowledge.store,
    cases: copilot.cases,
    today: () => '2026-11-22',
  });
  for (const id of ['IN-1', 'IN-2']) await copilot.draft(careCaseOf(cardQuestion, { id }), cardQuestion);
  expect(await review()).toEqual({ stale: [], contradictions: [] });
  await copilot.draft(careCaseOf(cardQuestion, { id: 'IN-3' }), cardQuestion);
  expect((await review()).stale).toMatchObject([{ source: 'KA-1', reason: 'old', citedBy: 3 }]);

  const other = { source: 'KA-2', text: text.replace('15', '20') };
  await write(other, { source: 'KA-3', text: 'The cable is 6 m long.' });
  expect((await review()).contradictions).toMatchObject([
    { one: { number: '15 working days' }, other: { number: '20 working days' } },
  ]);
  await write({ ...other, validTo: '2026-11-21' });
  expect((await review()).contradictions).toEqual([]);
});
