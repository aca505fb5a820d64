import { isNameLike, isShortName } from './name-like.ts';

/** A telephone number, an e-mail address, a link or the label in front of one. */
const contact =
  /\+?\d[\d\s()/.-]{6,}\d|\S@\S+\.\S|(?:https?:\/\/|www\.)\S|(?:^|\s)(?:tel|tlf|tfn|telefon|phone|mob|mobil|mobile|mobiel|e-?mail|e-?post|epost|fax|web|org|cvr|kvk|vat)[.:\s]/iu;

/** The most words a line of a signature holds: longer ones are sentences. */
const mostWords = 7;

/** Tells whether a line holds a way to reach somebody and little else. */
export const isContactLine = (line: string): boolean =>
  contact.test(line) && !line.includes('?') && line.split(/\s+/u).length <= mostWords + 3;

/**
 * Tells whether a line below a closing belongs to the signature: a name, an address, a title, a company. Questions, list
 * items, introductions and sentences do not.
 */
export const isSignatureLine = (line: string): boolean => {
  if (line.includes('?') || line.endsWith(':') || /^(?:[-*\u2022]\s|\d{1,2}[.)]\s|p\.?\s?s\b)/iu.test(line)) {
    return false;
  }
  if (/^[\s\-_=*~|\u2013\u2014\u2500]+$/u.test(line) || isContactLine(line)) return true;
  const words = line.split(/[\s|,/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length > mostWords) return false;
  if (words.length <= 2 && !/[.!]$/u.test(line)) return true;
  if (isNameLike(line) || isShortName(line)) return true;
  const capitalised = words.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)).length;
  return capitalised * 2 >= words.length && !(words.length >= 4 && /[.!]$/u.test(line));
};
