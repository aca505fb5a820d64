import { sql } from 'kysely';
import { type KnownTerm, nearbySpellings, spellingProbe } from '../../language/nearby-spellings.ts';
import type { Database } from './database.ts';
import { listedTexts } from './listed-values.ts';

/** Terms with a common start that are compared with a misspelt one: they take a millisecond. */
const maxCompared = 2_000;

/** Gives the stored terms of a generation that an unknown one may be a slip of; see the port. */
export const similarTerms = async (
  database: Database,
  generation: number,
  term: string,
): Promise<readonly KnownTerm[]> => {
  const probe = spellingProbe(term);
  if (probe === null) return [];
  const spelled = await sql<KnownTerm>`
    select term, passages from term_frequencies
    where generation = ${generation}
      and term in (select value from ${listedTexts(database, probe.spellings)})
      and passages > 0
  `.execute(database);
  const oneSlip = nearbySpellings(term, spelled.rows);
  if (oneSlip.length > 0 || probe.twoSlips === null) return oneSlip;
  const { prefix, minLength, maxLength } = probe.twoSlips;
  const started = await database
    .selectFrom('term_frequencies')
    .select(['term', 'passages'])
    .where('generation', '=', generation)
    .where('term', '>=', prefix)
    .where('term', '<', `${prefix}\u{10FFFF}`)
    .where((where) => where.between(where.fn<number>('length', ['term']), minLength, maxLength))
    .where('passages', '>', 0)
    .orderBy('term')
    .limit(maxCompared)
    .execute();
  return nearbySpellings(term, started);
};
