import { dirname, isAbsolute, join } from 'node:path';
import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { type Config, readConfig } from './config.ts';
import { databaseSettings } from './database-config.ts';
import { isFolder } from './embedder-config.ts';
import { jobsSettings } from './jobs-config.ts';
import { salesforceSettings } from './salesforce-config.ts';

const ofTheRun = 'whoever runs the suite decides where files lie; set it in the environment';
const ofThePayer = 'whoever runs the suite decides what it may cost; set it in the environment';
const ofAServer = 'it changes no result of a suite; take it out';
const ownKnowledge = 'the key knowledge of the suite says what is searched; take it out';
const ownIndex = 'a suite is measured in an index of its own; take it out';
const ofTheEnvironment = 'it belongs in the environment, not in a file that is passed on';

/** Settings that a suite may not have, each with the reason: a file from elsewhere must not write, run or send anything. */
const refused: Readonly<Record<string, string>> = {
  CAIR_DATA: ofTheRun,
  ...Object.fromEntries(Object.keys(databaseSettings).map((name) => [name, ofTheRun])),
  CAIR_SOURCE: ownKnowledge,
  ...Object.fromEntries(Object.keys(salesforceSettings).map((name) => [name, ownKnowledge])),
  CAIR_HOST: ofAServer,
  CAIR_HOSTS: ofAServer,
  CAIR_PORT: ofAServer,
  CAIR_LOG: ofAServer,
  CAIR_WARM_UP: ofAServer,
  ...Object.fromEntries(Object.keys(jobsSettings).map((name) => [name, ofAServer])),
  CAIR_INDEX: ownIndex,
  CAIR_QDRANT_URL: ownIndex,
  CAIR_QDRANT_API_KEY: ownIndex,
  CAIR_QDRANT_COLLECTION: ownIndex,
  CAIR_EMBEDDING_API_KEY: ofTheEnvironment,
  // The key of the environment would be sent there.
  CAIR_EMBEDDING_URL: ofTheEnvironment,
  CAIR_MODEL_API_KEY: ofTheEnvironment,
  CAIR_MODEL_URL: ofTheEnvironment,
  CAIR_MODEL_BUDGET_TOKENS: ofThePayer,
  CAIR_MODEL_BUDGET_MONEY: ofThePayer,
  // It names code to run, or fetches a model.
  CAIR_TRANSFORMERS_MODULE: ofTheEnvironment,
  CAIR_EMBEDDING_DOWNLOAD: ofTheEnvironment,
};

/** Files and folders are named from the suite's own place, as all its paths are. */
const placed = (file: string, name: string, value: string): string => {
  const isPath = name === 'CAIR_VOCABULARY' || (name === 'CAIR_EMBEDDING_MODEL' && isFolder(value));
  return isPath && !isAbsolute(value) ? join(dirname(file), value) : value;
};

/** A folder of a model is known by its leading point, which joining takes away. */
const asFolder = (name: string, value: string): string =>
  name === 'CAIR_EMBEDDING_MODEL' && !isAbsolute(value) && !isFolder(value) ? `./${value}` : value;

const isRight = (environment: Readonly<Record<string, string | undefined>>): boolean => {
  try {
    readConfig(environment);
    return true;
  } catch {
    return false;
  }
};

/**
 * Gives the settings of a suite: those of the environment, and over them its own.
 * Throws CopilotError 'input-invalid' as "FILE: system.NAME: what is wrong".
 */
export const suiteConfig = (
  file: string,
  { system }: Pick<Suite, 'system'>,
  environment: Readonly<Record<string, string | undefined>>,
): Config => {
  for (const name of Object.keys(system)) {
    const why = refused[name];
    if (why !== undefined) throw new CopilotError('input-invalid', `${file}: system.${name}: ${why}.`);
  }
  const own = Object.entries(system).map(([name, value]) => {
    const path = placed(file, name, value);
    return [name, path === value ? value : asFolder(name, path)] as const;
  });
  try {
    return readConfig({ ...environment, ...Object.fromEntries(own) });
  } catch (cause) {
    // Wrong settings of the environment are not the suite's fault.
    if (!(cause instanceof CopilotError) || own.length === 0 || !isRight(environment)) throw cause;
    throw new CopilotError('input-invalid', `${file}: system: ${cause.message}`, { cause });
  }
};
