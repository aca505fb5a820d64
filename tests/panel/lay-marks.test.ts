import { expect, test } from 'vitest';
import { layMarks } from '../../src/panel/reply/lay-marks.ts';
import { draft, openSentence, replyText, spanOf, statement } from './panel-fixture.ts';

const drafted = { ...draft.draft, support: draft.support };
const wrong = statement.replace('the day', 'day 9');
const edited = replyText.replace(statement, wrong);

/** What the server says of the edited text. */
const checked = {
  text: edited,
  citations: [],
  support: [
    { ...spanOf(edited, wrong), verdict: 'unsupported' as const, sources: [], reason: 'number' as const },
    { ...spanOf(edited, openSentence), verdict: 'unsupported' as const, sources: [] },
  ],
};

const laid = (text: string, known: Parameters<typeof layMarks>[1] = checked) =>
  layMarks(drafted, known, text).map(({ start, end, ...mark }) => ({
    text: text.slice(start, end),
    ...mark,
  }));

const stateOf = (text: string, sentence: string, known?: Parameters<typeof layMarks>[1]) =>
  laid(text, known).find((one) => one.text === sentence);

test('a changed sentence is edited until it is checked, and then has its own mark and reason', () => {
  expect(stateOf(edited, wrong, drafted)?.state).toBe('edited');
  expect(stateOf(edited, wrong)).toMatchObject({ state: 'unsupported', reason: 'number', sources: [] });
});

test('a changed sentence that a source carries is supported by it', () => {
  const [mark, ...others] = checked.support;
  if (mark === undefined) throw new Error('There is no mark.');
  const support = [
    { ...mark, verdict: 'supported' as const, sources: ['KA-2'], reason: undefined },
    ...others,
  ];
  expect(stateOf(edited, wrong, { ...checked, support })).toMatchObject({
    state: 'supported',
    sources: ['KA-2'],
  });
});

test('what stands as it was drafted keeps the mark and the sources of the draft, whatever was checked since', () => {
  const elsewhere = edited.replace(openSentence, 'We are happy to help.');
  expect(stateOf(replyText, statement)).toMatchObject({ state: 'supported', sources: ['KA-1001#2'] });
  expect(stateOf(edited, openSentence)?.state).toBe('unsupported');
  expect(laid(elsewhere).map(({ text }) => text)).toEqual(
    expect.arrayContaining([wrong, 'We are happy to help.']),
  );
});

test('a doubt stays with its sentence while more is typed in it, so that nothing flickers', () => {
  const more = wrong.replace('handover', 'last handover');
  expect(stateOf(edited.replace(wrong, more), more)).toMatchObject({
    state: 'unsupported',
    reason: 'number',
  });
  const openMore = openSentence.replace('any', 'this');
  expect(stateOf(replyText.replace(openSentence, openMore), openMore, drafted)?.state).toBe('unsupported');
});

test('a doubt is the one of its own sentence, however much is written before it', () => {
  const more = `To tell you the truth and nothing but the truth, ${openSentence}`;
  const mark = stateOf(edited.replace(openSentence, more), more);
  expect(mark?.state).toBe('unsupported');
  expect(mark?.reason).toBeUndefined();
});

test('a supported sentence that is changed again is not taken for supported', () => {
  const support = checked.support.map((mark) => ({
    ...mark,
    verdict: 'supported' as const,
    reason: undefined,
  }));
  const more = wrong.replace('9', '99');
  expect(stateOf(edited.replace(wrong, more), more, { ...checked, support })?.state).toBe('edited');
});

test('a new sentence takes no doubt of its neighbour', () => {
  const text = edited.replace(wrong, `Hello. ${wrong}`);
  expect(stateOf(text, 'Hello.')?.state).toBe('edited');
  expect(stateOf(text, wrong)).toMatchObject({ state: 'unsupported', reason: 'number' });
});

test('no letter has two marks, and none is lost', () => {
  for (const text of [edited, replyText, `${edited}\n\nPS: Bring the old card.`, edited.slice(30), '']) {
    const sentences = layMarks(drafted, checked, text);
    for (const [at, { start }] of sentences.entries())
      expect(start).toBeGreaterThanOrEqual(sentences[at - 1]?.end ?? 0);
    const left = sentences.reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      text,
    );
    expect(left.trim()).toBe('');
  }
});
