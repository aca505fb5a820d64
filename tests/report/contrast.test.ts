import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/report/templates/report.css', import.meta.url), 'utf8');
const panel = readFileSync(new URL('../../src/panel/styles/tokens.css', import.meta.url), 'utf8');
const schemesOf = (text: string) => {
  const at = text.indexOf('prefers-color-scheme: dark');
  return { light: coloursIn(text.slice(0, at)), dark: coloursIn(text.slice(at)) };
};
const coloursIn = (part: string) =>
  new Map(
    [...part.matchAll(/(--[\w-]+):[^;]*?(#[0-9a-f]{6})\)?;/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );

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

/** What stands on what, with the least contrast that WCAG 2.2 AA asks for. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['--text', '--surface', 4.5],
  ['--text', '--surface-quiet', 4.5],
  ['--text', '--better-tint', 4.5],
  ['--text', '--worse-tint', 4.5],
  ['--text-quiet', '--surface', 4.5],
  ['--text-quiet', '--surface-quiet', 4.5],
  ['--text-quiet', '--surface-pressed', 4.5],
  ['--accent-text', '--surface', 4.5],
  ['--accent-text', '--accent-tint', 3],
  ['--attention-text', '--surface', 4.5],
  ['--attention-text', '--attention-tint', 4.5],
  ['--better', '--surface', 4.5],
  ['--better', '--better-tint', 4.5],
  ['--worse', '--surface', 4.5],
  ['--worse', '--worse-tint', 4.5],
  ['--same', '--surface', 4.5],
  ['--few', '--surface', 4.5],
  ['--better', '--surface-pressed', 3],
  ['--worse', '--surface-pressed', 3],
  ['--same', '--surface-pressed', 3],
  ['--few', '--surface-pressed', 3],
  ['--surface', '--text-quiet', 4.5],
];

for (const [scheme, colours] of Object.entries(schemesOf(css))) {
  test.each(pairs)(`${scheme}: %s on %s has a contrast of at least %d`, (front, back, least) => {
    expect(contrast(colours.get(front) ?? '', colours.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
}

test.each(['light', 'dark'] as const)('the colours that the panel has too are the same in %s', (scheme) => {
  const ours = schemesOf(css)[scheme];
  const shared = [...schemesOf(panel)[scheme]].filter(([name]) => ours.has(name));
  expect(shared.length).toBeGreaterThan(8);
  expect(shared.filter(([name, hex]) => ours.get(name) !== hex)).toEqual([]);
});
