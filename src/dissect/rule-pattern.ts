/** Named alternatives that patterns use as `{name}`; each entry is a piece of a pattern. */
export type PatternLists = Readonly<Record<string, readonly string[]>>;

const listName = /\{([a-z][a-zA-Z]*)\}/gu;
const wordGap = /<(\d)>/gu;
const edge = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';


/** Character classes, which stay as they are, and what stands for something longer outside of them. */
const piece = /\[(?:\\.|[^\]\\])*\]|\\b| [?*]?|\\[^b]/gu;
const expansions: Readonly<Record<string, string>> = {
  '\\b': edge,
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
  if (/(?<!\\)\.(?:[*+]|\{\d+,\})/u.test(expanded)) return "an open '.*' or '.+' is too slow, bound it: '.{0,60}'";
  if (hasNestedRepeat(expanded)) return 'a repeated group must not hold a repetition, use <n> for up to n words';
  try {
    compilePattern(pattern, lists);
    return null;
  } catch {
    return 'it is no regular expression';
  }
};

/**
 * Compiles a pattern of the rule files: a regular expression over folded text in which `{name}` is one entry of a list,
 * `<n>` up to n words with the blanks behind them, `\b` the edge of a word in any script, and a blank one blank or more.
 */
export const compilePattern = (pattern: string, lists: PatternLists): RegExp =>
  new RegExp(
    expandLists(pattern, lists)
      .replace(piece, (found) => (found.startsWith('[') ? found : (expansions[found] ?? found)))
      .replace(wordGap, '(?:[^ ]+ +){0,$1}'),
    'u',
  );
