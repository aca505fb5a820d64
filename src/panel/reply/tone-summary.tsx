import type { ReactNode } from 'react';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import { ToneDimensions } from './tone-dimensions.tsx';
import { ToneFinding } from './tone-finding.tsx';
import { toneLevel } from './tone-level.ts';
import { ToneWhole } from './tone-whole.tsx';
import type { ToneCheck } from './use-tone-check.ts';

type Props = {
  readonly check: ToneCheck;
  readonly text: string;
  readonly language: string;
  readonly activeFinding: number | null;
  readonly onApply: (finding: number) => void;
  readonly onShow: (finding: number) => void;
  /** What else can be done about tone. */
  readonly children?: ReactNode;
};

/** Shows how the reply sounds: the score, its dimensions and the findings. */
export const ToneSummary = ({ check, text, language, activeFinding, onApply, onShow, children }: Props) => {
  const { report, status } = check;
  return (
    <section className="block tone" id="tone" tabIndex={-1} aria-busy={status === 'checking'}>
      <header className="block-head">
        <h3>{strings.tone.title}</h3>
        {report && (
          <p className={`tone-score tone-score-${toneLevel(report.score)}`}>
            <strong>{strings.tone.score(report.score)}</strong> {strings.tone.outOf} ·{' '}
            {strings.tone.levels[toneLevel(report.score)]}
          </p>
        )}
        <span className="spacer" />
        <p className="muted tone-profile">
          {status === 'checking'
            ? strings.tone.checking
            : report &&
              (report.profileFallback
                ? strings.tone.fallback(report.profile)
                : strings.tone.profile(report.profile))}
        </p>
      </header>
      {status === 'failed' && <QuietAlert onRetry={check.retry}>{strings.tone.failed}</QuietAlert>}
      {report === null ? (
        <p className="muted">{strings.tone.noText}</p>
      ) : (
        <>
          <ToneDimensions dimensions={report.dimensions} />
          {report.findings.length === 0 && status === 'current' && (
            <p className="muted">{strings.tone.noFindings}</p>
          )}
          <ul className="findings" aria-label={strings.tone.findings(report.findings.length)}>
            {report.findings.map((finding, position) => (
              <ToneFinding
                key={`${finding.rule} ${finding.start}`}
                finding={finding}
                before={text.slice(finding.start, finding.end)}
                language={language}
                isActive={position === activeFinding}
                onApply={() => onApply(position)}
                onShow={() => onShow(position)}
              />
            ))}
          </ul>
          <ToneWhole report={report} />
          {children}
        </>
      )}
    </section>
  );
};
