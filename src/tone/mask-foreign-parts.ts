/** Stands for a stretch that is not the advisor's wording: neither letter nor white space, so no rule matches across it. */
const foreign = '\uFFFC';

const markup =
  /<\/?(?:a|abbr|b|blockquote|body|br|code|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|ol|p|pre|s|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul)(?:\s[^<>]{0,2000})?\/?>|<!--[^<>]{0,2000}-->|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/giu;
const blockEnd = /^<(?:br|\/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|blockquote))\b/iu;
const addresses = /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/giu;
const trailing = /[.,;:!?)\]'"…]+$/u;

/** Shorter quotations could be anybody's words; this much of a question finds its place in the reply. */
const shortestQuotation = 16;
const mostQuotations = 40;

const sharedLength = (text: string, at: number, quotation: string): number => {
  let length = 0;
  while (length < quotation.length && text.charAt(at + length) === quotation.charAt(length)) length += 1;
  return length;
};

/** Hides each place where a question is repeated, as far as it is: a quotation may be cut short. */
const maskQuotation = (text: string, quotation: string): string => {
  const words = quotation.replace(/\s+/gu, ' ').trim();
  const head = words.slice(0, shortestQuotation);
  if (head.length < shortestQuotation) return text;
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, from)) {
    const length = sharedLength(text, at, words);
    parts.push(text.slice(from, at), foreign.repeat(length));
    from = at + length;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
};

/**
 * Gives the text, at the same length, with what is not the advisor's own wording hidden: HTML, web and mail addresses, and
 * the customer's questions where the reply quotes them. Block ends of HTML become line ends; no-break spaces become plain
 * ones and typographic apostrophes straight, so that rules need to know one form only.
 */
export const maskForeignParts = (text: string, quotations: readonly string[]): string =>
  quotations
    .slice(0, mostQuotations)
    .reduce(maskQuotation, text)
    .replace(markup, (tag) =>
      blockEnd.test(tag) ? `\n${' '.repeat(tag.length - 1)}` : ' '.repeat(tag.length),
    )
    .replace(addresses, (address) => {
      const rest = trailing.exec(address.slice(-12))?.[0] ?? '';
      return foreign.repeat(address.length - rest.length) + rest;
    })
    .replaceAll('\u2019', "'")
    .replace(/[\u00A0\u202F\u2007]/gu, ' ');
