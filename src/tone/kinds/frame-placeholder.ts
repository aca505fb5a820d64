import type { TextSpan } from '../../language/text-span.ts';

/** Gaps of templates: '[FORNAVN]', '{{agent}}', '<name>', '%name%', 'NAME_AGENT'. */
const gap =
  /\[\[?[\p{L}_ ]{3,30}\]\]?|\{\{?[\p{L}_. ]{2,30}\}\}?|<(?:(?:first|last|your|customer|agent|advisor)[ _]?)?(?:name|namn|navn|naam|vorname|fornavn|förnamn|voornaam|agent|advisor)>|%{1,2}[\p{L}_]{3,30}%{1,2}|(?<![\p{L}\p{N}@/._-])\p{Lu}{2,15}(?:_\p{Lu}{2,15}){1,3}(?![\p{L}\p{N}@/._-])/u;

/** Gives the first gap of a template in a stretch of text, as it stands in the whole; null without one. */
export const findPlaceholder = (text: string, { start, end }: TextSpan): TextSpan | null => {
  const match = gap.exec(text.slice(start, end));
  if (match === null) return null;
  return { start: start + match.index, end: start + match.index + match[0].length };
};
