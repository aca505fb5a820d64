/** Signs that stand for an apostrophe. They go before NFKC, which makes a space and an accent of some. */
const apostrophes = /[\u2018\u2019\u201B\u02BC\u02BB\u02B9\u00B4`\u2032\uFF07]/gu;

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u05BE]/gu;

/** Keycaps and the information sign, emoji made of a digit or a letter, and fractions, which NFKC takes apart. */
const noWord = /[\p{N}\p{L}]\uFE0F?\u20E3|\u2139\uFE0F?|[\u00BC-\u00BE\u2150-\u215F]/gu;

/**
 * What nobody sees or means: soft hyphens, zero-width signs, marks of direction, variation selectors, tatweel, the points of
 * Arabic and Hebrew, the quotation marks inside Hebrew abbreviations, and the dot that lower case leaves on a Turkish capital I.
 */
const invisible =
  /\u00AD|\u034F|\u061C|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u206F]|[\uFE00-\uFE0F]|\uFEFF|\u0640|[\u064B-\u065F]|\u0670|[\u0591-\u05BD]|\u05BF|\u05C1|\u05C2|\u05C4|\u05C5|\u05C7|\u05F3|\u05F4|\u0307/gu;

/** Letters that are typed for one another in Arabic, Persian, Greek and Russian. */
const variants: ReadonlyMap<string, string> = new Map(
  [
    ['\u0623\u0625\u0622\u0671', '\u0627'],
    ['\u0649\u06CC', '\u064A'],
    ['\u06A9', '\u0643'],
    ['\u0629', '\u0647'],
    ['ё', 'е'],
    ['ς', 'σ'],
    ['ά', 'α'],
    ['έ', 'ε'],
    ['ή', 'η'],
    ['ίϊΐ', 'ι'],
    ['ό', 'ο'],
    ['ύϋΰ', 'υ'],
    ['ώ', 'ω'],
  ].flatMap(([letters = '', letter = '']) => [...letters].map((one) => [one, letter] as const)),
);
const variantLetters = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu');

/** Digit zero of the scripts whose own digits are written in mail: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x06_60, 0x06_f0, 0x09_66, 0x09_e6, 0x0e_50];

const asciiDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
};

const isPlain = /^[^\P{ASCII}`]*$/u;

/** Gives a word as it is compared: NFKC, lower case, one apostrophe, one hyphen, ASCII digits, nothing that cannot be seen. */
export const normaliseWord = (word: string): string =>
  isPlain.test(word)
    ? word.toLowerCase()
    : word
        .replace(noWord, '')
        .replace(apostrophes, "'")
        .normalize('NFKC')
        .toLowerCase()
        .replace(invisible, '')
        .replace(dashes, '-')
        .replace(/[^\p{L}\p{M}\p{N}.,'+-]/gu, '')
        .replace(variantLetters, (letter) => variants.get(letter) ?? letter)
        .replace(/[\u0660-\u0E59]/gu, asciiDigit);
