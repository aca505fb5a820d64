import type { PassageFilter } from '../../retrieve/passage-index.ts';
import { everywhere, fenced } from './passage-row.ts';

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Escapes LIKE's own signs, so that a value can only match itself. */
const likeLiteral = (value: string): string => value.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);

const listHolds = (column: string, value: string): string =>
  `(${column} = '${everywhere}' OR ${column} LIKE ${quoted(`%${likeLiteral(fenced([value]))}%`)})`;

const oneOf = (column: string, values: readonly string[]): string =>
  values.length === 0 ? 'false' : `${column} IN (${values.map(quoted).join(', ')})`;

/** Gives the SQL predicate of a filter for LanceDB; values are quoted, never trusted. */
export const filterPredicate = (filter: PassageFilter): string => {
  const conditions = [
    oneOf('kind', filter.kinds),
    `valid_from <= ${quoted(`${filter.validOn}~`)}`,
    `valid_to >= ${quoted(filter.validOn)}`,
  ];
  if (filter.languages !== null) conditions.push(oneOf('language', filter.languages));
  if (filter.market !== null) conditions.push(listHolds('markets', filter.market));
  if (filter.model !== null) conditions.push(listHolds('models', filter.model));
  if (!filter.withInternal) conditions.push('internal = false');
  return conditions.join(' AND ');
};
