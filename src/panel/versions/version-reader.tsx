import { useEffect, useRef, useState } from 'react';
import type { DraftVersionJson } from '../../contract/draft-run.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { useLoaded } from './use-loaded.ts';
import { versionWords } from './version-words.ts';

type Props = {
  readonly caseId: string;
  readonly version: DraftVersionJson;
  readonly questions: readonly NumberedQuestion[];
  readonly onBack: () => void;
  /** Rejects when the version could not be restored. */
  readonly onRestore: (draftId: string) => Promise<void>;
};

/** Shows the text of one version to read, and restores it unless it is the latest. */
export const VersionReader = ({ caseId, version, questions, onBack, onRestore }: Props) => {
  const { api } = usePanelTools();
  const [isRestoring, setIsRestoring] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { draftId } = version;
  const { loaded, retry } = useLoaded(draftId, (signal) => api.readVersion(caseId, draftId, signal));
  const { what, when } = versionWords(version, questions);
  useEffect(() => heading.current?.focus(), []);

  const restore = async () => {
    if (isRestoring) return;
    setIsRestoring(true);
    setProblem(null);
    try {
      await onRestore(draftId);
    } catch (error) {
      setProblem(faultOf(error).message);
      setIsRestoring(false);
    }
  };
  return (
    <div className="version-reader">
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {what}
        </h3>
        <p className="muted version-when">{when}</p>
      </div>
      {loaded.status === 'loading' && <Skeleton label={strings.versions.opening} lines={8} />}
      {loaded.status === 'failed' && <QuietAlert onRetry={retry}>{loaded.fault.message}</QuietAlert>}
      {loaded.status === 'ready' && (
        <p className="version-text" lang={loaded.value.draft.language}>
          {loaded.value.draft.text}
        </p>
      )}
      {problem !== null && <QuietAlert onRetry={() => void restore()}>{problem}</QuietAlert>}
      {!version.isLatest && <p className="muted version-when">{strings.versions.restoreHint}</p>}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onBack}>
          {strings.versions.back}
        </button>
        <span className="spacer" />
        {!version.isLatest && (
          <button
            type="button"
            className="button button-primary"
            aria-disabled={isRestoring || loaded.status !== 'ready'}
            onClick={() => loaded.status === 'ready' && void restore()}
          >
            {isRestoring ? strings.versions.restoring : strings.versions.restore}
          </button>
        )}
      </div>
    </div>
  );
};
