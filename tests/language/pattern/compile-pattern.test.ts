import { describe, expect, it } from 'vitest';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import { compileCapturing, compilePatterns } from '../../../src/language/pattern/compile-pattern.ts';

const all = (pattern: RegExp, text: string): readonly string[] => text.match(pattern) ?? [];

describe('compilePatterns', () => {
  it('finds whole words in any script, and any case where asked', () => {
    const pattern = compilePatterns(['ni', 'år'], { at: 'tokens', ignoreCase: true });
    expect(all(pattern, 'Ni har varit uni i svåra år')).toEqual(['Ni', 'år']);
    expect(all(compilePatterns(['ni'], { at: 'tokens' }), 'Ni')).toEqual([]);
  });

  it('finds parts of words where asked', () => {
    expect(all(compilePatterns(['ß'], { at: 'tokens', nonword: true }), 'Straße')).toEqual(['ß']);
  });

  it('puts the prefix before the tokens, outside of the boundary', () => {
    const pattern = compilePatterns(['sent', 'done'], { at: 'tokens', prefix: '\\b(?:was|is)\\b\\s*' });
    expect(all(pattern, 'It was sent and is done, sent')).toEqual(['was sent', 'is done']);
  });

  it('tells which pattern matched by its capture', () => {
    const match = compilePatterns(['a(x)', 'b'], { at: 'swap', isCaptured: true }).exec('b');
    expect(match?.slice(1)).toEqual([undefined, 'b']);
  });

  it('names the place of the pattern that it refuses, and not its neighbours', () => {
    const refused = (): RegExp => compilePatterns(['fine', '(a+)+'], { at: 'tokens' });
    expect(refused).toThrow('"(a+)+" is refused');
    try {
      refused();
    } catch (fault) {
      expect(fault).toBeInstanceOf(CopilotError);
      expect((fault as CopilotError).details).toEqual({ at: 'tokens.1' });
    }
  });

  it('keeps the captures of a rule that needs them', () => {
    expect(compileCapturing('\\b([A-Z]{3})\\b', 'first', false).exec('the NBA')?.[1]).toBe('NBA');
  });
});
