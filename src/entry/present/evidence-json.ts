import type {
  EvidenceJson,
  HitJson,
  PassageDocumentJson,
  SearchResponseJson,
} from '../../contract/evidence.ts';
import type { DraftEvidence } from '../../copilot/case-draft.ts';
import { isMinedPair } from '../../knowledge/mined-pair.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { passageTitle } from '../../knowledge/passage-title.ts';
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
  title: passageTitle(passage),
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

type Section = PassageDocumentJson['sections'][number];

const askedSection = (heading: string, { question }: Passage): readonly Section[] =>
  question === '' ? [] : [{ heading, text: question, cited: false }];

/** One question of a case with its answer, and below it the whole case, in which it is read as it was meant. */
const sectionsOfPair = (pair: Passage, document: readonly Passage[]): readonly Section[] => [
  ...askedSection('Question', pair),
  { heading: 'Answer', text: pair.text, cited: true },
  ...document
    .filter((other) => !isMinedPair(other))
    .flatMap((whole) => [
      ...askedSection('All that was asked', whole),
      { heading: 'All that was answered', text: whole.text, cited: false },
    ]),
];

const sectionsOfDocument = (passage: Passage, document: readonly Passage[]): readonly Section[] => [
  ...askedSection('Question', passage),
  ...document
    .filter((other) => !isMinedPair(other))
    .map(({ id, heading, text, kind }) => ({
      heading: kind === 'article' ? heading : 'Answer',
      text,
      cited: id === passage.id,
    })),
];

/** Gives a passage inside its document; what was asked stands before the answer that was sent. */
export const passageDocumentJson = (opened: {
  readonly passage: Passage;
  readonly document: readonly Passage[];
}): PassageDocumentJson => {
  const { passage, document } = opened;
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
    sections: [...(isMinedPair(passage) ? sectionsOfPair : sectionsOfDocument)(passage, document)],
  };
};
