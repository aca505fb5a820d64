import { describe, expect, it } from 'vitest';
import { dissectText } from './ship-rules.ts';

describe('a bare call for help', () => {
  it('is dropped where the message asks anything else', () => {
    expect(dissectText('Any ideas? When do I get my plates?').map(({ text }) => text)).toEqual([
      'When do I get my plates?',
    ]);
  });

  it('makes a problem of the sentence before it where nothing else is asked', () => {
    expect(dissectText('The picture hangs upside down. Please help!')).toMatchObject([
      { text: 'The picture hangs upside down.', kind: 'problem' },
    ]);
  });

  it('stands for itself behind a greeting', () => {
    expect(dissectText('Good morning.\nI need help.')).toMatchObject([{ text: 'I need help.' }]);
  });
});
