import { describe, expect, it } from 'vitest';
import { factCues } from '../../../src/tone/expected/fact-cues.ts';
import { readAnswers } from '../../../src/tone/expected/read-answers.ts';
import { readReply } from '../../../src/tone/run-rule.ts';
import { conventionsOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const message = 'The tow bar of my caravan is loose after the visit to the workshop.';

const says = () => false;

const cuesOf = (body: string): readonly number[] => {
  const context = { language: 'en' as const, message };
  const reply = readReply(`Hi Anna,\n\n${body}\n\nKind regards\nMaya`, context, conventionsOf(), hearing());
  return factCues(readAnswers(reply, { types: [], always: says, never: says }), reply, message);
};

describe('factCues', () => {
  it('tells how plainly facts tell, and how many they are', () => {
    const [tells, steps, mostStep, , , count, plain] = cuesOf('It is !fact so. It is !next-step then.');
    expect(tells).toBeGreaterThan(0.4);
    expect(steps).toBeCloseTo(tells ?? 0, 6);
    expect(mostStep).toBeGreaterThan(steps ?? 1);
    expect([count, plain]).toEqual([2, 1]);
  });

  it('tells how much of the message facts take up, and how much the whole reply does', () => {
    const [byFacts, byAll] = cuesOf('Your caravan, loose, !understanding that. The tow bar is bolted.').slice(
      7,
      9,
    );
    expect(byFacts).toBeGreaterThan(0);
    expect(byAll).toBeGreaterThan(byFacts ?? 1);
    expect(cuesOf('Silver sells best.').slice(7, 9)).toEqual([0, 0]);
  });

  it('says no more of very many facts than of a dozen', () => {
    expect(cuesOf('It is !fact so. '.repeat(30))[5]).toBe(12);
  });
});
