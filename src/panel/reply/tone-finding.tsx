import type { ToneFindingJson } from '../../contract/tone.ts';
import { strings } from '../strings.ts';

/** What costs less would be shown as nothing. */
const leastShown = 0.05;

type Props = {
  readonly finding: ToneFindingJson;
  /** The words of the reply that the finding is about. */
  readonly before: string;
  readonly language: string;
  readonly isActive: boolean;
  readonly onApply: () => void;
  readonly onShow: () => void;
};

/** Shows one finding with what to write instead, which can be put in place at once. */
export const ToneFinding = ({ finding, before, language, isActive, onApply, onShow }: Props) => {
  const { suggestion } = finding;
  return (
    <li className={`finding finding-${finding.severity}${isActive ? ' is-active' : ''}`}>
      <p className="finding-message">
        <span className={`severity severity-${finding.severity}`}>
          {strings.tone.severities[finding.severity]}
        </span>
        {finding.message}
        {finding.points >= leastShown && (
          <span className="finding-points" title={strings.tone.pointsNamed(finding.points)}>
            <span aria-hidden="true">{strings.tone.points(finding.points)}</span>
            <span className="visually-hidden">{strings.tone.pointsNamed(finding.points)}</span>
          </span>
        )}
      </p>
      <div className="finding-line">
        <p className="finding-words">
          <button
            type="button"
            className="finding-before"
            lang={language}
            aria-label={strings.tone.showNamed(before)}
            title={strings.tone.show}
            onClick={onShow}
          >
            {before}
          </button>
          {suggestion !== null && suggestion !== '' && (
            <>
              <span className="visually-hidden"> {strings.tone.by} </span>
              <span className="finding-after" lang={language}>
                {suggestion}
              </span>
            </>
          )}
        </p>
        {suggestion !== null && (
          <button
            type="button"
            className="button button-small"
            aria-label={strings.tone.applyNamed(before, suggestion)}
            onClick={onApply}
          >
            {suggestion === '' ? strings.tone.remove : strings.tone.apply}
          </button>
        )}
      </div>
    </li>
  );
};
