import { type Document, isMap, isNode, isPair, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import { configurationProblem } from '../../tone/compile-rules.ts';

/** One YAML document of a file, with the lines of its values. */
type YamlDocument = {
  readonly data: unknown;
  /** The line, from 1, of the value at a path, or of the nearest value around it; a number counts a map's entries too. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

const childOf = (node: unknown, key: PropertyKey): unknown => {
  if (isSeq(node)) return node.items[Number(key)];
  if (!isMap(node)) return undefined;
  const named = node.items.find((pair) => isNode(pair.key) && pair.key.toJSON() === key);
  return named ?? (typeof key === 'number' ? node.items[key] : undefined);
};

const offsetOf = (node: unknown): number | undefined => {
  if (isPair(node)) return isNode(node.key) ? node.key.range?.[0] : undefined;
  return isNode(node) ? node.range?.[0] : undefined;
};

const lineFinder =
  (document: Document.Parsed, counter: LineCounter) =>
  (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let offset = offsetOf(node) ?? document.range[0];
    for (const key of path) {
      const child = childOf(isPair(node) ? node.value : node, key);
      if (child === undefined) break;
      node = child;
      offset = offsetOf(node) ?? offset;
    }
    return counter.linePos(offset).line;
  };

/** Aliases may repeat a list; more of them than this only make a small file a huge one. */
const maxAliasCount = 50;

const contentOf = (document: Document.Parsed, file: string, counter: LineCounter): unknown => {
  try {
    return document.toJS({ maxAliasCount });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'it cannot be read';
    throw configurationProblem(file, counter.linePos(document.range[0]).line, reason, cause);
  }
};

/**
 * Reads all documents of a YAML file, empty ones left out. Text that is not YAML is 'configuration-invalid' with file, line
 * and what is wrong.
 */
export const readYamlDocuments = (text: string, file: string): readonly YamlDocument[] => {
  const counter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: counter });
  // Streams without a document come back as an empty list with its own type.
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const line = error.linePos?.[0].line ?? counter.linePos(error.pos[0]).line;
      throw configurationProblem(file, line, error.message.split('\n')[0] ?? 'not YAML', error);
    }
    const data = contentOf(document, file, counter);
    return data === null ? [] : [{ data, lineOf: lineFinder(document, counter) }];
  });
};
