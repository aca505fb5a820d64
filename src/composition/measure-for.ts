import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { goldenQueriesFile, readGoldenQueries } from '../adapters/files/golden-queries.ts';
import { labelledCasesFile, readLabelledCases } from '../adapters/files/labelled-cases.ts';
import type { GenerationMeasure } from '../copilot/generations/report-generation.ts';
import type { GenerationSettings } from './generation-config.ts';
import { loadRules } from './load-rules.ts';
import { productFiles } from './product-files.ts';
import { readCase } from './read-case.ts';

const folderOf = (source: string): string | null => {
  const folder = /^files:(.+)$/u.exec(source)?.[1] ?? null;
  return folder === 'fixtures' ? productFiles.fixtures : folder;
};

/**
 * Reads what new generations from a source are held against: the folder that the settings name, or else the one that is
 * indexed; a file that is not there checks nothing. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const measureFor = async (
  source: string,
  settings: GenerationSettings,
): Promise<GenerationMeasure> => {
  const folder = settings.CAIR_CHECKS ?? folderOf(source);
  const has = (file: string): boolean => folder !== null && existsSync(join(folder, file));
  const golden = folder !== null && has(goldenQueriesFile) ? await readGoldenQueries(folder) : [];
  const leastShare = settings.CAIR_LEAST_SHARE;
  if (folder === null || !has(labelledCasesFile)) return { leastShare, golden, cases: [] };
  const rules = await loadRules();
  const cases = await readLabelledCases(folder, (bytes) => readCase(bytes, 'case.json', rules));
  return { leastShare, golden, cases };
};
