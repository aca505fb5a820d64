import { expect, it } from 'vitest';
import { oncePerText } from '../../src/tone/once-per-text.ts';
import { readReply } from '../../src/tone/run-rule.ts';
import { profileOf } from './lodestar.ts';

const read = () => readReply('It is here.', { language: 'en' }, profileOf('en').conventions);

it('reads a reply once, also where it reads nothing in it, and another one anew', () => {
  let times = 0;
  const length = oncePerText(({ raw }) => {
    times += 1;
    return raw.length > 100 ? raw.length : null;
  });
  const reply = read();
  expect([length(reply), length(reply)]).toEqual([null, null]);
  expect(times).toBe(1);
  length(read());
  expect(times).toBe(2);
});
