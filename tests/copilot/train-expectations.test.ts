import { describe, expect, it } from 'vitest';
import { trainExpectations, type WorsenedReply } from '../../src/copilot/train-expectations.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import { profileOf } from '../tone/lodestar.ts';
import { hearing } from '../tone/toy-tone.ts';

const profile: ToneProfile = { ...profileOf('en'), learned: hearing() };
const profileFor = (): ToneProfile => profile;

/** Enough of them for a letter: of shorter bodies nothing is learned. */
const facts =
  'The seal was changed. The door is closed. The car is at the workshop. The paint is dry. The key is in the box. The lamp is on.';

const complaint = (
  at: number,
  writer: string,
  taken: readonly { readonly kind: string; readonly part: string }[],
): WorsenedReply => {
  const body = `So much is true !ownership ${at}. ${facts} We ring you !next-step.`;
  const reply = `Hi Anna,\n\n${body}\n\nKind regards\nMaya`;
  return {
    language: 'en',
    market: 'GB',
    isComplaint: true,
    customerName: 'Anna',
    questions: [],
    message: 'The door whistles.',
    writer,
    reply,
    worsened: taken.map(({ kind, part }) => ({ kind, reply: reply.replace(part, '') })),
  };
};

const own = { kind: 'empathy', part: '!ownership ' };

const replies = ['one', 'two'].flatMap((writer) =>
  Array.from({ length: 6 }, (_, at) => complaint(at, writer, [own])),
);

describe('trainExpectations', () => {
  it('learns what shows a part, and says how well it is found in replies of other writers', () => {
    const { models, rows } = trainExpectations(replies, [], profileFor);
    expect(rows).toEqual([{ part: 'empathy', without: 12, with: 12, told: 1, falselyTold: 0 }]);
    expect(Object.keys(models)).toEqual(['empathy']);
  });

  it('takes a cue that means one thing to one writer only for none', () => {
    // The second writer's replies without the part have the words for it, and those with it have not.
    const other = replies
      .filter(({ writer }) => writer === 'two')
      .map((good) => ({
        ...good,
        reply: good.reply.replace('!ownership', ''),
        worsened: [{ kind: 'empathy', reply: good.reply }],
      }));
    const { rows } = trainExpectations(
      [...replies.filter(({ writer }) => writer === 'one'), ...other],
      [],
      profileFor,
    );
    expect(rows[0]?.told).toBe(0);
  });

  it('learns from replies graded best that a part may sound otherwise', () => {
    const best = replies.map(({ worsened: _, ...good }) => ({
      ...good,
      writer: 'three',
      reply: good.reply.replace('!ownership', ''),
    }));
    const { rows } = trainExpectations(replies, best, profileFor);
    expect(rows[0]).toMatchObject({ without: 12, with: 24 });
    expect(rows[0]?.told).toBeLessThan(1);
  });

  it('leaves a part without pairs to the rules', () => {
    const best = replies.map(({ worsened: _, ...good }) => good);
    expect(trainExpectations([], best, profileFor)).toEqual({ models: {}, rows: [] });
  });
});
