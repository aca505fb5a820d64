/**
 * Gives a text with every blank of a line as a plain space and every hyphen, short dash and minus sign as '-', so that forms
 * need to know one of each. The length stays, and with it every offset.
 */
export const levelText = (text: string): string =>
  text.replace(/[\t\u00A0\u2007-\u2009\u202F]/gu, ' ').replace(/[\u2010-\u2013\u2212\uFF0D]/gu, '-');
