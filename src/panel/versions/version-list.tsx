import type { DraftVersionJson } from '../../contract/draft-run.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { Badge } from '../frame/badge.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { useLoaded } from './use-loaded.ts';
import { versionWords } from './version-words.ts';

type Props = {
  readonly caseId: string;
  readonly questions: readonly NumberedQuestion[];
  readonly onOpen: (version: DraftVersionJson) => void;
};

/** Lists the versions of a case's draft, newest first, with what made each of them. */
export const VersionList = ({ caseId, questions, onOpen }: Props) => {
  const { api } = usePanelTools();
  const { loaded, retry } = useLoaded(caseId, (signal) => api.listVersions(caseId, signal));
  if (loaded.status === 'loading') return <Skeleton label={strings.versions.loading} lines={5} />;
  if (loaded.status === 'failed') return <QuietAlert onRetry={retry}>{loaded.fault.message}</QuietAlert>;
  return (
    <>
      {loaded.value.length < 2 && <p className="muted">{strings.versions.only}</p>}
      <ul className="versions">
        {loaded.value.map((version) => {
          const { what, when } = versionWords(version, questions);
          return (
            <li key={version.draftId} className="version">
              <p className="version-line">
                <strong>{what}</strong>
                {version.isLatest && <Badge tone="accent">{strings.versions.latest}</Badge>}
              </p>
              <p className="muted version-when">{when}</p>
              <p className="version-preview">{version.preview}</p>
              <button
                type="button"
                className="button button-small"
                aria-label={strings.versions.readNamed(what, when)}
                onClick={() => onOpen(version)}
              >
                {strings.versions.read}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
