/** Stands for a stretch that is not the advisor's wording: neither letter nor white space, so no rule matches across it. */
const foreign = '\uFFFC';

const markup = /<\/?[a-z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/giu;
const blockEnd = /^<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote))\b/iu;
const addresses = /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/giu;
const trailing = /[.,;:!?)\]'"…]+$/u;

/** Shorter quotations could be anybody's words. */
const shortestQuotation = 12;
const mostQuotations = 40;

const maskQuotations = (text: string, quotations: readonly string[]): string => {
  let masked = text;
  for (const quotation of quotations.slice(0, mostQuotations)) {
    const words = quotation.trim();
    if (words.length >= shortestQuotation) masked = masked.replaceAll(words, foreign.repeat(words.length));
  }
  return masked;
};

/**
 * Gives the text, at the same length, with what is not the advisor's own wording hidden: HTML, web and mail addresses, and
 * the customer's questions where the reply quotes them. Block ends of HTML become line ends; no-break spaces become plain
 * ones and typographic apostrophes straight, so that rules need to know one form only.
 */
export const maskForeignParts = (text: string, quotations: readonly string[]): string =>
  maskQuotations(text, quotations)
    .replace(markup, (tag) =>
      blockEnd.test(tag) ? `\n${' '.repeat(tag.length - 1)}` : ' '.repeat(tag.length),
    )
    .replace(addresses, (address) => {
      const rest = trailing.exec(address.slice(-12))?.[0] ?? '';
      return foreign.repeat(address.length - rest.length) + rest;
    })
    .replaceAll('\u2019', "'")
    .replace(/[\u00A0\u202F\u2007]/gu, ' ');
