import { describe, expect, it } from 'vitest';
import { hasPersonName, teamRoles, teamWordsOf } from '../../../src/tone/kinds/signature-name.ts';
import { voice } from '../one-rule.ts';

const others = new Set([...teamRoles, ...teamWordsOf(voice), 'lodestar']);
const isSigned = (signature: string, isBehindFarewell = false): boolean =>
  hasPersonName(signature, others, isBehindFarewell);

describe('hasPersonName', () => {
  it('knows a name alone, before its team, and behind words of farewell', () => {
    expect(isSigned('Maya Hill\nLodestar Care')).toBe(true);
    expect(isSigned('Jonas i Lodestar Care')).toBe(true);
    expect(isSigned('Enjoy the coast,\nMaya')).toBe(true);
    expect(isSigned(' Siri i Lodestar Care', true)).toBe(true);
    expect(isSigned('</p><p>Viktor<br>Lodestar Care</p>')).toBe(true);
  });

  it('knows nobody in a team, a department, a phrase or a placeholder', () => {
    expect(isSigned('Lodestar Care')).toBe(false);
    expect(isSigned('\nCustomer Service', true)).toBe(false);
    expect(isSigned('Sent from my phone')).toBe(false);
    expect(isSigned('Ha det bra')).toBe(false);
    expect(isSigned('\n[Namn]\nLodestar Care', true)).toBe(false);
  });
});
