import { CopilotError } from '../../fault/copilot-error.ts';

/** What counts as part of a word, written as the inside of a character class. */
export const wordClass = '\\p{L}\\p{M}\\p{N}_';

type ClassItem = { readonly text: string; readonly isSet: boolean };

const mustEscape = new Set([...'\\]^']);

const readItem = (source: string, at: number): { item: ClassItem; end: number } => {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character !== '\\') {
    return {
      item: { text: mustEscape.has(character) ? `\\${character}` : character, isSet: false },
      end: at + character.length,
    };
  }
  const letter = source.charAt(at + 1);
  if (letter === 'w') return { item: { text: wordClass, isSet: true }, end: at + 2 };
  if (/[dDsSW]/u.test(letter)) return { item: { text: `\\${letter}`, isSet: true }, end: at + 2 };
  if (/[tnrfv]/u.test(letter)) return { item: { text: `\\${letter}`, isSet: false }, end: at + 2 };
  const property = /^\\p\{[\w=]{1,40}\}/iu.exec(source.slice(at, at + 48));
  if (property !== null) return { item: { text: property[0], isSet: true }, end: at + property[0].length };
  const code = /^\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2})/iu.exec(source.slice(at, at + 16));
  if (code !== null) return { item: { text: code[0], isSet: false }, end: at + code[0].length };
  if (letter === '' || /[a-z0-9]/iu.test(letter)) {
    throw new CopilotError(
      'configuration-invalid',
      `the escape "\\${letter}" is not supported inside brackets`,
    );
  }
  const escaped = String.fromCodePoint(source.codePointAt(at + 1) ?? 0);
  const isSyntax = /[\^$\\.*+?()[\]{}|/-]/u.test(escaped);
  return { item: { text: isSyntax ? `\\${escaped}` : escaped, isSet: false }, end: at + 1 + escaped.length };
};

/** Reads the bracketed class that starts at `at` and gives it as it has to be written under the `u` flag. */
export const readCharacterClass = (source: string, at: number): { source: string; end: number } => {
  const isNegated = source.charAt(at + 1) === '^';
  let cursor = at + (isNegated ? 2 : 1);
  const first = cursor;
  const items: ClassItem[] = [];
  while (cursor < source.length && (source.charAt(cursor) !== ']' || cursor === first)) {
    if (source.startsWith('[:', cursor)) {
      throw new CopilotError('configuration-invalid', 'named classes such as "[:alpha:]" are not supported');
    }
    const { item, end } = readItem(source, cursor);
    items.push(item);
    cursor = end;
  }
  if (cursor >= source.length) throw new CopilotError('configuration-invalid', 'a bracket "[" is not closed');
  const printed = items.map(({ text }, position) => {
    if (text !== '-') return text;
    const isRange =
      items[position - 1]?.isSet === false &&
      items[position + 1]?.isSet === false &&
      items[position - 2]?.text !== '-';
    return isRange ? '-' : '\\-';
  });
  const printedClass = `[${isNegated ? '^' : ''}${printed.join('')}]`;
  try {
    new RegExp(printedClass, 'u');
  } catch (cause) {
    throw new CopilotError('configuration-invalid', 'a range in brackets counts downwards', { cause });
  }
  return { source: printedClass, end: cursor + 1 };
};
