import { useEffect, useState } from 'react';
import { Icon } from '../frame/icon.tsx';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';

const shownMs = 2_000;

type Props = { readonly text: string; readonly onBlocked?: () => void };

/** Copies the reply; where the frame may not write to the clipboard, the caller selects it for the person. */
export const CopyButton = ({ text, onBlocked }: Props) => {
  const { announce } = usePanelTools();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
      announce(strings.reply.copied);
    } catch {
      onBlocked?.();
      announce(strings.reply.copyFailed);
    }
  };
  return (
    <button type="button" className="button" disabled={text === ''} onClick={copy}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      {isCopied ? strings.reply.copied : strings.reply.copy}
    </button>
  );
};
