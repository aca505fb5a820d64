import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import { DraftNotes } from './draft-notes.tsx';
import { NewerDraftNotice } from './newer-draft-notice.tsx';
import type { ReplyWork } from './reply-work.ts';

/** Something that did not work; the reply is as it was. */
export type ReplyProblem = { readonly message: string; readonly onRetry?: () => void };

type Props = {
  readonly problems: readonly (ReplyProblem | null)[];
  readonly work: ReplyWork;
  readonly change: (next: (work: ReplyWork) => ReplyWork) => void;
  readonly writtenBy: string | null;
  readonly notes: readonly string[];
  readonly onUndo: () => void;
};

/** Says above the reply what became of it: what failed, what was replaced and can be brought back, who wrote it, what to look at. */
export const ReplyNotices = ({ problems, work, change, writtenBy, notes, onUndo }: Props) => (
  <>
    {problems.map(
      (problem) =>
        problem && (
          <QuietAlert key={problem.message} onRetry={problem.onRetry}>
            {problem.message}
          </QuietAlert>
        ),
    )}
    <NewerDraftNotice work={work} change={change} />
    {work.earlier.length > 0 && (
      <div className="notice" role="status">
        <p>{strings.refine.replaced}</p>
        <button type="button" className="button button-small" onClick={onUndo}>
          {strings.refine.undo}
        </button>
      </div>
    )}
    <DraftNotes notes={notes} />
    {writtenBy !== null && <p className="written-by muted">{writtenBy}</p>}
  </>
);
