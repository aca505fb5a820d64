import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileRules, type DissectionRules } from '../../dissect/compile-rules.ts';
import { type DissectionRuleSheet, dissectionRulesSchema } from '../../dissect/dissection-rules.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { readYamlDocuments } from './read-yaml-documents.ts';

const broken = (file: string, line: number, what: string, cause?: unknown): CopilotError =>
  new CopilotError('configuration-invalid', `${file}:${line}: ${what}`, { cause, details: { file, line } });

const readSheet = async (folder: string, name: string): Promise<DissectionRuleSheet> => {
  const file = `${path.basename(folder)}/${name}`;
  const [document, ...others] = readYamlDocuments(await readFile(path.join(folder, name), 'utf8'), file);
  if (document === undefined) throw broken(file, 1, 'the file is empty');
  if (others.length > 0) throw broken(file, 1, 'the file holds more than one document');
  const parsed = dissectionRulesSchema.safeParse(document.data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path ?? [];
    throw broken(
      file,
      document.lineOf(at),
      `${at.join('.')} ${issue?.message ?? 'is not valid'}`,
      parsed.error,
    );
  }
  if (`${parsed.data.language}.yaml` !== name)
    throw broken(
      file,
      document.lineOf(['language']),
      `the language '${parsed.data.language}' belongs to another file`,
    );
  return parsed.data;
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (cause) {
    throw new CopilotError('configuration-invalid', 'The folder of the dissection rules cannot be read.', {
      cause,
    });
  }
};

/**
 * Loads the dissection rules of all languages from a folder with one file `<language>.yaml` each. Throws
 * 'configuration-invalid' with file and line of the first thing that is wrong: YAML, schema, pattern or language.
 */
export const loadDissectionRules = async (folder: string): Promise<DissectionRules> => {
  const names = await namesIn(folder);
  return compileRules(await Promise.all(names.map((name) => readSheet(folder, name))));
};
