import { type ReactNode, useState } from 'react';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { Icon } from '../frame/icon.tsx';
import { strings } from '../strings.ts';
import { VersionsDialog } from '../versions/versions-dialog.tsx';
import { CopyButton } from './copy-button.tsx';

type Props = {
  readonly caseId: string;
  readonly questions: readonly NumberedQuestion[];
  readonly text: string;
  /** True while another draft is in the making. */
  readonly isRunning: boolean;
  readonly onRedraft: () => void;
  readonly onRestore: (draftId: string) => Promise<void>;
  readonly onCopyBlocked: () => void;
  /** What else can be done. */
  readonly children?: ReactNode;
};

/** Offers what can be done with the reply besides approving it. */
export const ReplyActions = ({ caseId, questions, text, isRunning, children, ...on }: Props) => {
  const [showsVersions, setShowsVersions] = useState(false);
  return (
    <div className="reply-actions">
      {children}
      <button
        type="button"
        className="button button-quiet"
        title={strings.reply.redraftHint}
        onClick={() => !isRunning && on.onRedraft()}
      >
        <Icon name="again" />
        <span className="wide-label">{strings.reply.redraft}</span>
      </button>
      <button type="button" className="button button-quiet" onClick={() => setShowsVersions(true)}>
        {strings.versions.open}
      </button>
      <CopyButton text={text} onBlocked={on.onCopyBlocked} />
      {showsVersions && (
        <VersionsDialog
          caseId={caseId}
          questions={questions}
          onRestore={on.onRestore}
          onClose={() => setShowsVersions(false)}
        />
      )}
    </div>
  );
};
