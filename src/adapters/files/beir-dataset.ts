import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { DatasetDocument, DatasetQuery, RetrievalDataset } from '../../evaluate/retrieval-dataset.ts';
import { CopilotError } from '../../fault/copilot-error.ts';

const metadata = z.object({ created: z.string().optional() }).optional();
const documentLine = z.object({ _id: z.string(), title: z.string().default(''), text: z.string(), metadata });
const queryLine = z.object({ _id: z.string(), text: z.string().min(1), metadata });

const broken = (file: string, line: number, what: string): CopilotError =>
  new CopilotError('input-invalid', `${file}:${line}: ${what}`, { details: { file, line } });

const linesOf = async (file: string): Promise<readonly string[]> => {
  if (!existsSync(file)) throw new CopilotError('input-invalid', `${file}: the file is missing`);
  const text = await readFile(file, 'utf8');
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

const jsonLines = async <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<readonly z.output<Schema>[]> => {
  const lines = await linesOf(file);
  return lines.map((line, at) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw broken(file, at + 1, 'the line is no JSON');
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw broken(file, at + 1, `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'another shape'}`);
  });
};

const unique = (file: string, ids: readonly string[]): void => {
  const seen = new Map<string, number>();
  ids.forEach((id, at) => {
    const first = seen.get(id);
    if (first !== undefined) throw broken(file, at + 1, `the id ${id} stands on line ${first} already`);
    seen.set(id, at + 1);
  });
};

/** BEIR times look like "2023-01-01 02:21:46 +0000"; as ISO 8601 they can be compared as text. */
const isoTime = (created: string | undefined): string | null => {
  if (created === undefined) return null;
  const time = new Date(created.replace(/^(\S+) (\S+) ([+-]\d{2})(\d{2})$/u, '$1T$2$3:$4'));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
};

/** Tells whether the first line of a labels file names its columns; a label without a number is none. */
const isHeader = (cells: readonly string[], queries: ReadonlySet<string>): boolean => {
  const [query = '', , grade = ''] = cells;
  if (cells.map((cell) => cell.trim().toLowerCase()).join(' ') === 'query-id corpus-id score') return true;
  return grade.trim() !== '' && !Number.isFinite(Number(grade)) && !queries.has(query);
};

const labelsOf = async (
  folder: string,
  known: { readonly documents: ReadonlySet<string>; readonly queries: ReadonlySet<string> },
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
  const qrels = join(folder, 'qrels');
  const files = existsSync(qrels)
    ? (await readdir(qrels)).filter((name) => name.endsWith('.tsv')).sort()
    : [];
  if (files.length === 0) throw new CopilotError('input-invalid', `${qrels}: no .tsv file with labels`);
  const labels = new Map<string, Map<string, number>>();
  for (const name of files) {
    const file = join(qrels, name);
    (await linesOf(file)).forEach((line, at) => {
      const cells = line.split('\t');
      if (at === 0 && isHeader(cells, known.queries)) return;
      const [query = '', document = '', grade = ''] = cells;
      if (grade.trim() === '' || !Number.isFinite(Number(grade))) {
        throw broken(file, at + 1, 'a label needs query, document and a number, split by tabs');
      }
      if (!known.queries.has(query)) throw broken(file, at + 1, `there is no query ${query}`);
      if (!known.documents.has(document)) throw broken(file, at + 1, `there is no document ${document}`);
      const graded = labels.get(query) ?? new Map<string, number>();
      graded.set(document, Number(grade));
      labels.set(query, graded);
    });
  }
  return labels;
};

/**
 * Reads a folder in BEIR format: corpus.jsonl, queries.jsonl, qrels/*.tsv.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const readBeirDataset = async (folder: string): Promise<RetrievalDataset> => {
  const corpusFile = join(folder, 'corpus.jsonl');
  const queriesFile = join(folder, 'queries.jsonl');
  const documents = (await jsonLines(corpusFile, documentLine)).map(
    (line): DatasetDocument => ({
      id: line._id,
      title: line.title,
      text: line.text,
      created: isoTime(line.metadata?.created),
    }),
  );
  const queries = (await jsonLines(queriesFile, queryLine)).map(
    (line): DatasetQuery => ({ id: line._id, text: line.text, created: isoTime(line.metadata?.created) }),
  );
  unique(
    corpusFile,
    documents.map(({ id }) => id),
  );
  unique(
    queriesFile,
    queries.map(({ id }) => id),
  );
  const relevance = await labelsOf(folder, {
    documents: new Set(documents.map(({ id }) => id)),
    queries: new Set(queries.map(({ id }) => id)),
  });
  return {
    name: basename(folder),
    documents,
    queries: queries.filter(({ id }) => relevance.has(id)),
    relevance,
  };
};
