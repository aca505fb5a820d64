import { describe, expect, it } from 'vitest';
import { fillVoice } from '../../src/tone/tone-voice.ts';

describe('fillVoice', () => {
  it('fills placeholders, each as often as it stands there', () => {
    expect(fillVoice('{name}, {name} and {other}', { name: 'Anna', other: 'Bo' })).toBe('Anna, Anna and Bo');
  });

  it('leaves a placeholder without a value where the rules find it', () => {
    expect(fillVoice('Hi {name},', {})).toBe('Hi {name},');
  });

  it('takes values as they are', () => {
    expect(fillVoice('Hi {name},', { name: '$& {other}' })).toBe('Hi $& {other},');
  });
});
