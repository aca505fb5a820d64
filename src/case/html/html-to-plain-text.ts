import { compile, type DomNode, type FormatCallback } from 'html-to-text';
import { visibleHtml } from './visible-html.ts';

/** Stands between the cells of a table row until the empty ones are gone; a private-use character no mail contains. */
const cellMark = '\uE0C1';

/** The longest address that is written behind its link; longer ones only track. In UTF-16 units. */
const longestAddress = 200;

/** Brings an address and a link's text into a form in which they can be compared. */
const bare = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/u, '')
    .replace(/^www\./u, '')
    .replace(/[/\s]+$/u, '');

/** Writes a link as its text, followed by the address where that says something else. */
const formatLink: FormatCallback = (element, walk, builder) => {
  let text = '';
  builder.pushWordTransform((word) => {
    text += word;
    return word;
  });
  walk(element.children, builder);
  builder.popWordTransform();
  const href = String(element.attribs?.href ?? '');
  const says = bare(href.slice(0, 2 * longestAddress));
  const isTold =
    text === '' || says === '' || bare(text.slice(0, 2 * longestAddress)) === says.replaceAll(/\s/gu, '');
  if (!isTold && !href.startsWith('#') && href.length <= longestAddress) {
    builder.addInline(` (${href.replace(/^(?:mailto|tel):/u, '')})`, { noWordTransform: true });
  }
};

const isCell = (node: DomNode): boolean => node.name === 'td' || node.name === 'th';

const formatRow: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  element.children.filter(isCell).forEach((cell, position) => {
    if (position > 0) builder.addLiteral(` ${cellMark} `);
    walk(cell.children, builder);
  });
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const formatSignature: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline('--');
  builder.addLineBreak();
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const tight = { leadingLineBreaks: 1, trailingLineBreaks: 1 };

const toText = compile({
  wordwrap: false,
  // Without the zero-width space, which the library counts as white space and which joins a word here.
  whitespaceCharacters: ' \t\r\n\f',
  formatters: { link: formatLink, row: formatRow, signature: formatSignature },
  selectors: [
    { selector: '*', format: 'inline' },
    { selector: 'a', format: 'link' },
    { selector: 'p', format: 'paragraph' },
    { selector: 'p.tight', format: 'paragraph', options: tight },
    { selector: '.signature', format: 'signature' },
    ...[
      'div',
      'section',
      'article',
      'header',
      'footer',
      'address',
      'center',
      'dl',
      'dt',
      'dd',
      'table',
      'thead',
      'tbody',
    ].map((selector) => ({ selector, format: 'block', options: tight })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      format: 'heading',
      options: { uppercase: false },
    })),
    { selector: 'br', format: 'lineBreak' },
    { selector: 'hr', format: 'horizontalLine', options: { length: 20 } },
    { selector: 'pre', format: 'pre' },
    {
      selector: 'blockquote',
      format: 'blockquote',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
    { selector: 'ul', format: 'unorderedList', options: { itemPrefix: '- ' } },
    { selector: 'ol', format: 'orderedList' },
    { selector: 'tr', format: 'row' },
  ],
});

/** Gives text with plain blanks, without zero-width characters, and with at most one empty line in a row. */
export const tidyText = (text: string): string =>
  text
    .replaceAll(/\u034F|[\u00AD\u180E\u200B\u200C\u200E\u200F\u2060-\u2064\uFEFF]/gu, '')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replace(/^\n+/u, '')
    .trimEnd();

/** Drops the marks of empty cells and writes ' | ' between the others. */
const joinCells = (line: string): string => {
  if (!line.includes(cellMark)) return line;
  const quote = /^(?:> ?)*/u.exec(line)?.[0] ?? '';
  const cells = line
    .slice(quote.length)
    .split(cellMark)
    .map((cell) => cell.trim());
  return quote + cells.filter((cell) => cell !== '').join(' | ');
};

/** Drops the blank that the library writes before the number of a list item. */
const alignNumber = (line: string): string => line.replace(/^((?:> ?)*) (?=\d{1,4}\. )/u, '$1');

/** Leaves one of several lines of dashes in a row: the mail's own and the one written for its signature block. */
const joinDashes = (text: string): string => text.replaceAll(/^--\n+(?:--\n+)+/gmu, '--\n');

/**
 * Turns HTML into readable plain text: one line per block, '- ' before list items, '> ' before quoted lines, cells joined by
 * ' | ', links with their address where it differs from their text. Text a reader can't see is left out.
 */
export const htmlToPlainText = (html: string): string => {
  const lines = tidyText(toText(visibleHtml(html))).split('\n');
  return joinDashes(tidyText(lines.map(joinCells).map(alignNumber).join('\n')));
};
