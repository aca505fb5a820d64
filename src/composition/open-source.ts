import { fileSource } from '../adapters/files/file-source.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import { productFiles } from './product-files.ts';

const fixturesName = 'files:fixtures';

/** Opens the source that a setting or an option names. Throws CopilotError 'configuration-invalid' for another kind. */
export const openSource = (name: string): KnowledgeSource => {
  if (name === fixturesName) return { ...fileSource(productFiles.fixtures), name: fixturesName };
  const folder = /^files:(.+)$/u.exec(name)?.[1];
  if (folder === undefined) {
    throw new CopilotError('configuration-invalid', `The source ${name} is not known; name it as files:DIR.`);
  }
  return fileSource(folder);
};
