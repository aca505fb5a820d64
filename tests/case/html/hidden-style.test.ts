import { describe, expect, it } from 'vitest';
import { hiddenNamesOf, visibilityOf } from '../../../src/case/html/hidden-style.ts';

const none: ReadonlySet<string> = new Set();
const isHidden = (style: string, more: Record<string, string> = {}): boolean =>
  visibilityOf({ style, ...more }, none).isHidden;

describe('visibilityOf', () => {
  it.each([
    'display:none',
    'DISPLAY : NONE !important;',
    'color:red;display:none',
    'opacity:0',
    'max-height:0px;overflow:hidden',
    'height:0; overflow:hidden',
    'position:absolute;left:-9999px',
    'color:#fff;background-color:white',
    'color: rgb(255, 255, 255); background: #FFFFFF',
    'color:transparent',
  ])('calls %s hidden', (style) => {
    expect(isHidden(style)).toBe(true);
  });

  it.each([
    '',
    'display:block',
    'color:#fff',
    'color:#fff;background:#000',
    'max-height:0',
    'overflow:hidden',
    'left:-5px',
    'opacity:0.5',
    'x-display:none',
  ])('calls %j seen', (style) => {
    expect(isHidden(style)).toBe(false);
  });

  it('reads the hidden attribute, the background attribute and names that the style sheet hides', () => {
    expect(visibilityOf({ hidden: '' }, none).isHidden).toBe(true);
    expect(isHidden('color:#FFF', { bgcolor: '#ffffff' })).toBe(true);
    expect(visibilityOf({ class: 'a pre b' }, new Set(['.pre'])).isHidden).toBe(true);
    expect(visibilityOf({ class: 'preface' }, new Set(['.pre'])).isHidden).toBe(false);
    expect(visibilityOf({ class: 'pre', style: 'display:block' }, new Set(['.pre'])).isHidden).toBe(false);
  });

  it.each([
    ['font-size:0', true],
    ['font-size: 0px', true],
    ['font-size:1px;line-height:1px', true],
    ['font-size:0.1px', true],
    ['font:0/0 a', undefined],
    ['font: 12px Arial', false],
    ['font-size:10px', false],
    ['font-size:1em', false],
    ['color:red', undefined],
  ])('tells whether %s is tiny: %s', (style, tiny) => {
    expect(visibilityOf({ style }, none).isTiny).toBe(tiny);
  });
});

describe('hiddenNamesOf', () => {
  it('finds classes and ids that are hidden on every screen', () => {
    const html =
      '<style type="text/css"><!-- .a, td.b , #c { display:none } .d{color:red} /* .e{display:none} */ @media print { .f{display:none} .g{display:none} } .h{font-size:0} .i .j{display:none} --></style>';
    expect([...hiddenNamesOf(html)]).toEqual(['.a', '.b', '#c', '.h']);
  });

  it('gives nothing for a style sheet that does not end', () => {
    expect(hiddenNamesOf('<style>.a{display:none}').size).toBe(0);
    expect(hiddenNamesOf('<style').size).toBe(0);
  });
});
