/** Cyrillic and Greek letters that look like Latin ones, in lower case and where the capital is another likeness in upper case. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    А: 'A',
    В: 'B',
    е: 'e',
    Е: 'E',
    һ: 'h',
    Н: 'H',
    і: 'i',
    І: 'I',
    ї: 'i',
    ј: 'j',
    К: 'K',
    к: 'k',
    ӏ: 'l',
    М: 'M',
    м: 'm',
    о: 'o',
    О: 'O',
    р: 'p',
    Р: 'P',
    с: 'c',
    С: 'C',
    ѕ: 's',
    Ѕ: 'S',
    т: 't',
    Т: 'T',
    у: 'y',
    У: 'Y',
    х: 'x',
    Х: 'X',
    ԁ: 'd',
    ԝ: 'w',
    α: 'a',
    Α: 'A',
    Ε: 'E',
    ι: 'i',
    Ι: 'I',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    Ο: 'O',
    ρ: 'p',
    Ρ: 'P',
    τ: 't',
    Τ: 'T',
    υ: 'u',
    χ: 'x',
  }),
);

const foreign = /[\u0370-\u03FF\u0400-\u052F]/u;

/** Letters, with the signs of an address between them. */
const wordWithBoth =
  /(?=[\p{L}\p{N}.\-/@:]*\p{Script=Latin})[\p{L}\p{N}.\-/@:]*[\u0370-\u03FF\u0400-\u052F][\p{L}\p{N}.\-/@:]*/gu;

/**
 * Gives a text as its reader sees it: compatibility forms of letters made plain (NFKC), invisible characters taken out, and letters of
 * other scripts that stand in a Latin word for its own made Latin. For checks alone; offsets don't hold in it.
 */
export const plainLetters = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u3002\u2024\uFF0E]/gu, '.');
  if (!foreign.test(plain)) return plain;
  return plain.replace(wordWithBoth, (word) => [...word].map((one) => lookalikes.get(one) ?? one).join(''));
};
