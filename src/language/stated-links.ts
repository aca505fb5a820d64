import { plainLetters } from './plain-letters.ts';

/** A link, a bare host or an e-mail address in a text. */
export type StatedLink = {
  /** As its reader sees it, without the punctuation behind it. */
  readonly text: string;
  /** In lower case, without a port; for an e-mail address what stands behind the sign. */
  readonly host: string;
  readonly isMail: boolean;
};

/** Whatever a mail program makes a link of, with and without its scheme. Names of hosts end in two letters or more. */
const address =
  /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)\S+|[^\s@,;:()]{1,64}@[^\s@,;:()]{1,253}|(?<![\p{L}\p{N}.])(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])(?:[/?#]\S*)?/giu;

/** An address spelt out for a person to put together: "evil (dot) example", "evil dot com", "pay (at) evil.example". */
const speltDot =
  /\s?[([{]\s?(?:dot|punkt|punktum|punt|\.)\s?[)\]}]\s?| (?:dot|punkt|punktum|punt) (?=(?:com|net|org|info|io|co|eu|biz|app|example|test)(?![\p{L}\p{N}]))/giu;
const speltAt = /\s?[([{]\s?(?:at|snabel-a|krøllalfa|apenstaartje|ät|@)\s?[)\]}]\s?/giu;

const hostOf = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^mailto:|^[a-z][a-z0-9+.-]*:\/\//u, '')
    .replace(/^[^/?#]*@/u, '')
    .replace(/[/?#:].*$/u, '');

/** Gives what may be clicked or written to in a text, disguised or spelt out, in order. */
export const statedLinks = (text: string): readonly StatedLink[] =>
  [...plainLetters(text).replace(speltDot, '.').replace(speltAt, '@').matchAll(address)].map(([found]) => {
    const link = found.replace(/[.,;:!?)'"…]+$/u, '');
    return { text: link, host: hostOf(link), isMail: link.includes('@') };
  });

/** Tells whether a host is one of those that are allowed, or below one. */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => host === one || host.endsWith(`.${one}`));

/** Gives a text with `instead` in the place of every link; one that is disguised or spelt out leaves nothing of the text but `instead`. */
export const withoutLinks = (text: string, instead: string): string => {
  const links = statedLinks(text);
  const plain = links.reduce((rest, link) => rest.replaceAll(link.text, instead), text);
  return statedLinks(plain).length === 0 ? plain : instead;
};
