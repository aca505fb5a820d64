/** What windows-1252 has at 0x80 to 0x9F; '' where it has nothing. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const upperControls = [
  ...[
    '\u20AC',
    '',
    '\u201A',
    '\u0192',
    '\u201E',
    '\u2026',
    '\u2020',
    '\u2021',
    '\u02C6',
    '\u2030',
    '\u0160',
    '\u2039',
    '\u0152',
  ],
  ...[
    '',
    '\u017D',
    '',
    '',
    '\u2018',
    '\u2019',
    '\u201C',
    '\u201D',
    '\u2022',
    '\u2013',
    '\u2014',
    '\u02DC',
    '\u2122',
    '\u0161',
  ],
  ...['\u203A', '\u0153', '', '\u017E', '\u0178'],
];

/**
 * Gives text with the letters of windows-1252 in place of the control characters U+0080 to U+009F, which no text holds.
 *
 * NOTE: the decoder of Node 24.9 reads windows-1252 as ISO 8859-1, so the euro sign and curly quotes arrive as such controls; the
 * same happens in mail that says ISO 8859-1 and means windows-1252.
 */
export const withoutUpperControls = (text: string): string =>
  text.replaceAll(/[\u0080-\u009F]/gu, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? '');
