import type { EvidenceJson } from '../../contract/evidence.ts';
import { strings } from '../strings.ts';
import type { NumberedSource } from './number-sources.ts';
import { scoreLevel, scoreText } from './score-word.ts';
import { SourceMeta } from './source-meta.tsx';

type Props = {
  readonly hit: EvidenceJson;
  readonly source: NumberedSource | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

/** Shows one found passage with how well it fits and why, and opens its document. */
export const EvidenceItem = ({ hit, source, isOpen, onOpen }: Props) => {
  const isUndecided = source?.cited === null;
  return (
    <li className={`evidence-item${source?.cited ? '' : ' is-not-cited'}${isOpen ? ' is-open' : ''}`}>
      <span className="number evidence-number">{isUndecided ? null : source?.number}</span>
      <div className="evidence-words">
        <div className="evidence-line">
          <h5 lang={hit.language}>{hit.title}</h5>
          <span className={`score score-${scoreLevel(hit.score)}`}>{scoreText(hit.score)}</span>
        </div>
        <SourceMeta source={hit} />
        <p className="evidence-passage" lang={hit.language}>
          {hit.passage}
        </p>
        <div className="evidence-line">
          <p className="evidence-reason">
            {hit.reason}
            {source?.cited || isUndecided ? '' : ` · ${strings.evidence.notCited}`}
          </p>
          <button
            type="button"
            className="button button-small"
            aria-label={strings.evidence.openNamed(hit.title)}
            onClick={onOpen}
          >
            {strings.evidence.open}
          </button>
        </div>
      </div>
    </li>
  );
};
