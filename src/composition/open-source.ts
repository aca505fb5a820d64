import { fileSource } from '../adapters/files/file-source.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import { productFiles } from './product-files.ts';
import type { SalesforceSettings } from './salesforce-config.ts';

const fixturesName = 'files:fixtures';

const salesforceName = 'salesforce';

/** Tells a source that knows what has changed from one that is read as a whole each time. */
export const tellsChanges = (name: string): boolean => name === salesforceName;

/**
 * Opens the source that a setting or an option names; the client of Salesforce is loaded only where it is named. Throws
 * CopilotError 'configuration-invalid' for another kind.
 */
export const openSource = async (name: string, settings: SalesforceSettings): Promise<KnowledgeSource> => {
  if (name === fixturesName) return { ...fileSource(productFiles.fixtures), name: fixturesName };
  if (name === salesforceName) return (await import('./open-salesforce.ts')).openSalesforce(settings);
  const folder = /^files:(.+)$/u.exec(name)?.[1];
  if (folder === undefined) {
    throw new CopilotError(
      'configuration-invalid',
      `The source ${name} is not known; name it as files:DIR or salesforce.`,
    );
  }
  return fileSource(folder);
};
