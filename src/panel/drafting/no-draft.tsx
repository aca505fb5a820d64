import { strings } from '../strings.ts';

/** Stands in the place of the reply where the first draft was cancelled, and starts it again. */
export const NoDraft = ({ onDraft }: { readonly onDraft: () => void }) => (
  <div className="no-draft">
    <h2>{strings.writing.noDraftTitle}</h2>
    <p className="muted">{strings.writing.noDraft}</p>
    <button type="button" className="button button-primary" onClick={onDraft}>
      {strings.writing.writeAgain}
    </button>
  </div>
);
