import { sql } from 'kysely';
import type { SourceKey } from '../../knowledge/changing-source.ts';
import type { HeldDocuments, HeldPassage } from '../../knowledge/held-documents.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { Database } from './database.ts';
import { liveGeneration } from './generation-changes.ts';
import { listedObjects } from './listed-values.ts';
import { storageFault, withStorageFaults } from './storage-faults.ts';

/** Documents that are read at a time. */
const documentsPerPage = 1_000;

type Place = { readonly source: string; readonly language: string };

const readPage = async (
  database: Database,
  kind: SourceKey['kind'],
  after: Place,
): Promise<readonly Place[]> => {
  const live = await liveGeneration(database);
  const { rows } = await sql<Place>`
    select distinct source, language from passages
    where generation = ${live} and kind = ${kind} and (source, language) > (${after.source}, ${after.language})
    order by source, language
    limit ${documentsPerPage}
  `.execute(database);
  return rows;
};

async function* documentsOf(database: Database, kind: SourceKey['kind']): AsyncGenerator<SourceKey> {
  let after: Place = { source: '', language: '' };
  for (;;) {
    const page = await readPage(database, kind, after).catch((cause: unknown) => {
      throw storageFault(database, cause);
    });
    for (const { source, language } of page) {
      if (kind === 'article') yield { kind, id: source, language: language as LanguageCode };
      else if (source !== after.source) yield { kind, id: source, language: null };
      after = { source, language };
    }
    if (page.length < documentsPerPage) return;
  }
}

/** Tells which documents the live generation holds. Errors are CopilotError 'storage-failed'. */
export const sqlHeldDocuments = (database: Database): HeldDocuments => ({
  ...withStorageFaults(database, {
    passages: async (keys: readonly SourceKey[]): Promise<readonly HeldPassage[]> => {
      const live = await liveGeneration(database);
      const { rows } = await sql<HeldPassage>`
        select passages.id, hash, kind, source, language
        from ${listedObjects(database, keys)} cross join passages
        where generation = ${live} and kind = listed.value ->> 'kind' and source = listed.value ->> 'id'
          and (listed.value ->> 'language' is null or language = listed.value ->> 'language')
      `.execute(database);
      return rows;
    },
  }),
  documents: (kind) => documentsOf(database, kind),
});
