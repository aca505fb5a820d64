import type {
  EvidenceJson,
  HitJson,
  PassageDocumentJson,
  SearchResponseJson,
} from '../../contract/evidence.ts';
import type { DraftEvidence } from '../../copilot/case-draft.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { EvidenceHit } from '../../retrieve/evidence-hit.ts';
import type { FoundEvidence } from '../../retrieve/find-evidence.ts';

const rounded = (score: number): number => Math.round(score * 1_000) / 1_000;

/** Gives a found passage in the shape of the contract. */
export const hitJson = ({
  passage,
  score,
  reason,
}: Pick<EvidenceHit, 'passage' | 'score' | 'reason'>): HitJson => ({
  passageId: passage.id,
  kind: passage.kind,
  source: passage.source,
  title: passage.heading === '' ? passage.title : `${passage.title}: ${passage.heading}`,
  passage: passage.text,
  language: passage.language,
  markets: [...passage.markets],
  models: [...passage.models],
  date: passage.date,
  url: passage.url,
  score: rounded(score),
  reason,
});

export const evidenceJson = (evidence: DraftEvidence): EvidenceJson => ({
  question: evidence.question,
  ...hitJson(evidence),
});

export const searchJson = (query: string, found: FoundEvidence): SearchResponseJson => ({
  query,
  hits: found.hits.map(hitJson),
  missingLegs: [...found.missingLegs],
});

/** Gives a passage inside its document; what was asked stands before the answer that was sent. */
export const passageDocumentJson = (opened: {
  readonly passage: Passage;
  readonly document: readonly Passage[];
}): PassageDocumentJson => {
  const { passage, document } = opened;
  const asked =
    passage.question === '' ? [] : [{ heading: 'Question', text: passage.question, cited: false }];
  return {
    passageId: passage.id,
    kind: passage.kind,
    source: passage.source,
    title: passage.title,
    language: passage.language,
    markets: [...passage.markets],
    models: [...passage.models],
    date: passage.date,
    url: passage.url,
    sections: [
      ...asked,
      ...document.map(({ id, heading, text, kind }) => ({
        heading: kind === 'article' ? heading : 'Answer',
        text,
        cited: id === passage.id,
      })),
    ],
  };
};
