import { describe, expect, it } from 'vitest';
import { readHeldOut, readPairs } from '../../src/copilot/read-held-out.ts';
import type { ToneExamples } from '../../src/copilot/tone-examples.ts';
import { profileOf } from '../tone/lodestar.ts';
import { hearing } from '../tone/toy-tone.ts';

const body = 'The card was sent to the old address and came back to us on the ninth of May. '
  .repeat(5)
  .trim();
const reply = `Hi Anna,\n\n${body}\n\nKind regards\nMaya`;
const message = 'My card has not come for six weeks now.';

const examples: ToneExamples = {
  language: 'en',
  sentences: [{ text: 'The card was sent on Monday.', stance: 'fact' }],
  replies: ['one', 'two'].map((writer, at) => ({
    message,
    reply,
    writer,
    grade: 3 + at,
    market: null,
    isComplaint: true,
  })),
  worsened: [
    {
      language: 'en',
      market: null,
      isComplaint: true,
      customerName: 'Anna Berg',
      questions: [],
      message,
      writer: 'three',
      reply,
      worsened: ['blame', 'jargon'].map((kind) => ({ kind, reply: reply.replace('old', kind) })),
    },
  ],
};

const profileFor = () => profileOf('en');
const readPart = () => 0.1;

describe('readHeldOut', () => {
  it('reads each graded reply with its case, of which a part may be asked, and with nothing but its text', () => {
    const read = readHeldOut(examples, profileFor, readPart);
    expect(read.map(({ knowsCase, grade, fold }) => [knowsCase, grade, fold])).toEqual([
      [true, 3, 0],
      [false, 3, 0],
      [true, 4, 1],
      [false, 4, 1],
    ]);
    expect(read.map(({ features }) => features['asked-empathy'])).toEqual([1, 0, 1, 0]);
    expect(read[0]?.features['doubt-empathy']).toBeCloseTo(0.9, 12);
  });
});

describe('readPairs', () => {
  it('reads a good reply and each worse one with their case and with nothing but their texts', () => {
    const read = readPairs(examples, hearing(), profileFor, readPart);
    expect(read.map(({ good, worse }) => [good['asked-empathy'], worse.length])).toEqual([
      [1, 2],
      [0, 2],
    ]);
  });
});
