import { useState } from 'react';
import type { DraftVersionJson } from '../../contract/draft-run.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { ModalDialog } from '../frame/modal-dialog.tsx';
import { strings } from '../strings.ts';
import { VersionList } from './version-list.tsx';
import { VersionReader } from './version-reader.tsx';

type Props = {
  readonly caseId: string;
  readonly questions: readonly NumberedQuestion[];
  readonly onRestore: (draftId: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Shows the versions of a case's draft, one of them to read, and restores it. */
export const VersionsDialog = ({ caseId, questions, onRestore, onClose }: Props) => {
  const [opened, setOpened] = useState<DraftVersionJson | null>(null);
  return (
    <ModalDialog title={strings.versions.title} onClose={onClose}>
      {opened === null ? (
        <VersionList caseId={caseId} questions={questions} onOpen={setOpened} />
      ) : (
        <VersionReader
          caseId={caseId}
          version={opened}
          questions={questions}
          onBack={() => setOpened(null)}
          onRestore={onRestore}
        />
      )}
    </ModalDialog>
  );
};
