import { useState } from 'react';
import { storageOrNull } from '../stored-setting.ts';

const key = 'care-copilot.admin-token';

/** Holds the token of administrators until the browser tab is closed; where nothing may be stored, until the page is left. */
export const useAdminToken = (): readonly [string | null, (token: string | null) => void] => {
  const [token, setToken] = useState(() => storageOrNull('sessionStorage')?.getItem(key) ?? null);
  const keep = (next: string | null) => {
    setToken(next);
    try {
      if (next === null) storageOrNull('sessionStorage')?.removeItem(key);
      else storageOrNull('sessionStorage')?.setItem(key, next);
    } catch {
      // It then holds for this page only.
    }
  };
  return [token, keep];
};
