import { expect, it } from 'vitest';
import { readTone } from '../../src/tone/read-tone.ts';
import { profileOf } from './lodestar.ts';
import { hearing } from './toy-tone.ts';

it('takes the doubt whether a part is there out of a reply together with the fault that tells of it', () => {
  const profile = { ...profileOf('en'), learned: { ...hearing(), readPart: () => 0.1 } };
  const body = 'The card was sent to the old address and came back to us on the ninth of May. '.repeat(5);
  const reading = readTone(`Hi Anna,\n\n${body}\n\nKind regards\nMaya`, profile, {
    language: 'en',
    isComplaint: true,
    message: 'My card has not come for six weeks now.',
  });
  const at = reading.faults.findIndex(({ rule }) => rule.expects?.part === 'acknowledgement');
  expect(at).toBeGreaterThanOrEqual(0);
  expect(reading.features['doubt-acknowledgement']).toBeCloseTo(0.9, 12);
  expect(reading.without(at)['doubt-acknowledgement']).toBe(0);
});
