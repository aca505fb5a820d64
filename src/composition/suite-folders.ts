import { join } from 'node:path';
import { productFiles } from './product-files.ts';

/** Where suites are looked for by name: those of the folder one is in, then those that ship. */
export const suiteFolders: readonly string[] = [
  join('eval', 'suites'),
  join(productFiles.root, 'eval', 'suites'),
];
