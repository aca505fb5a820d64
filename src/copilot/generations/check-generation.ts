import type { GenerationCheck } from '../../knowledge/generation.ts';
import type { PassageCounts } from '../../knowledge/passage-store.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { FindEvidence } from '../../retrieve/find-evidence.ts';
import { makeSearchKnowledge } from '../search-knowledge.ts';
import type { GoldenQuery } from './golden-query.ts';

/** Failed queries that are named; the rest is counted. */
const namedQueries = 5;

const countCheck = (
  name: 'articles' | 'cases' | 'answers' | 'passages',
  before: number,
  after: number,
  leastShare: number,
): GenerationCheck => {
  const least = Math.ceil(before * leastShare);
  const holds = after >= least;
  const limit = holds ? '' : `; at least ${least} are expected`;
  return { name, holds, says: `${after} ${name} where the live generation has ${before}${limit}.` };
};

/**
 * Compares the counts of a new generation with those of the live one: articles, cases and passages may be fewer down to a
 * share (0 to 1), for documents are archived all the time; no approved answer may be lost, for no source holds them.
 */
export const checkCounts = (
  live: PassageCounts,
  fresh: PassageCounts,
  leastShare: number,
): readonly GenerationCheck[] => [
  countCheck('articles', live.documents.article, fresh.documents.article, leastShare),
  countCheck('cases', live.documents.case, fresh.documents.case, leastShare),
  countCheck('answers', live.documents.answer, fresh.documents.answer, 1),
  countCheck('passages', live.passages, fresh.passages, leastShare),
];

/** Searches golden queries as an advisor would and checks that each finds its document; without queries there is no check. */
export const checkGoldenQueries = async (
  parts: {
    readonly findEvidence: FindEvidence;
    readonly vocabulary: Vocabulary;
    readonly today: () => string;
  },
  queries: readonly GoldenQuery[],
): Promise<readonly GenerationCheck[]> => {
  if (queries.length === 0) return [];
  const search = makeSearchKnowledge(parts);
  const failed: GoldenQuery[] = [];
  for (const golden of queries) {
    const { hits } = await search({
      text: golden.query,
      language: golden.language,
      market: golden.market ?? undefined,
      limit: golden.within,
    });
    if (!hits.some(({ passage }) => passage.source === golden.document)) failed.push(golden);
  }
  const name = 'golden-queries';
  if (failed.length === 0) {
    return [{ name, holds: true, says: `All ${queries.length} golden queries find their document.` }];
  }
  const named = failed
    .slice(0, namedQueries)
    .map(({ query, document, within }) => `${document} among the first ${within} for "${query}"`);
  const rest = failed.length - named.length;
  const more = rest === 0 ? '' : ` and ${rest} more`;
  return [{ name, holds: false, says: `Golden queries do not find ${named.join(', ')}${more}.` }];
};
