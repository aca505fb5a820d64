import { z } from 'zod';
import { secret, setting } from './setting-values.ts';

/** An address that as a rule holds a password, so that nothing shows it. */
const postgresAddress = z.url({ protocol: /^postgres(?:ql)?$/u }).pipe(secret);

/** Every setting of the database of record, to be spread into the schema of all settings. */
export const databaseSettings = {
  CAIR_DATABASE: setting(postgresAddress).describe(
    'PostgreSQL for the records, postgres://USER:PASSWORD@HOST:PORT/DATABASE (docs/postgres.md); SQLite in the data folder if left out.',
  ),
};

export type DatabaseSettings = Readonly<z.output<z.ZodObject<typeof databaseSettings>>>;

/** Tells whether several machines may share the records, and with them the right to write. */
export const isShared = ({ CAIR_DATABASE }: DatabaseSettings): boolean => CAIR_DATABASE !== undefined;

/** Adds an issue where the records are shared and the search index is not; for `superRefine` of the schema of all settings. */
export const checkDatabaseSettings = (
  given: DatabaseSettings & { readonly CAIR_INDEX: string },
  context: z.RefinementCtx,
): void => {
  if (!isShared(given) || given.CAIR_INDEX === 'qdrant') return;
  context.addIssue({
    code: 'custom',
    path: ['CAIR_DATABASE'],
    message:
      'CAIR_DATABASE needs CAIR_INDEX=qdrant: an index of LanceDB stands in one data folder and would not learn what other machines write',
    input: undefined,
  });
};
