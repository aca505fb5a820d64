import { type ReactNode, useEffect, useId, useRef } from 'react';
import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Shows something over the page until it is closed; the browser keeps the focus inside and gives it back. */
export const ModalDialog = ({ title, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    shown?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="button button-bare" aria-label={strings.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
};
