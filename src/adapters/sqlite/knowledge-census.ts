import { sql } from 'kysely';
import type { KnowledgeCensus, KnowledgeCounts } from '../../copilot/administration/knowledge-census.ts';
import { liveGeneration } from './generation-changes.ts';
import type { Database } from './open-database.ts';
import { withStorageFaults } from './storage-faults.ts';

/** A document is one in each of its languages. */
const documents = sql.raw("count(distinct source || ' ' || language) as documents");

/** Counts the live knowledge in SQLite; errors are CopilotError 'storage-failed'. */
export const sqliteKnowledgeCensus = (database: Database): KnowledgeCensus =>
  withStorageFaults({
    count: async () => {
      const live = await liveGeneration(database);
      const { rows: byLanguage } = await sql<KnowledgeCounts['byLanguage'][number]>`
        select kind, language, ${documents}, count(*) as passages
        from passages where generation = ${live}
        group by kind, language order by kind, language
      `.execute(database);
      const { rows: byMarket } = await sql<KnowledgeCounts['byMarket'][number]>`
        select kind, market.value as market, ${documents}, count(*) as passages
        from passages left join json_each(passages.passage, '$.markets') as market
        where generation = ${live}
        group by kind, market.value order by kind, market.value
      `.execute(database);
      return { byLanguage, byMarket };
    },
  }).count;
