import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const title = ruleOf({
  extends: 'greeted-title',
  women: { titles: ['mrs', 'ms'], says: ['as a mother'] },
  men: { titles: ['mr'] },
});
const greeted = (greeting: string, customerName: string, message = '') =>
  foundBy(title, `${greeting}\n\nYour card is on its way.`, { customerName, message }).map(
    ([found]) => found,
  );

describe('greeted-title', () => {
  it('believes the title in the name, in the signature, and what is said of oneself', () => {
    expect(greeted('Hi Mr Berg,', 'Mrs Berg')).toEqual(['Mr']);
    expect(greeted('Hi Mr Berg,', 'Robin Berg', 'Where is my card?\nRobin Berg (Mrs)')).toEqual(['Mr']);
    expect(greeted('Hi Mr Berg,', 'Robin Berg', 'I write as a mother of two. Robin')).toEqual(['Mr']);
    expect(greeted('Hi Ms Berg,', 'Mr Berg')).toEqual(['Ms']);
  });

  it('takes the other title of the same, and a greeting with both or none', () => {
    expect(greeted('Hi Ms Berg,', 'Mrs Berg')).toEqual([]);
    expect(greeted('Hi Mr and Mrs Berg,', 'Mrs Berg')).toEqual([]);
    expect(greeted('Hi Robin Berg,', 'Mrs Berg')).toEqual([]);
  });

  it('guesses nothing by a given name, nor by a title of somebody else', () => {
    expect(greeted('Hi Mr Berg,', 'Anna Berg')).toEqual([]);
    expect(
      greeted('Hi Mr Berg,', 'Robin Berg', 'I spoke to Mrs Hill about it. Where is it?\nRobin Berg'),
    ).toEqual([]);
  });
});
