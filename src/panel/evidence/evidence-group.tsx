import { useState } from 'react';
import type { EvidenceJson } from '../../contract/evidence.ts';
import { strings } from '../strings.ts';
import { EvidenceItem } from './evidence-item.tsx';
import type { NumberedSource } from './number-sources.ts';

/** More than this many of one kind would push the next question off the screen. */
const shownAtFirst = 2;

type Props = {
  readonly title: string;
  readonly hits: readonly EvidenceJson[];
  readonly sources: readonly NumberedSource[];
  readonly openPassageId: string | null;
  readonly onOpen: (passageId: string) => void;
};

/** Lists found passages of one kind: the best, those the reply cites, and on demand the others. */
export const EvidenceGroup = ({ title, hits, sources, openPassageId, onOpen }: Props) => {
  const [showsAll, setShowsAll] = useState(false);
  if (hits.length === 0) return null;
  const sourceOf = (hit: EvidenceJson) => sources.find((source) => source.passageId === hit.passageId);
  const first = hits.filter((hit, position) => position < shownAtFirst || sourceOf(hit)?.cited);
  const shown = showsAll ? hits : first;
  return (
    <div className="evidence-group">
      <h4>{title}</h4>
      <ul>
        {shown.map((hit) => (
          <EvidenceItem
            key={hit.passageId}
            hit={hit}
            source={sourceOf(hit)}
            isOpen={hit.passageId === openPassageId}
            onOpen={() => onOpen(hit.passageId)}
          />
        ))}
      </ul>
      {hits.length > first.length && (
        <button
          type="button"
          className="button button-small button-quiet"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? strings.evidence.fewer : strings.evidence.more(hits.length - first.length)}
        </button>
      )}
    </div>
  );
};
