import type { LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { escapePattern } from '../escape-pattern.ts';
import { isNameLike, isOrdinaryAnywhere, wholeName, wordsOfName } from './name-form.ts';
import { closings, looseClosings } from './name-words.ts';

type Line = TextSpan & { readonly text: string };

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\r]+/gu)) {
    const quoted = /^[>\s*_-]*/u.exec(match[0].slice(0, 20))?.[0].length ?? 0;
    const content = match[0].slice(quoted).trimEnd();
    if (content.length === 0) continue;
    const start = match.index + quoted;
    lines.push({ start, end: start + content.length, text: content });
  }
  return lines;
};

const closingPattern = (phrases: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?:^|[.!?)] )(?:${[...phrases]
      .toSorted((one, other) => other.length - one.length)
      .map(escapePattern)
      .join('|')})(?![\p{L}\p{N}])[ ,.!:;–-]{0,4}`,
    'iu',
  );
const firmClosing = closingPattern(closings);
const closing = closingPattern([...closings, ...looseClosings]);
const nameAtStart = new RegExp(
  String.raw`^(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Mevr|Dhr|Cdr|Capt|Sir|Lady|Ing|Dipl\.-Ing|Mag|med)\.? ){0,3}(?<name>${wholeName})(?: (?:&|og|och|und|and|en|\/) (?<second>${wholeName}))?(?= ?(?:[,(/|·–-]| på | from | von | fra | från |$))`,
  'u',
);
const smallName = /^(?<name>\p{L}[\p{L}-]{2,20}(?: \p{L}[\p{L}-]{2,20})?)[.!]?$/u;

/** A line of a signature that holds no name: numbers, addresses, the firm. */
const isContactLine = (line: string): boolean =>
  /\d|@|www\.|Lodestar|[Rr]eg\.|\b(?:AB|AS|A\/S|GmbH|BV|Ltd|KG|Oy)\b/u.test(line);

const longestLine = 60;

const namesAtStart = (line: Line, from: number, language: LanguageCode): readonly TextSpan[] => {
  const rest = line.text.slice(from);
  const groups = nameAtStart.exec(rest)?.groups;
  return [groups?.['name'], groups?.['second']].flatMap((name, position) => {
    if (name === undefined || !isNameLike(name, language)) return [];
    const within = position === 0 ? rest.indexOf(name) : rest.lastIndexOf(name);
    const start = line.start + from + within;
    return [{ start, end: start + name.length }];
  });
};

const smallNameAtStart = (line: Line, from: number, language: LanguageCode): readonly TextSpan[] => {
  const name = smallName.exec(line.text.slice(from))?.groups?.['name'];
  if (name === undefined || !isNameLike(name, language) || wordsOfName(name).some(isOrdinaryAnywhere))
    return [];
  return [{ start: line.start + from, end: line.start + from + name.length }];
};

const afterClosing = (lines: readonly Line[], at: number, language: LanguageCode): readonly TextSpan[] => {
  const line = lines[at];
  if (line === undefined) return [];
  // A closing stands in the last words of its line; the cut keeps the search linear in the text.
  const offset = Math.max(0, line.text.length - 120);
  const match = closing.exec(line.text.slice(offset));
  if (match === null) return [];
  const from = offset + match.index + match[0].length;
  const rest = line.text.slice(from);
  if (rest.length > longestLine) return [];
  const same = namesAtStart(line, from, language);
  if (same.length > 0) return same;
  const next = lines[at + 1];
  const below = next === undefined || next.text.length > longestLine ? [] : namesAtStart(next, 0, language);
  if (below.length > 0) return below;
  if (!firmClosing.test(match[0])) return [];
  if (rest.length > 0) return smallNameAtStart(line, from, language);
  return next === undefined ? [] : smallNameAtStart(next, 0, language);
};

/** Finds the name on the last line, or on the one above the contact lines, where a sentence ended before it. */
const lastLineName = (lines: readonly Line[], text: string, language: LanguageCode): readonly TextSpan[] => {
  let at = lines.length - 1;
  for (let skipped = 0; skipped < 5 && at > 0; skipped += 1, at -= 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > longestLine) return [];
    if (closing.test(line.text)) return [];
    const names = namesAtStart(line, 0, language);
    const before = text.slice(lines[at - 1]?.end ?? 0, line.start);
    // A name or a closing above means that this line says where the writer lives or works.
    const isBelowName =
      namesAtStart(lines[at - 1] ?? line, 0, language).length > 0 ||
      lines.slice(Math.max(0, at - 3), at).some((above) => closing.test(above.text));
    if (names.length > 0 && isBelowName) continue;
    const isApart =
      /\n\s*\n/u.test(before) || /[.!?:;)…\p{Extended_Pictographic}]$/u.test(lines[at - 1]?.text ?? '');
    const isOrdinary = names.some(({ start, end }) =>
      wordsOfName(text.slice(start, end)).some(isOrdinaryAnywhere),
    );
    if (names.length > 0 && isApart && !isOrdinary) return names;
    if (!isContactLine(line.text)) return [];
  }
  return [];
};

/** Finds the names right after the closings of a mail. */
export const closingNames = (text: string, language: LanguageCode): readonly TextSpan[] => {
  const lines = linesOf(text);
  return lines.flatMap((_, at) => afterClosing(lines, at, language));
};

/** Finds the name that stands alone at the end of a mail, without a closing. */
export const signatureNames = (text: string, language: LanguageCode): readonly TextSpan[] =>
  lastLineName(linesOf(text), text, language);
