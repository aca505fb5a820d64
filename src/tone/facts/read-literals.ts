import { readMatches, type UnreadText } from './stated-fact.ts';

const link = /(?:https?:\/\/|www\.)[^\s<>"\uE000]*[^\s<>"\uE000.,;:!?)\]'\u2026]/gu;
const email = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu;

/** '[name-1]' of a masked text, '[1]' and '[KA-1001, 2]' of a cited one. */
const bracketed = /\[[\p{L}\p{N}][\p{L}\p{N} .,;#/_-]{0,60}\]/gu;

/** At least seven digits with what stands between them in telephone numbers; a sum of money has its currency beside it. */
const phone =
  /(?<![\p{L}\p{N}.,-])(?:\+|00)?\(?\p{Nd}(?:[ \u00a0()/-]{0,2}\p{Nd}){6,14}(?![\p{L}\p{N}]|[ \u00a0]?(?:kr|€|\$|£|%))/gu;
const isPhone = /^(?:\+|0|\()|[-/() \u00a0].*[-/() \u00a0]/u;
const grouped = /^\p{Nd}{1,3}(?:[ \u00a0]\p{Nd}{3})+$/u;

/** Letters and digits in one word, with the marks inside it: KA-1001, P4.2.1, 5YJ3E1EA7KF000316, CCS2. */
const code =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}./_-]*\p{L})(?=[\p{L}\p{N}./_-]*\p{Nd})\p{Lu}[\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;

/** Reads what must stay letter for letter: links, addresses, citations and placeholders, telephone numbers, codes. */
export const readLiterals = (unread: UnreadText): UnreadText => {
  const links = readMatches(unread, 'link', link, ([found]) => found);
  const addresses = readMatches(links, 'email', email, ([found]) => found.replace(/\.$/u, '').toLowerCase());
  const cited = readMatches(addresses, 'citation', bracketed, ([found]) => found.toLowerCase());
  const phones = readMatches(cited, 'phone', phone, ([found]) =>
    isPhone.test(found) && !grouped.test(found) && !/^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}$/u.test(found)
      ? found.replace(/\P{Nd}/gu, '')
      : null,
  );
  return readMatches(phones, 'code', code, ([found]) => found.toLowerCase().replaceAll('-', ''));
};
