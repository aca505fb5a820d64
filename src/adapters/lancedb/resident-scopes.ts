import { LRUCache } from 'lru-cache';
import type { PassageFilter } from '../../retrieve/passage-index.ts';
import { everywhere, fenced, type PassageRow } from './passage-row.ts';

/** The columns of a row that filters ask. */
export type RowScope = Pick<
  PassageRow,
  'kind' | 'language' | 'markets' | 'models' | 'internal' | 'valid_from' | 'valid_to'
>;

/** Which scopes a filter lets pass, by number, and how many passages have one of them. */
export type AllowedScopes = { readonly allowed: Uint8Array; readonly passages: number };

/** The distinct scopes of the passages, numbered; number 0 is that of passages that are gone and never passes. */
export type ResidentScopes = {
  readonly numberOf: (scope: RowScope) => number;
  readonly joined: (scope: number) => void;
  readonly left: (scope: number) => void;
  readonly allowed: (filter: PassageFilter) => AllowedScopes;
};

/** The scope number of passages that are gone. */
export const goneScope = 0;

const rememberedFilters = 100;

const holds = (list: string, value: string | null): boolean =>
  value === null || list === everywhere || list.includes(fenced([value]));

const passes = (scope: RowScope, filter: PassageFilter): boolean =>
  (filter.kinds as readonly string[]).includes(scope.kind) &&
  (filter.languages === null || filter.languages.includes(scope.language)) &&
  holds(scope.markets, filter.market) &&
  holds(scope.models, filter.model) &&
  (filter.withInternal || !scope.internal) &&
  scope.valid_from <= `${filter.validOn}~` &&
  scope.valid_to >= filter.validOn;

const keyOf = (scope: RowScope): string =>
  [
    scope.kind,
    scope.language,
    scope.markets,
    scope.models,
    scope.internal,
    scope.valid_from,
    scope.valid_to,
  ].join('\n');

/** Makes the table of scopes: a filter is asked once per distinct scope instead of once per passage. */
export const residentScopes = (): ResidentScopes => {
  const numbers = new Map<string, number>();
  const scopes: (RowScope | null)[] = [null];
  const passages: number[] = [0];
  const answers = new LRUCache<string, Uint8Array>({ max: rememberedFilters });

  const allowedBy = (filter: PassageFilter): Uint8Array => {
    const key = JSON.stringify(filter);
    const known = answers.get(key);
    if (known !== undefined && known.length === scopes.length) return known;
    const fresh = Uint8Array.from(scopes, (scope) => (scope !== null && passes(scope, filter) ? 1 : 0));
    answers.set(key, fresh);
    return fresh;
  };

  const change = (scope: number, by: number): void => {
    passages[scope] = (passages[scope] ?? 0) + by;
  };

  return {
    numberOf: (scope) => {
      const key = keyOf(scope);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const { kind, language, markets, models, internal, valid_from, valid_to } = scope;
      numbers.set(key, scopes.length);
      passages.push(0);
      return scopes.push({ kind, language, markets, models, internal, valid_from, valid_to }) - 1;
    },
    joined: (scope) => change(scope, 1),
    left: (scope) => change(scope, -1),
    allowed: (filter) => {
      const allowed = allowedBy(filter);
      const passing = passages.reduce((sum, count, scope) => sum + (allowed[scope] === 1 ? count : 0), 0);
      return { allowed, passages: passing };
    },
  };
};
