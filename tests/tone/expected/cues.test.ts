import { describe, expect, it } from 'vitest';
import { acknowledgementCues } from '../../../src/tone/expected/acknowledgement-cues.ts';
import { empathyCues } from '../../../src/tone/expected/empathy-cues.ts';
import { makeToldAgain } from '../../../src/tone/expected/message-terms.ts';
import { stepCues } from '../../../src/tone/expected/step-cues.ts';
import { readReply } from '../../../src/tone/run-rule.ts';
import type { ToneContext } from '../../../src/tone/tone-context.ts';
import type { ToneText } from '../../../src/tone/tone-text.ts';
import { conventionsOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const read = (body: string, context: Partial<ToneContext> = {}): ToneText =>
  readReply(
    `Hi Anna,\n\n${body}\n\nKind regards\nMaya`,
    { language: 'en', ...context },
    conventionsOf(),
    hearing(),
  );

const message = 'The wind noise at 50 mph came back after two visits to your workshop.';

describe('makeToldAgain', () => {
  it('gives the share of a sentence that the message said first, whatever the endings', () => {
    const toldAgain = makeToldAgain(message, 'en');
    expect(toldAgain('Two visits, and the noises came back.').share).toBe(1);
    expect(toldAgain('Laminated glass keeps out rain.')).toEqual({ share: 0, terms: 4, fresh: 4 });
  });

  it('says of a sentence without content words that nothing was told again', () => {
    expect(makeToldAgain(message, 'en')('And so it is.').share).toBe(0);
  });
});

describe('acknowledgementCues', () => {
  it('sees that the first sentence tells the message again, and whose numbers it holds', () => {
    const told = acknowledgementCues(
      read('The wind noise at 50 mph is back.\n\nWe fit a seal.', { message }),
    );
    const facts = acknowledgementCues(read('A seal kit costs 90 pounds.\n\nWe fit it.', { message }));
    expect(told?.[0]).toBeGreaterThan(0.7);
    expect(facts?.[0]).toBe(0);
    // The last cues: numbers of the house, numbers of the customer, length of the first paragraph.
    expect(told?.slice(-3)).toEqual([0, 1, expect.closeTo(33 / 400, 6)]);
    expect(facts?.slice(-3)).toEqual([1, 0, expect.closeTo(27 / 400, 6)]);
  });

  it.each(['empty', 'cold'])('hears that the first sentence is %s', (stance) => {
    const heard = acknowledgementCues(read(`We value that !${stance} and much. We fit a seal.`, { message }));
    // That sentence, and the second one, which is a fact.
    expect(heard?.filter((cue) => cue === 0.9)).toHaveLength(2);
  });

  it('is as long for one sentence as for many', () => {
    const one = acknowledgementCues(read('It is back.', { message }));
    const many = acknowledgementCues(
      read('It is back. We know. We fit a seal. It costs nothing.', { message }),
    );
    expect(one).toHaveLength(many?.length ?? 0);
  });

  it('says nothing where the message is not known, or nothing is said', () => {
    expect(acknowledgementCues(read('The noise is back.'))).toBeNull();
    expect(acknowledgementCues(read('The noise is back.', { message: ' ' }))).toBeNull();
    expect(acknowledgementCues(read('', { message }))).toBeNull();
  });
});

describe('empathyCues', () => {
  const none = (): boolean => false;

  it('hears the sentence that takes the trouble seriously most, wherever it stands', () => {
    const last = empathyCues(read('One. Two. Three !ownership now.'), none);
    const first = empathyCues(read('One !ownership now. Two. Three.'), none);
    expect(last).toEqual(first);
    expect(last?.[1]).toBe(0.9);
  });

  it('counts sentences whose words say so, up to four', () => {
    const says = (sentence: string): boolean => sentence.includes('sorry');
    expect(empathyCues(read('I am sorry. Very sorry. It costs nothing.'), says)?.at(-1)).toBe(2);
    expect(empathyCues(read('So sorry. '.repeat(9)), says)?.at(-1)).toBe(4);
  });

  it('says nothing of a reply without a sentence', () => {
    expect(empathyCues(read(''), none)).toBeNull();
  });
});

describe('stepCues', () => {
  const none = (): boolean => false;

  it('tells a step in the last line from one that four sentences follow', () => {
    const late = stepCues(read('A. B is so. C is so. D is so. I ring you !next-step.'), none);
    const early = stepCues(read('I ring you !next-step. B is so. C is so. D is so. E is so.'), none);
    expect(late?.slice(0, 3)).toEqual([0.9, 0.9, 0.9]);
    expect(early?.slice(0, 3)).toEqual([0.9, 0, 0]);
  });

  it('says nothing of a reply without a sentence', () => {
    expect(stepCues(read(''), none)).toBeNull();
  });
});
