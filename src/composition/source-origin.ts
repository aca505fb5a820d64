import { readFile } from 'node:fs/promises';
import { contentHash } from '../knowledge/content-hash.ts';
import type { Config } from './config.ts';
import { productFiles } from './product-files.ts';

/**
 * Names a source together with all that the settings make its documents with: another org, field mapping or vocabulary is another
 * origin, and so is the mining of pairs from cases, whose documents have to be read anew. A file that can't be read is told of by who needs it.
 */
export const sourceOrigin = async (config: Config): Promise<string> => {
  const { CAIR_SALESFORCE_MAPPING: mapping, CAIR_VOCABULARY: vocabulary = productFiles.vocabulary } = config;
  const files = [mapping, vocabulary].filter((file) => file !== undefined);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const mined = config.CAIR_MINED_PAIRS === 'on' ? ['mined pairs'] : [];
  return `${config.CAIR_SOURCE} ${contentHash(config.CAIR_SALESFORCE_URL ?? '', ...texts, ...mined)}`;
};
