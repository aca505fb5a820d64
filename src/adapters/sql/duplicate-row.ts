/** SQLSTATE unique_violation, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const uniqueViolation = '23505';

/** Tells whether a row was refused because the table has one of its key already. */
export const isDuplicateRow = (cause: unknown, table: string): boolean => {
  if (!(cause instanceof Error)) return false;
  if ('code' in cause && cause.code === uniqueViolation) return 'table' in cause && cause.table === table;
  return cause.message.includes(`UNIQUE constraint failed: ${table}.`);
};
