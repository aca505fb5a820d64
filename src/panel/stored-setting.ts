import { useState } from 'react';

/** Gives a storage of the browser, or null where the frame may not store anything. */
export const storageOrNull = (name: 'localStorage' | 'sessionStorage'): Storage | null => {
  try {
    return window[name];
  } catch {
    return null;
  }
};

const keyOf = (name: string) => `care-copilot.${name}`;

/** Holds a setting of this browser that outlives the page where storing is allowed. */
export const useStoredSetting = (name: string, fallback: string): [string, (value: string) => void] => {
  const [value, setValue] = useState(() => storageOrNull('localStorage')?.getItem(keyOf(name)) ?? fallback);
  const store = (next: string) => {
    setValue(next);
    try {
      storageOrNull('localStorage')?.setItem(keyOf(name), next);
    } catch {
      // The setting then holds for this page only.
    }
  };
  return [value, store];
};
