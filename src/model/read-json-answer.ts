/** A block between two lines of three back ticks, whatever language it names. */
const fenced = /```[^\n`]*\n([\s\S]*?)```/gu;

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** A model that ran away may open thousands of brackets that nothing closes. */
const mostStarts = 50;

/** Gives where the bracket at `start` is closed, skipping what stands in quotes; null where it never is. */
const closingOf = (text: string, start: number): number | null => {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
};

const candidates = function* (text: string): Generator<string> {
  yield text;
  for (const [, inside = ''] of text.matchAll(fenced)) yield inside;
  let starts = 0;
  for (let at = 0; at < text.length && starts < mostStarts; at += 1) {
    if (text[at] !== '{' && text[at] !== '[') continue;
    starts += 1;
    const end = closingOf(text, at);
    if (end !== null) {
      const piece = text.slice(at, end);
      yield piece;
      // What stands inside a value that can be read is no value of its own.
      if (parsed(piece) !== null) at = end - 1;
    }
  }
};

/**
 * Gives the values that the answer of a model may mean, likeliest first: the whole of it, what stands in a code fence, then
 * each object or list within other words. Some models put a fence or a sentence around their JSON however they are asked.
 */
export const readJsonAnswer = (text: string): readonly unknown[] => {
  const found = new Map<string, unknown>();
  for (const candidate of candidates(text.replace(/^\uFEFF/u, '').trim())) {
    const json = parsed(candidate);
    if (json !== null) found.set(JSON.stringify(json.value), json.value);
  }
  return [...found.values()];
};
