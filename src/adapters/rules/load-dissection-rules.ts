import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileRules, type DissectionRules } from '../../dissect/compile-rules.ts';
import { dissectionRulesSchema } from '../../dissect/dissection-rules.ts';

/** Loads the dissection rules of every language in a folder of YAML files. */
export const loadDissectionRules = async (folder: string): Promise<DissectionRules> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const sheets = await Promise.all(files.map(async (name) => dissectionRulesSchema.parse(parse(await readFile(join(folder, name), 'utf8')))));
  return compileRules(sheets);
};
