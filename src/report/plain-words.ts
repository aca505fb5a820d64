/** Writes how many cases: '1 case', '1,204 cases'. */
export const caseCount = (cases: number): string =>
  `${cases.toLocaleString('en')} ${cases === 1 ? 'case' : 'cases'}`;

/** Writes a moment as '22 November 2026, 04:38 UTC'; what is no moment stays as it stands. */
export const writeMoment = (moment: string): string => {
  const date = new Date(moment);
  if (!Number.isFinite(date.getTime())) return moment;
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day}, ${date.toISOString().slice(11, 16)} UTC`;
};

/** Writes how long a run took: '0.8 s', '1 min 5 s'. */
export const writeDuration = (seconds: number): string => {
  if (seconds < 60) return `${seconds.toLocaleString('en', { maximumFractionDigits: 1 })} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60).toLocaleString('en')} min ${whole % 60} s`;
};

/** Starts a text with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Cuts a text for a place of limited width, in letters, with three dots at its end. */
export const cutWords = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, Math.max(0, most - 3))
        .join('')
        .trimEnd()}...`;
};

/**
 * Takes what a terminal or XML would obey or refuse out of a text on one line: line breaks become spaces, control
 * characters, direction marks and halves of letters go.
 */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .trim();

/** Takes out what an HTML file may not hold, and marks of direction, which turn what follows them around; line breaks and tabs stay. */
export const writable = (text: string): string =>
  text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '');
