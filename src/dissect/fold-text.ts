const quotes = /[\u2018\u2019\u02BC\u00B4`]/gu;

const lowerUnits = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters ('İ') grow in lower case; they stay as they are, so that offsets keep their meaning.
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const small = unit.toLowerCase();
    return small.length === 1 ? small : unit;
  }).join('');
};

/**
 * Gives the text as the rules read it, unit for unit: lower case, straight apostrophes, every white space a blank. Offsets
 * into the result are offsets into the text.
 */
export const foldText = (text: string): string => lowerUnits(text).replace(quotes, "'").replace(/\s/gu, ' ');
