import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const heavy = ruleOf({
  ...{ extends: 'heavy-sentence', endings: ['tion', 'ment'], everyday: ['question', 'appointment'] },
  ...{ stiff: ['thereof', 'in the event of'], longWord: 14, limit: 2.5 },
});
const reply = (sentence: string): string =>
  `Hi Anna,\n\nYour card is here. ${sentence} Tell me if it works.\n\nKind regards\nMaya`;
const loaded = 'In the event of non-activation, confirmation of payment is needed.';

describe('heavy-sentence', () => {
  it('finds one heavy sentence in a light reply', () => {
    expect(foundBy(heavy, reply(loaded))).toEqual([[loaded, null]]);
    expect(heavy(reply(loaded))[0]).toMatchObject({ words: ['In the event of'], isWholeReply: true });
  });

  it('does not count words of every day, or short ones', () => {
    expect(
      foundBy(
        heavy,
        reply('Your question is about the appointment at the station, so my question is which station.'),
      ),
    ).toEqual([]);
  });

  it('costs more the more a sentence weighs', () => {
    const [light] = heavy(reply(loaded));
    const [worse] = heavy(
      reply(
        `Subject to activation, ${loaded} confirmation thereof being a precondition.`.replace('. c', ', c'),
      ),
    );
    expect(worse?.weight ?? 0).toBeGreaterThan(light?.weight ?? 0);
  });
});
