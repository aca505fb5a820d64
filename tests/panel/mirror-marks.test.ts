import { expect, test } from 'vitest';
import { carrySentences } from '../../src/panel/reply/carry-sentences.ts';
import { mirrorSegments } from '../../src/panel/reply/mirror-marks.ts';
import { draft, replyText, toneReport } from './panel-fixture.ts';

const segments = mirrorSegments(
  replyText,
  carrySentences({ ...draft.draft, support: draft.support }, replyText),
  toneReport.findings,
);

test('the layer behind the editor holds the very same text', () => {
  expect(segments.map(({ text }) => text).join('')).toBe(replyText);
});

test('a tone finding inside a sentence carries both marks', () => {
  const marks = segments.find(({ text }) => text === 'any inconvenience')?.marks ?? [];
  expect(marks.map(({ type }) => type)).toEqual(['sentence', 'finding']);
});
