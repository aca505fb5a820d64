import type { DraftJson } from '../../contract/draft.ts';
import type { EvidenceJson } from '../../contract/evidence.ts';

/** A source as the panel counts it: the number of its chip in the reply and of its key. */
export type NumberedSource = {
  readonly number: number;
  readonly passageId: string;
  /** Null while no draft says. */
  readonly cited: boolean | null;
  /** What was found, or null when the draft cites a passage that is not among the evidence. */
  readonly evidence: EvidenceJson | null;
};

/** The parts of a draft that name its sources. */
type DraftSources = Pick<DraftJson, 'evidence' | 'support'> & {
  readonly draft: Pick<DraftJson['draft'], 'citations'>;
};

/** Finds the passage that a citation names, by the passage's id or by its document's number. */
const passageIdOf = (evidence: readonly EvidenceJson[], name: string): string =>
  evidence.find((hit) => hit.passageId === name)?.passageId ??
  evidence.find((hit) => hit.source === name)?.passageId ??
  name;

/** Numbers the sources of a draft: the cited ones from 1 in the order of the text, then the others as found. */
export const numberSources = (draft: DraftSources): NumberedSource[] => {
  const inOrder = [...draft.draft.citations].sort((a, b) => a.start - b.start || a.end - b.end);
  const judged = [...draft.support].sort((a, b) => a.start - b.start);
  const cited = new Set(
    [...inOrder, ...judged].flatMap((mark) => mark.sources).map((name) => passageIdOf(draft.evidence, name)),
  );
  const found = new Set([...cited, ...draft.evidence.map((hit) => hit.passageId)]);
  return [...found].map((passageId, position) => ({
    number: position + 1,
    passageId,
    cited: cited.has(passageId),
    evidence: draft.evidence.find((hit) => hit.passageId === passageId) ?? null,
  }));
};

/** Gives the numbered source that a citation names, if it is one of the draft's. */
export const sourceNamed = (sources: readonly NumberedSource[], name: string): NumberedSource | undefined =>
  sources.find((source) => source.passageId === name) ??
  sources.find((source) => source.evidence?.source === name);
