import { type FormEvent, useState } from 'react';
import { ModalDialog } from '../frame/modal-dialog.tsx';
import { strings } from '../strings.ts';

/** The shortest reason that the server takes. */
const shortestReason = 3;

type Props = { readonly onSkip: (reason: string) => void; readonly onClose: () => void };

/** Asks why a case is left out. */
export const SkipDialog = ({ onSkip, onClose }: Props) => {
  const [reason, setReason] = useState('');
  const isMissing = reason.trim().length < shortestReason;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing) onSkip(reason.trim());
  };
  return (
    <ModalDialog title={strings.grading.skipTitle} onClose={onClose}>
      <form className="skip-form" onSubmit={submit}>
        <label className="field-row">
          <span>{strings.grading.skipHint}</span>
          <textarea
            className="field"
            data-autofocus
            rows={3}
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div className="dialog-actions">
          <span className="spacer" />
          <button type="button" className="button" onClick={onClose}>
            {strings.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={isMissing}>
            {strings.grading.skip}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
};
