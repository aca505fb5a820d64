import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/panel/styles/tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');

const coloursIn = (part: string) =>
  new Map(
    [...part.matchAll(/(--[\w-]+):[^;]*?(#[0-9a-f]{6})\)?;/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );
const schemes = { light: coloursIn(lightPart), dark: coloursIn(darkPart) };

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
};

/** The text and graphics of the panel on what they stand on, with the least contrast that WCAG 2.2 AA asks for. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['--text', '--surface', 4.5],
  ['--text', '--surface-quiet', 4.5],
  ['--text', '--surface-pressed', 4.5],
  ['--text', '--accent-tint', 4.5],
  ['--text', '--attention-tint', 4.5],
  ['--text-quiet', '--surface', 4.5],
  ['--text-quiet', '--surface-quiet', 4.5],
  ['--text-quiet', '--surface-pressed', 4.5],
  ['--accent-text', '--surface', 4.5],
  ['--accent-text', '--surface-quiet', 4.5],
  ['--accent-text', '--accent-tint', 4.5],
  ['--on-accent', '--accent', 4.5],
  ['--on-accent', '--accent-strong', 4.5],
  ['--attention-text', '--surface', 4.5],
  ['--attention-text', '--attention-tint', 4.5],
  ['--error-text', '--surface', 4.5],
  ['--error-text', '--error-tint', 4.5],
  ['--added-text', '--added-tint', 4.5],
  ['--surface', '--attention-text', 4.5],
  ['--line-control', '--surface', 3],
  ['--attention-line', '--surface', 3],
  ['--error-line', '--surface', 3],
];

for (const [scheme, colours] of Object.entries(schemes)) {
  test.each(pairs)(`${scheme}: %s on %s has a contrast of at least %d`, (front, back, least) => {
    const ratio = contrast(colours.get(front) ?? '', colours.get(back) ?? '');
    expect(ratio).toBeGreaterThanOrEqual(least);
  });
}

test('the contrast of black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
