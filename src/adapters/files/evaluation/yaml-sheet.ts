import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { FileProblem } from './file-problems.ts';

/** A YAML file as data, with the places of its keys. */
type YamlSheet = {
  readonly document: Document.Parsed;
  readonly data: unknown;
  /** The line, from 1, of the key or item at a path, or of the nearest one around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** What people who don't know YAML make of its commonest faults. */
const inWords: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands at the start of the line; use blanks',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon; put the text behind the first one in quotes, or look at the indentation',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing behind the key, or the indentation does not fit',
  BAD_INDENT: 'the indentation does not fit, or a bracket is not closed',
  BAD_SCALAR_START: 'the text starts with a sign that YAML keeps for itself; put it in quotes',
  MULTIPLE_DOCS: 'a second document starts here; keep one in a file',
};

/** Aliases may repeat a list; more of them than this only make a small file a huge one. */
const maxAliasCount = 50;

type Pair = { readonly key: unknown; readonly value?: unknown };

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : String(key));

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const offsetAt = (document: Document.Parsed, path: readonly PropertyKey[]): number => {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => nameOf(item) === String(key));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(key)] : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
};

/** Gives the keys that stand twice in one map; YAML's own fault does not name them. */
const repeatedKeys = (document: Document.Parsed, lineAt: (offset: number) => number) => {
  const found: { readonly line: number; readonly what: string }[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const lines = new Map<string, number>();
      for (const pair of items) {
        const name = nameOf(pair);
        const line = lineAt(startOf(pair.key) ?? 0);
        const first = lines.get(name);
        if (first === undefined) lines.set(name, line);
        else found.push({ line, what: `the key ${name} stands on line ${first} already` });
      }
    },
  });
  return found;
};

/** Parses the text of a YAML file, or says what is wrong with it; `what` names the file's content ('a suite'). */
export const readYamlSheet = (
  text: string,
  file: string,
  what: string,
): YamlSheet | { readonly problems: readonly FileProblem[] } => {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const reason = inWords[error.code] ?? error.message;
    return { problems: [{ file, line: lineAt(error.pos[0]), what: `no YAML: ${reason}` }] };
  }
  const repeated = repeatedKeys(document, lineAt);
  if (repeated.length > 0) return { problems: repeated.map((problem) => ({ file, ...problem })) };
  if (document.contents === null) {
    return { problems: [{ file, line: 1, what: `the file is empty; ${what} is keys with values` }] };
  }
  try {
    return {
      document,
      data: document.toJS({ maxAliasCount }),
      lineOf: (path) => lineAt(offsetAt(document, path)),
    };
  } catch {
    // Only aliases fail here: to a name that is not there, or so many that they were not meant.
    return { problems: [{ file, line: 1, what: 'no YAML: an alias (*name) cannot be followed' }] };
  }
};
