import { describe, expect, it } from 'vitest';
import { doubtedParts } from '../../../src/tone/expected/doubted-parts.ts';
import type { ExpectedPart, PartCues } from '../../../src/tone/expected/expected-part.ts';
import { readReply } from '../../../src/tone/run-rule.ts';
import { profileOf } from '../lodestar.ts';

/** A reply about which it was learned that the first cue is the certainty. */
const reply = {
  ...readReply('It is here.', { language: 'en' }, profileOf('en').conventions),
  expects: (part: ExpectedPart, cues: PartCues) => (part === 'empathy' ? null : (cues[0] ?? null)),
};

const asking = (part: ExpectedPart, ...cues: readonly PartCues[]) => ({
  expects: { part, cues: () => cues },
});

describe('doubtedParts', () => {
  it('gives the mean doubt over the places where a part is expected', () => {
    const doubts = doubtedParts([asking('answer', [0.9], [0.5])], reply);
    expect(doubts.get('answer')).toBeCloseTo(0.3, 12);
  });

  it('believes the rule that doubts most where several ask for a part', () => {
    const doubts = doubtedParts([asking('next-step', [0.8]), asking('next-step', [0.6])], reply);
    expect(doubts.get('next-step')).toBeCloseTo(0.4, 12);
  });

  it('says nothing of parts that nothing asks for, or of which nothing was learned', () => {
    const doubts = doubtedParts([{ expects: null }, asking('empathy', [0.1]), asking('answer')], reply);
    expect([...doubts.keys()]).toEqual([]);
  });
});
