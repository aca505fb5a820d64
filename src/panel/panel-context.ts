import { createContext, useContext } from 'react';
import type { Api } from './api.ts';
import type { RunMemory } from './drafting/run-memory.ts';
import type { WorkStore } from './reply/work-store.ts';

/** What every part of the panel may use: the server, the unfinished work, and a voice for screen readers. */
export type PanelTools = {
  readonly api: Api;
  readonly works: WorkStore;
  /** Which drafts are in the making. */
  readonly runs: RunMemory;
  /** True where a language model writes the replies, and so can refine them. */
  readonly hasWriter: boolean;
  /** Name of the language model that can be asked about tone; null where none is set. */
  readonly toneModel: string | null;
  /** Says one short sentence politely, without moving the focus. */
  readonly announce: (sentence: string) => void;
  /** Tells the panel that a question to the server failed, so that it can see whether the server is away. */
  readonly noticeFault: (error: unknown) => void;
};

export const PanelContext = createContext<PanelTools | null>(null);

/** Gives the tools of the panel that the component is in. */
export const usePanelTools = (): PanelTools => {
  const tools = useContext(PanelContext);
  if (tools === null) throw new Error('This component must be inside the panel.');
  return tools;
};
