import type { Probe } from '../../copilot/checks/system-check.ts';
import { accessCheck } from './access-check.ts';
import { dataFolderCheck } from './data-folder-check.ts';
import { databaseCheck } from './database-check.ts';
import { diskSpaceCheck } from './disk-space-check.ts';
import type { DoctorParts } from './doctor-parts.ts';
import { embeddingCheck } from './embedding-check.ts';
import { hostNamesCheck } from './host-names-check.ts';
import { languageModelCheck } from './language-model-check.ts';
import { productDataChecks } from './product-data-checks.ts';
import { qdrantCheck } from './qdrant-check.ts';
import { redisCheck } from './redis-check.ts';
import { salesforceChecks } from './salesforce-checks.ts';
import { searchIndexCheck } from './search-index-check.ts';
import { writerLockCheck } from './writer-lock-check.ts';

/** Gives every check, in the order in which a person mends what is wrong. */
export const allChecks = (parts: DoctorParts): readonly Probe[] => [
  accessCheck(parts),
  hostNamesCheck(parts),
  dataFolderCheck(parts),
  diskSpaceCheck(parts),
  writerLockCheck(parts),
  databaseCheck(parts),
  ...productDataChecks(parts),
  embeddingCheck(parts),
  qdrantCheck(parts),
  searchIndexCheck(parts),
  languageModelCheck(parts),
  redisCheck(parts),
  ...salesforceChecks(parts),
];
