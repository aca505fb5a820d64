import { convert, type FormatCallback } from 'html-to-text';
import type { ArticleSection } from './article.ts';

/** Marks a heading while the page is flattened; a control character that no text of a page holds. */
const headingMark = '\u0001';

const formatHeading: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(headingMark);
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** A cell that is wrapped would be read as lines of their own; no cell of a page is longer. */
const longestCell = 2_000;

const skipped = ['img', 'script', 'style', 'nav', 'noscript', 'svg', 'form', 'button', 'iframe', 'title'];

/** Deeper than any page nests its elements; without a limit the flattening ends in a stack overflow. */
const limits = { maxDepth: 500, ellipsis: '' };

const flatten = (html: string): string =>
  convert(html, {
    wordwrap: false,
    limits,
    formatters: { sectionHeading: formatHeading },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'sectionHeading' })),
      ...skipped.map((selector) => ({ selector, format: 'skip' })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      {
        selector: 'table',
        format: 'dataTable',
        options: { uppercaseHeaderCells: false, colSpacing: 2, maxColumnWidth: longestCell },
      },
    ],
  }).replaceAll('\u00a0', ' ');

/** What pages call the list of their own headings. */
const contentsHeading =
  /^(?:table of )?contents$|^inhoud(?:sopgave)?$|^inhalt(?:sverzeichnis)?$|^inneh(?:å|a)ll(?:sförteckning)?$|^innhold(?:sfortegnelse)?$|^indhold(?:sfortegnelse)?$/iu;
const listMark = /^\s*(?:[-*•]|\d+(?:\.\d+)*[.)]?)\s+/u;

/** Brings a heading and the line that points at it into a form in which they can be compared. */
const bareHeading = (line: string): string =>
  line
    .replaceAll(headingMark, '')
    .replace(listMark, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .trim()
    .toLowerCase();

type HeadingOf = (line: string) => string | null;

/** Counts the lines of a table of contents from a place on, 0 when they are no such: most of its lines have to be headings of the page. */
const contentsLength = (
  lines: readonly string[],
  start: number,
  headingOf: HeadingOf,
  headings: ReadonlySet<string>,
): number => {
  if (!contentsHeading.test((headingOf(lines[start] ?? '') ?? lines[start] ?? '').trim())) return 0;
  let end = start + 1;
  let entries = 0;
  let repeated = 0;
  for (const line of lines.slice(end)) {
    const isBlank = line.trim() === '';
    const isRepeated = headings.has(bareHeading(line));
    if (headingOf(line) !== null || !(isBlank || isRepeated || listMark.test(line))) break;
    if (!isBlank) entries += 1;
    if (isRepeated) repeated += 1;
    end += 1;
  }
  return repeated > 0 && repeated * 2 >= entries ? end - start : 0;
};

/** Leaves the list of the page's own headings out, which nobody quotes; the contents of a box stay. */
const withoutContents = (lines: readonly string[], headingOf: HeadingOf): readonly string[] => {
  const headings = new Set(
    lines.flatMap((line) => {
      const heading = headingOf(line);
      return heading === null ? [] : [bareHeading(heading)];
    }),
  );
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const length = contentsLength(lines, at, headingOf, headings);
    if (length === 0) kept.push(lines[at] ?? '');
    else at += length - 1;
  }
  return kept;
};

const sectionsOfLines = (lines: readonly string[], headingOf: HeadingOf): readonly ArticleSection[] => {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const line of withoutContents(lines, headingOf)) {
    const heading = headingOf(line);
    // A heading inside a list or a quotation stays a line of it.
    if (heading === null) sections.at(-1)?.lines.push(line.replaceAll(headingMark, '').trimEnd());
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
    line.startsWith(headingMark) ? line.replaceAll(headingMark, '').trim() : null,
  );

/** Gives the sections of a Markdown or plain-text article, cut at lines that start with "#". */
export const textSections = (text: string): readonly ArticleSection[] =>
  sectionsOfLines(text.split(/\r?\n/u), (line) => /^#{1,6}\s+(.+)$/u.exec(line)?.[1]?.trim() ?? null);

/** Gives an HTML message as plain text. */
export const htmlText = (html: string): string => flatten(html).replaceAll(headingMark, '').trim();

/** Gives the title of an HTML page, else its first heading, else ''. */
export const htmlTitle = (html: string): string => {
  const textOf = (selector: string): string =>
    convert(html, {
      wordwrap: false,
      limits: { ...limits, maxBaseElements: 1 },
      baseElements: { selectors: [selector], returnDomByDefault: false },
      selectors: [
        { selector: 'h1', format: 'inline' },
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { ignoreHref: true } },
      ],
    })
      .replaceAll(/\s+/gu, ' ')
      .trim();
  // A title outside the head comes last: drawings have such too.
  return textOf('head > title') || textOf('h1') || textOf('title');
};
