/** Gives a replacement the capital of the words it replaces, unless the replacement has capitals of its own. */
export const matchCapitals = (observed: string, replacement: string): string => {
  const first = String.fromCodePoint(observed.codePointAt(0) ?? 0);
  if (!/\p{Lu}/u.test(first) || /\p{Lu}/u.test(replacement)) return replacement;
  const head = String.fromCodePoint(replacement.codePointAt(0) ?? 0);
  return replacement === '' ? '' : head.toUpperCase() + replacement.slice(head.length);
};
