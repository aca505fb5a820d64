import { sql } from 'kysely';
import type { KnowledgeCensus, KnowledgeCounts } from '../../copilot/administration/knowledge-census.ts';
import type { Database } from './database.ts';
import { liveGeneration } from './generation-changes.ts';
import { listedIn } from './listed-values.ts';
import { withStorageFaults } from './storage-faults.ts';

/** A document is one in each of its languages. */
const documents = sql.raw("count(distinct source || ' ' || language) as documents");

/** Counts the live knowledge; errors are CopilotError 'storage-failed'. */
export const sqlKnowledgeCensus = (database: Database): KnowledgeCensus =>
  withStorageFaults(database, {
    count: async () => {
      const live = await liveGeneration(database);
      const { rows: byLanguage } = await sql<KnowledgeCounts['byLanguage'][number]>`
        select kind, language, ${documents}, count(*) as passages
        from passages where generation = ${live}
        group by kind, language order by kind, language
      `.execute(database);
      const { rows: byMarket } = await sql<KnowledgeCounts['byMarket'][number]>`
        select kind, listed.value as market, ${documents}, count(*) as passages
        from passages left join ${listedIn(database, 'passages.passage', 'markets')} on true
        where generation = ${live}
        group by kind, listed.value order by kind, listed.value nulls first
      `.execute(database);
      return { byLanguage, byMarket };
    },
  }).count;
