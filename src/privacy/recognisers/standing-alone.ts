/** Makes a global pattern of a form that stands alone: not inside a word, a sum, a date or a longer number. */
export const standingAlone = (form: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_]|\d[-./+]|\+)(?:${form})(?![\p{L}\p{N}_]|[-./]\d)`, 'giu');
