import type { Database } from './database.ts';

/** Gives a value by name, or null. */
export const readSetting = async (database: Database, key: string): Promise<string | null> => {
  const row = await database.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
};

/** Gives a number by name; 0 where there is none. */
export const numberSetting = async (database: Database, key: string): Promise<number> =>
  Number((await readSetting(database, key)) ?? 0);

/** Writes a value by name. */
export const writeSetting = async (database: Database, key: string, value: string): Promise<void> => {
  await database
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
};

/** Gives the name under which a generation keeps a value of its own. */
export const settingOf = (generation: number, key: string): string => `generation-${generation}/${key}`;
