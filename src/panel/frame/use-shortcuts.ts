import { useEffect, useEffectEvent } from 'react';
import { type PanelAction, shortcutOfKey } from './shortcut-of-key.ts';

const takesLetters = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
};

/** Listens for the panel's shortcuts; an action that `act` takes is kept from the browser. */
export const useShortcuts = (hasSingleKeys: boolean, act: (action: PanelAction) => boolean) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    // An open modal dialog has its own keys.
    if (document.querySelector('dialog:modal')) return;
    const action = shortcutOfKey(event, {
      isTyping: takesLetters(event.target),
      isInQueue: event.target instanceof Element && event.target.closest('[data-queue]') !== null,
      hasSingleKeys,
    });
    if (action !== null && act(action)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
