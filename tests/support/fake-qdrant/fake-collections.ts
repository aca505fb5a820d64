import { FakeFault } from './fake-fault.ts';

export type SparseVector = { readonly indices: readonly number[]; readonly values: readonly number[] };

export type FakePoint = {
  readonly id: string | number;
  /** Dense ones at length 1, as Qdrant keeps them for cosine. */
  readonly vectors: Readonly<Record<string, readonly number[] | SparseVector>>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly version: number;
};

/** The settings of a collection that the fake acts on; it gives the others back as they came. */
export type FakeSettings = {
  readonly vectors?: Readonly<Record<string, { readonly size: number; readonly distance: string }>>;
  readonly sparse_vectors?: Readonly<Record<string, { readonly modifier?: string }>>;
  readonly hnsw_config?: object;
  readonly strict_mode_config?: {
    readonly enabled?: boolean;
    readonly unindexed_filtering_retrieve?: boolean;
    readonly unindexed_filtering_update?: boolean;
  };
  readonly metadata?: Readonly<Record<string, unknown>>;
};

export type FieldSchema = string | { readonly type: string };

export type FakeCollection = {
  readonly settings: FakeSettings;
  readonly indexes: Map<string, FieldSchema>;
  readonly points: Map<string | number, FakePoint>;
  operations: number;
};

type AliasAction = {
  readonly create_alias?: { readonly collection_name: string; readonly alias_name: string };
  readonly delete_alias?: { readonly alias_name: string };
  readonly rename_alias?: { readonly old_alias_name: string; readonly new_alias_name: string };
};

const missing = (name: string): FakeFault =>
  new FakeFault(404, `Not found: Collection \`${name}\` doesn't exist!`);

/** Keeps the collections and aliases of one fake server. */
export const fakeCollections = () => {
  const collections = new Map<string, FakeCollection>();
  let aliases: ReadonlyMap<string, string> = new Map();

  const actOn = (next: Map<string, string>, action: AliasAction): void => {
    const { create_alias, delete_alias, rename_alias } = action;
    if (create_alias !== undefined) {
      const { collection_name, alias_name } = create_alias;
      if (!collections.has(collection_name)) throw missing(collection_name);
      if (collections.has(alias_name))
        throw new FakeFault(409, `Collection \`${alias_name}\` already exists!`);
      next.set(alias_name, collection_name);
    }
    const gone = delete_alias?.alias_name ?? rename_alias?.old_alias_name;
    if (gone === undefined) return;
    const target = next.get(gone);
    if (target === undefined) throw new FakeFault(404, `Not found: Alias ${gone} does not exists!`);
    next.delete(gone);
    if (rename_alias !== undefined) next.set(rename_alias.new_alias_name, target);
  };

  return {
    names: (): readonly string[] => [...collections.keys()],
    aliases: (): ReadonlyMap<string, string> => aliases,
    /** Gives the collection of a name or an alias. */
    get: (name: string): FakeCollection => {
      const found = collections.get(aliases.get(name) ?? name);
      if (found === undefined) throw missing(name);
      return found;
    },
    create: (name: string, settings: FakeSettings): void => {
      if (collections.has(name))
        throw new FakeFault(409, `Wrong input: Collection \`${name}\` already exists!`);
      collections.set(name, { settings, indexes: new Map(), points: new Map(), operations: 0 });
    },
    drop: (name: string): boolean => {
      aliases = new Map([...aliases].filter(([, target]) => target !== name));
      return collections.delete(name);
    },
    /** All of the actions or, when one of them can't be, none. */
    changeAliases: (actions: readonly AliasAction[]): void => {
      const next = new Map(aliases);
      for (const action of actions) actOn(next, action);
      aliases = next;
    },
  };
};
