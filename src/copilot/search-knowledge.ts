import type { PassageKind } from '../knowledge/passage.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { evidenceQuery } from '../retrieve/evidence-query.ts';
import type { FindEvidence, FoundEvidence } from '../retrieve/find-evidence.ts';

/** A search as an advisor types it; what is not given is not limited, and the query's language is detected. */
export type KnowledgeSearch = {
  readonly text: string;
  /** Of the query and of what may be found. */
  readonly language?: string | undefined;
  readonly market?: string | undefined;
  readonly model?: string | undefined;
  readonly kind?: PassageKind | undefined;
  readonly limit: number;
};

const allKinds: readonly PassageKind[] = ['article', 'case', 'answer'];

/** Makes the use case by which an advisor searches; internal articles are among the results and marked. */
export const makeSearchKnowledge =
  (parts: {
    readonly findEvidence: FindEvidence;
    readonly vocabulary: Vocabulary;
    readonly today: () => string;
  }) =>
  (search: KnowledgeSearch): Promise<FoundEvidence> => {
    const language = search.language ?? detectLanguage(search.text).language;
    return parts.findEvidence(
      evidenceQuery(
        search.text,
        language,
        { scope: { market: search.market ?? null, model: search.model ?? null } },
        parts.vocabulary,
      ),
      {
        kinds: search.kind === undefined ? allKinds : [search.kind],
        languages: search.language === undefined ? null : [language],
        market: search.market ?? null,
        model: search.model ?? null,
        withInternal: true,
        validOn: parts.today(),
      },
      search.limit,
    );
  };
