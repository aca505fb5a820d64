import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import { CopilotError } from '../../fault/copilot-error.ts';
import {
  type CollectionStamp,
  collectionSettings,
  collectionStamp,
  fieldIndexes,
} from './collection-layout.ts';
import { completed, refusalStatus } from './index-faults.ts';
import type { IndexModel } from './index-model.ts';

/** Where the passages of one model live: a numbered collection behind an alias that all readers use. */
export type PassageHome = {
  /**
   * The collection behind the alias, or null while there is none or it is another model's. Like the other two it throws
   * CopilotError 'index-failed' once another model has taken over what was this one's.
   */
  readonly find: () => Promise<string | null>;
  /** The same, made first where it is missing; takes the alias over from another model. */
  readonly ensure: () => Promise<string>;
  /** An empty collection in the place of the one behind the alias, which is dropped once readers have the new one. */
  readonly renew: () => Promise<string>;
  /** Drops every collection that was made for the alias, whatever model made it; readers find nothing from then on. */
  readonly remove: () => Promise<void>;
};

const isSame = (left: CollectionStamp, right: Partial<CollectionStamp>): boolean =>
  left.made_by === right.made_by &&
  left.alias === right.alias &&
  left.embedder === right.embedder &&
  left.dimensions === right.dimensions &&
  left.layout === right.layout;

const takenOver = (): CopilotError =>
  new CopilotError(
    'index-failed',
    'The search index now belongs to another embedding model; this process must be restarted with that one.',
  );

/**
 * Makes the home of a model's passages behind an alias, which several processes may use at the same time; it looks
 * through one client and changes through another, which may wait longer.
 */
export const passageHome = (
  clients: { readonly reader: QdrantClient; readonly writer: QdrantClient },
  alias: string,
  model: IndexModel,
): PassageHome => {
  const { reader, writer } = clients;
  const stamp = collectionStamp(alias, model);
  /** True once this process has had the alias: then another model's stamp means that it was taken over. */
  let held = false;

  const nameOf = (count: number): string => `${alias}-${count}`;

  const countOf = (name: string): number => {
    const digits = name.startsWith(`${alias}-`) ? name.slice(alias.length + 1) : '';
    return /^\d+$/u.test(digits) ? Number(digits) : 0;
  };

  const behindAlias = async (): Promise<string | null> => {
    const { aliases } = await reader.getAliases();
    return aliases.find(({ alias_name }) => alias_name === alias)?.collection_name ?? null;
  };

  const stampOf = async (name: string): Promise<Partial<CollectionStamp> | null> => {
    try {
      const { config } = await reader.getCollection(name);
      return config.metadata ?? {};
    } catch (error) {
      // Dropped by another process since it was listed.
      if (refusalStatus(error) === 404) return null;
      throw error;
    }
  };

  const create = async (name: string): Promise<boolean> => {
    try {
      await writer.createCollection(name, collectionSettings(stamp));
      return true;
    } catch (error) {
      if (refusalStatus(error) === 409) return false;
      throw error;
    }
  };

  /** One that another process is making, has just made or left half made will do as well as one of our own. */
  const willDo = async (name: string): Promise<boolean> => {
    const found = await stampOf(name);
    if (found === null || !isSame(stamp, found)) return false;
    return (await behindAlias()) === name || (await reader.count(name, { exact: true })).count === 0;
  };

  const indexFields = async (name: string): Promise<void> => {
    for (const [field_name, field_schema] of Object.entries(fieldIndexes)) {
      completed(await writer.createPayloadIndex(name, { field_name, field_schema, wait: true }));
    }
  };

  const switchTo = async (name: string, from: string | null): Promise<void> => {
    if (from === name) return;
    const actions: Schemas['AliasOperations'][] = [
      ...(from === null ? [] : [{ delete_alias: { alias_name: alias } }]),
      { create_alias: { collection_name: name, alias_name: alias } },
    ];
    await writer.updateCollectionAliases({ actions });
  };

  /** Drops the collections before one, whatever model made them, and nothing that does not carry our stamp. */
  const dropBefore = async (count: number): Promise<void> => {
    const { collections } = await reader.getCollections();
    for (const { name } of collections) {
      const older = countOf(name);
      if (older === 0 || older >= count) continue;
      const found = await stampOf(name);
      if (found?.made_by === stamp.made_by && found.alias === alias) await writer.deleteCollection(name);
    }
  };

  /** Makes the next collection, switches the alias to it in one step and drops the ones before. */
  const build = async (before: string | null): Promise<string> => {
    let count = before === null ? 1 : countOf(before) + 1;
    while (!((await create(nameOf(count))) || (await willDo(nameOf(count))))) count += 1;
    const name = nameOf(count);
    await indexFields(name);
    await switchTo(name, await behindAlias());
    held = true;
    await dropBefore(count);
    return name;
  };

  const look = async (): Promise<{ readonly name: string | null; readonly isOurs: boolean }> => {
    const name = await behindAlias();
    const found = name === null ? null : await stampOf(name);
    const isOurs = found !== null && isSame(stamp, found);
    if (held && found !== null && !isOurs) throw takenOver();
    held ||= isOurs;
    return { name, isOurs };
  };

  const find = async (): Promise<string | null> => {
    const { name, isOurs } = await look();
    return isOurs ? name : null;
  };

  return {
    find,
    ensure: async () => {
      const { name, isOurs } = await look();
      return isOurs && name !== null ? name : build(name);
    },
    renew: async () => build((await look()).name),
    remove: () => dropBefore(Number.POSITIVE_INFINITY),
  };
};
