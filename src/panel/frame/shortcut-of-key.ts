/** What a key asks the panel to do. */
export type PanelAction =
  | { readonly type: 'move-in-queue'; readonly by: 1 | -1 }
  | { readonly type: 'open-source'; readonly number: number }
  | { readonly type: 'approve' | 'close' | 'focus-editor' | 'show-shortcuts' };

export type PressedKey = {
  readonly key: string;
  /** The place on the keyboard, which is the same in every layout: 'KeyJ'. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

export type KeyPlace = {
  /** True in a field that takes letters. */
  readonly isTyping: boolean;
  readonly isInQueue: boolean;
  /** False when the advisor has switched single-key shortcuts off (WCAG 2.1.4). */
  readonly hasSingleKeys: boolean;
};

/** Tells what a pressed key means at its place, or null when the browser should have it. */
export const shortcutOfKey = (pressed: PressedKey, place: KeyPlace): PanelAction | null => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey) return { type: 'approve' };
  // On some layouts Alt+Shift+J types a letter of its own, so the place of the key counts.
  if (code === 'KeyJ' && altKey && shiftKey && !ctrlKey && !metaKey) return { type: 'focus-editor' };
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Escape') return { type: 'close' };
  if (place.isTyping) return null;
  if (place.isInQueue && key === 'ArrowDown') return { type: 'move-in-queue', by: 1 };
  if (place.isInQueue && key === 'ArrowUp') return { type: 'move-in-queue', by: -1 };
  if (!place.hasSingleKeys) return null;
  if (key === 'j' || key === 'J') return { type: 'move-in-queue', by: 1 };
  if (key === 'k' || key === 'K') return { type: 'move-in-queue', by: -1 };
  if (key === '?') return { type: 'show-shortcuts' };
  if (/^[1-9]$/u.test(key)) return { type: 'open-source', number: Number(key) };
  return null;
};
