import type { ToneFinding } from './tone-report.ts';

const capitalise = (text: string): string =>
  text.replace(/^(\s*)(\p{Ll})/u, (_all, space: string, letter: string) => space + letter.toUpperCase());

/** A removal takes the white space and the comma that belonged to the removed words with it. */
const remove = (before: string, after: string): string => {
  const startsSentence = /(?:^|[.!?]\s+|\n\s*)$/u.test(before);
  const rest = after.replace(startsSentence ? /^[,;:]?[ \t]+/u : /^[ \t]+(?=\s|[,.;:!?]|$)/u, '');
  if (startsSentence) return before + capitalise(rest);
  return before.trimEnd() === before || !/^[ \t]/u.test(rest)
    ? joined(before, rest)
    : before.trimEnd() + rest;
};

const joined = (before: string, rest: string): string =>
  /[ \t]$/u.test(before) && /^(?:[.,;:!?]|$)/u.test(rest) ? before.trimEnd() + rest : before + rest;

/** Gives the text with a finding's suggestion in the span's place, or unchanged when it has none. */
export const applySuggestion = (text: string, finding: ToneFinding): string => {
  if (finding.suggestion === null) return text;
  const before = text.slice(0, finding.start);
  const after = text.slice(finding.end);
  return finding.suggestion === '' ? remove(before, after) : before + finding.suggestion + after;
};
