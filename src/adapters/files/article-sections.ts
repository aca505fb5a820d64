import { convert, type FormatCallback } from 'html-to-text';
import type { ArticleSection } from '../../knowledge/article.ts';

/** Marks a heading while the page is flattened; a control character that no text of a page holds. */
const headingMark = '\u0001';

const formatHeading: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(headingMark);
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const skipped = ['img', 'script', 'style', 'nav', 'noscript', 'svg', 'form', 'button', 'iframe'];

const flatten = (html: string): string =>
  convert(html, {
    wordwrap: false,
    formatters: { sectionHeading: formatHeading },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'sectionHeading' })),
      ...skipped.map((selector) => ({ selector, format: 'skip' })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false, colSpacing: 2 } },
    ],
  }).replaceAll('\u00a0', ' ');

/** What pages call the list of their own headings; nobody quotes it. */
const contentsHeading =
  /^(?:table of )?contents$|^inhoud(?:sopgave)?$|^inhalt(?:sverzeichnis)?$|^inneh(?:å|a)ll(?:sförteckning)?$|^innhold(?:sfortegnelse)?$|^indhold(?:sfortegnelse)?$/iu;
const listLine = /^\s*(?:[-*•]|\d+[.)])\s/u;

const withoutContents = (lines: readonly string[]): readonly string[] => {
  let inContents = false;
  return lines.filter((line) => {
    if (contentsHeading.test(line.replace(headingMark, '').trim())) {
      inContents = true;
      return false;
    }
    inContents &&= line.trim() === '' || listLine.test(line);
    return !inContents;
  });
};

const sectionsOfLines = (
  lines: readonly string[],
  headingOf: (line: string) => string | null,
): readonly ArticleSection[] => {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const line of withoutContents(lines)) {
    const heading = headingOf(line);
    if (heading === null) sections.at(-1)?.lines.push(line.trimEnd());
    else sections.push({ heading, lines: [] });
  }
  return sections
    .map(({ heading, lines: body }) => ({
      heading,
      text: body
        .join('\n')
        .replaceAll(/\n{3,}/gu, '\n\n')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
};

/** Gives the sections of an HTML article, cut at its headings; menus, scripts and pictures are left out. */
export const htmlSections = (html: string): readonly ArticleSection[] =>
  sectionsOfLines(flatten(html).split('\n'), (line) =>
    line.startsWith(headingMark) ? line.slice(headingMark.length).trim() : null,
  );

/** Gives the sections of a Markdown or plain-text article, cut at lines that start with "#". */
export const textSections = (text: string): readonly ArticleSection[] =>
  sectionsOfLines(text.split(/\r?\n/u), (line) => /^#{1,6}\s+(.+)$/u.exec(line)?.[1]?.trim() ?? null);

/** Gives an HTML message as plain text. */
export const htmlText = (html: string): string => flatten(html).replaceAll(headingMark, '').trim();
