import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { RuleSource } from '../../tone/compile-rules.ts';
import { readYamlDocuments } from './read-yaml-documents.ts';

type RuleFiles = {
  readonly rules: readonly RuleSource[];
  readonly problems: readonly CopilotError[];
};

/** A file of rules on disk and how it is named in findings and problems. */
type RuleFile = { readonly at: string; readonly shown: string; readonly stem: string };

/** Bigger files are no rules; reading them would only cost memory. */
const maxFileBytes = 1_000_000;

const isRuleFile = (name: string): boolean => name.endsWith('.yml') && !name.startsWith('.');

/** Rule files of a folder, and those of the styles in its subfolders, whose name comes first: 'Microsoft.Wordiness'. */
const listRuleFiles = async (folder: string, shown: string): Promise<readonly RuleFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: RuleFile[] = [];
  for (const entry of entries) {
    const at = path.join(folder, entry.name);
    if (entry.isFile() && isRuleFile(entry.name)) {
      files.push({ at, shown: `${shown}/${entry.name}`, stem: entry.name.slice(0, -4) });
    }
  }
  return files.sort((one, other) => (one.stem < other.stem ? -1 : 1));
};

const nameIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string'
    ? data.name
    : null;

const readRuleFile = async (
  file: RuleFile,
  layer: string,
  prefix: string,
): Promise<readonly RuleSource[]> => {
  const text = await readFile(file.at, 'utf8');
  if (text.length > maxFileBytes) {
    throw new CopilotError(
      'configuration-invalid',
      `${file.shown}:1: the file is larger than a rule can be`,
      {
        details: { file: file.shown, line: 1 },
      },
    );
  }
  const documents = readYamlDocuments(text, file.shown);
  return documents.map(({ data, lineOf }, position) => {
    const own = nameIn(data) ?? (documents.length > 1 ? String(position + 1) : null);
    return {
      name: `${prefix}${file.stem}${own === null ? '' : `.${own}`}`,
      layer,
      file: file.shown,
      data,
      lineOf,
    };
  });
};

/**
 * Reads the rules of a folder (*.yml, one or more documents a file). A rule is named after its file, followed by its own name
 * where the file holds several: 'generic.inconvenience'. `prefix` is the style's name for a dropped-in Vale style ('Microsoft.').
 * A file that cannot be read is a problem; the others are there.
 */
export const readRuleFiles = async (
  folder: string,
  shown: string,
  layer: string,
  prefix = '',
): Promise<RuleFiles> => {
  const rules: RuleSource[] = [];
  const problems: CopilotError[] = [];
  for (const file of await listRuleFiles(folder, shown)) {
    try {
      rules.push(...(await readRuleFile(file, layer, prefix)));
    } catch (fault) {
      if (!(fault instanceof CopilotError)) throw fault;
      problems.push(fault);
    }
  }
  return { rules, problems };
};
