import { type DragEvent, type FormEvent, useState } from 'react';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { mediaTypeOfFile, mediaTypeOfText } from './media-type.ts';
import { ModalDialog } from './modal-dialog.tsx';
import { QuietAlert } from './quiet-alert.tsx';

type Props = { readonly onCreated: (caseId: string) => void; readonly onClose: () => void };

/** Takes a new case as pasted words or as a file and hands it to the server as what it is. */
export const NewCaseDialog = ({ onCreated, onClose }: Props) => {
  const { api, noticeFault } = usePanelTools();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const take = (taken: File | null | undefined) => {
    if (!taken) return;
    const isReadable = mediaTypeOfFile(taken.name) !== null;
    setProblem(isReadable ? null : strings.newCase.wrongFile);
    if (isReadable) setFile(taken);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const mediaType = file ? mediaTypeOfFile(file.name) : mediaTypeOfText(text);
    if (mediaType === null || (file === null && text.trim() === '')) {
      return setProblem(strings.newCase.empty);
    }
    setIsAdding(true);
    setProblem(null);
    try {
      onCreated((await api.createCase(file ?? text, mediaType)).id);
    } catch (error) {
      noticeFault(error);
      setProblem(faultOf(error).message);
      setIsAdding(false);
    }
  };

  return (
    <ModalDialog title={strings.newCase.title} onClose={onClose}>
      <form
        className={`new-case${isOver ? ' is-over' : ''}`}
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p id="new-case-hint" className="muted">
          {strings.newCase.hint}
        </p>
        {file === null ? (
          <textarea
            className="field"
            data-autofocus
            aria-label={strings.newCase.label}
            aria-describedby="new-case-hint"
            rows={10}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : (
          <p className="new-case-file">
            <span>{strings.newCase.dropped(file.name)}</span>
            <button type="button" className="button" onClick={() => setFile(null)}>
              {strings.newCase.removeFile}
            </button>
          </p>
        )}
        {problem !== null && <QuietAlert>{problem}</QuietAlert>}
        <div className="dialog-actions">
          <label className="button file-button">
            {strings.newCase.choose}
            <input type="file" accept=".eml,.json,.txt" onChange={(event) => take(event.target.files?.[0])} />
          </label>
          <span className="spacer" />
          <button type="button" className="button" onClick={onClose}>
            {strings.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={isAdding}>
            {isAdding ? strings.newCase.submitting : strings.newCase.submit}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
};
