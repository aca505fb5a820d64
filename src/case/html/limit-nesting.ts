import { voidTags } from './void-tags.ts';

/** The deepest nesting that is handed to the HTML parser, whose time grows with the square of it; mail stays far below. */
const deepestNesting = 500;

/** Elements that hold nothing or are closed by their next sibling, so that writing them without an end tag nests nothing. */
const flatTags = new Set([
  ...voidTags,
  ...['p', 'li', 'td', 'th', 'tr'],
  ...['dt', 'dd', 'option', 'tbody', 'thead', 'tfoot'],
]);

const tag = /<(\/?)([a-z][\w:-]{0,40})[^<>]{0,20000}>/giu;

/** Gives HTML without the start tags that would nest deeper than any mail does; text and all other tags stay. */
export const limitNesting = (html: string): string => {
  let depth = 0;
  return html.replaceAll(tag, (match, slash: string, name: string) => {
    if (flatTags.has(name.toLowerCase()) || match.endsWith('/>')) return match;
    if (slash !== '') {
      depth = Math.max(0, depth - 1);
      return match;
    }
    if (depth >= deepestNesting) return '';
    depth += 1;
    return match;
  });
};
