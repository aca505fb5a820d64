import { strings } from '../strings.ts';
import { bringBackText, type ReplyWork, takeNewDraft } from './reply-work.ts';

type Props = {
  readonly work: ReplyWork;
  readonly change: (next: (work: ReplyWork) => ReplyWork) => void;
};

/** Leaves the choice between an edited text and a newer draft to the advisor, and lets it be taken back. */
export const NewerDraftNotice = ({ work, change }: Props) => {
  if (!work.keptOverNewDraft && work.replacedText === null) return null;
  const { keptText, useNewDraft, replacedText, bringBack } = strings.reply;
  return (
    <div className="notice" role="status">
      <p>{work.keptOverNewDraft ? keptText : replacedText}</p>
      <button
        type="button"
        className="button button-small"
        onClick={() => change(work.keptOverNewDraft ? takeNewDraft : bringBackText)}
      >
        {work.keptOverNewDraft ? useNewDraft : bringBack}
      </button>
    </div>
  );
};
