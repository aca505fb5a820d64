/** Named alternatives that patterns use as `{name}`; each entry is a piece of a pattern. */
export type PatternLists = Readonly<Record<string, readonly string[]>>;

const listName = /\{([a-z][a-zA-Z]*)\}/gu;
const wordGap = /<(\d)>/gu;

/**
 * The small letters of the languages that have rules, and the digits.
 *
 * NOTE: `\p{L}` would be right for every script and takes four times as long, at every unit of every message.
 */
const letters = 'a-z\u00DF-\u024F';
const wordUnits = `[0-9${letters}]`;
const edge = `(?:(?<!${wordUnits})(?=${wordUnits})|(?<=${wordUnits})(?!${wordUnits}))`;
const wordStart = `(?<!${wordUnits})`;

/** Character classes, which stay as they are, and what stands for something longer outside of them. */
const piece = /\[(?:\\.|[^\]\\])*\]|\\b| [?*]?|\\p\{L\}|\\[^b]/gu;
const expansions: Readonly<Record<string, string>> = {
  '\\p{L}': `[${letters}]`,
  ' ': ' +',
  ' ?': '(?: +)?',
  ' *': ' *',
};

const expandLists = (pattern: string, lists: PatternLists): string =>
  pattern.replace(listName, (whole, name: string) => {
    const entries = lists[name];
    return entries === undefined ? whole : `(?:${entries.join('|')})`;
  });

/** Gives the length of the quantifier at `at`, 0 when there is none; '?' on its own does not count. */
const repeatAt = (pattern: string, at: number): number =>
  /^(?:[*+]|\{\d+,?\d*\})/u.exec(pattern.slice(at, at + 8))?.[0].length ?? 0;

/** Tells whether a repeated group holds a repetition itself: such a pattern can take exponential time. */
const hasNestedRepeat = (pattern: string): boolean => {
  const open: boolean[] = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charAt(at);
    if (unit === '\\') at += 1;
    else if (inClass) inClass = unit !== ']';
    else if (unit === '[') inClass = true;
    else if (unit === '(') open.push(false);
    else if (unit === ')') {
      const held = open.pop() ?? false;
      const isRepeated = repeatAt(pattern, at + 1) > 0;
      if (held && isRepeated) return true;
      if ((held || isRepeated) && open.length > 0) open[open.length - 1] = true;
    }
    if (!inClass && unit !== ')' && open.length > 0 && repeatAt(pattern, at + 1) > 0)
      open[open.length - 1] = true;
  }
  return false;
};

const hasCapital = (pattern: string): boolean =>
  /\p{Lu}/u.test(pattern.replace(/\\[pP]\{[^}]*\}|\\[A-Z]/gu, ''));

/** Gives what is wrong with a pattern in one clause, or null when it can be compiled and runs in bounded time. */
export const patternFault = (pattern: string, lists: PatternLists): string | null => {
  const expanded = expandLists(pattern, lists);
  const unknown = listName.exec(expanded)?.[1];
  listName.lastIndex = 0;
  if (unknown !== undefined) return `the list '${unknown}' does not exist`;
  if (hasCapital(expanded)) return 'patterns are matched against lower case, so capitals never match';
  if (/(?<!\\)\.(?:[*+]|\{\d+,\})/u.test(expanded))
    return "an open '.*' or '.+' is too slow, bound it: '.{0,60}'";
  if (hasNestedRepeat(expanded))
    return 'a repeated group must not hold a repetition, use <n> for up to n words';
  try {
    compilePattern(pattern, lists);
    return null;
  } catch {
    return 'it is no regular expression';
  }
};

/** Tells whether the edge at `at` opens a pattern or an alternative and letters follow: there half of the test will do. */
const isWordStart = (pattern: string, at: number): boolean =>
  /(?:^|\||\(\?:)$/u.test(pattern.slice(0, at)) &&
  /^(?:[a-z]|\(\?:[a-z])/u.test(pattern.slice(at + 2, at + 6));

/**
 * Compiles a pattern of the rule files: a regular expression over folded text in which `{name}` is one entry of a list,
 * `<n>` up to n words with the blanks behind them, `\b` the edge of a word in any script, and a blank one blank or more.
 */
export const compilePattern = (pattern: string, lists: PatternLists): RegExp =>
  new RegExp(
    expandLists(pattern, lists)
      .replace(piece, (found, at: number, whole: string) => {
        if (found.startsWith('[')) return found.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', '0-9');
        if (found === '\\b') return isWordStart(whole, at) ? wordStart : edge;
        return expansions[found] ?? found;
      })
      .replace(wordGap, '(?:[^ ]+ +){0,$1}'),
    'u',
  );
