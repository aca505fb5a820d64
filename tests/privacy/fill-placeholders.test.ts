import { describe, expect, it } from 'vitest';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import { fillPlaceholders } from '../../src/privacy/fill-placeholders.ts';
import { maskCase } from '../../src/privacy/mask-case.ts';

const text = 'Hi Moira,\nI call 07700 900733 about LS20650117.';
const { texts, entities } = maskCase('A', [text], { language: 'en', names: ['Moira Galbraith'] });

describe('fillPlaceholders', () => {
  it('puts the values of the case back', () => {
    expect(fillPlaceholders({ caseId: 'A', text: texts[0]?.text ?? '' }, entities)).toEqual({
      text,
      unfilled: [],
    });
  });

  it('leaves and reports placeholders the case does not know, once each', () => {
    const draft = 'Dear [name-1], [name-9] and [name-9] wrote to [email-1].';
    expect(fillPlaceholders({ caseId: 'A', text: draft }, entities)).toEqual({
      text: 'Dear Moira, [name-9] and [name-9] wrote to [email-1].',
      unfilled: ['[name-9]', '[email-1]'],
    });
  });

  it('refuses the values of another case, without telling them', () => {
    const fill = (): unknown => fillPlaceholders({ caseId: 'B', text: 'Dear [name-1]' }, entities);
    expect(fill).toThrow(CopilotError);
    expect(fill).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(fill).not.toThrow(/Moira/u);
  });

  it('does not read a filled value again, nor treat its dollar signs as patterns', () => {
    const values = new Map([
      ['[name-1]', '[email-1] $& $1'],
      ['[email-1]', 'a@b.example'],
    ]);
    expect(fillPlaceholders({ caseId: 'A', text: '[name-1]' }, { caseId: 'A', values }).text).toBe(
      '[email-1] $& $1',
    );
  });
});
