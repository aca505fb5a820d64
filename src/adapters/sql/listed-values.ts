import { type Kysely, type RawBuilder, sql } from 'kysely';
import { engineOf } from './engine.ts';

/**
 * Gives rows named `listed` with a column `value`, one for each text. They are one parameter: with hundreds of their own a statement
 * takes longer to bind and plan than to look up.
 */
export const listedTexts = <Tables>(
  database: Kysely<Tables>,
  texts: readonly string[],
): RawBuilder<unknown> =>
  engineOf(database) === 'postgres'
    ? sql`unnest(${texts}::text[]) as listed(value)`
    : sql`json_each(${JSON.stringify(texts)}) as listed`;

/** Gives rows named `listed` with a column `value`, one for each object, of which `value ->> 'name'` gives a member. */
export const listedObjects = <Tables>(
  database: Kysely<Tables>,
  objects: readonly object[],
): RawBuilder<unknown> =>
  engineOf(database) === 'postgres'
    ? sql`json_array_elements(${JSON.stringify(objects)}::json) as listed(value)`
    : sql`json_each(${JSON.stringify(objects)}) as listed`;

/** Escapes in a JSON text that PostgreSQL refuses to read, U+0000 and halves of a letter; pairs of backslashes are passed over. */
const unreadable = String.raw`(\\\\)|\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})`;

/** Gives a column of JSON texts as PostgreSQL can read it, whatever a customer or an advisor wrote. */
const readableJson = (column: string): RawBuilder<unknown> =>
  sql`case when strpos(${sql.ref(column)}, ${String.raw`\u`}) = 0 then ${sql.ref(column)}
    else regexp_replace(${sql.ref(column)}, ${unreadable}, ${String.raw`\1`}, 'g') end`;

/**
 * Gives rows named `listed` with a column `value`, one for each text in a list that the JSON of a column of the row before it holds
 * under a name.
 */
export const listedIn = <Tables>(
  database: Kysely<Tables>,
  column: string,
  name: string,
): RawBuilder<unknown> =>
  engineOf(database) === 'postgres'
    ? sql`lateral json_array_elements_text((${readableJson(column)})::json -> ${sql.lit(name)}) as listed(value)`
    : sql`json_each(${sql.ref(column)}, ${sql.lit(`$.${name}`)}) as listed`;
