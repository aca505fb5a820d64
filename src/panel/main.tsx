import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeApi } from './api.ts';
import { makeRunMemory } from './drafting/run-memory.ts';
import { CrashGuard } from './frame/crash-guard.tsx';
import { Panel } from './panel.tsx';
import { makeWorkStore } from './reply/work-store.ts';
import { storageOrNull } from './stored-setting.ts';

const place = document.getElementById('panel');
if (place === null) throw new Error('The page has no element with the id "panel".');

createRoot(place).render(
  <StrictMode>
    <CrashGuard>
      <Panel
        api={makeApi(
          (path, init) => fetch(path, init),
          (path) => new EventSource(path),
        )}
        runs={makeRunMemory(storageOrNull('sessionStorage'))}
        works={makeWorkStore(storageOrNull('sessionStorage'))}
      />
    </CrashGuard>
  </StrictMode>,
);
