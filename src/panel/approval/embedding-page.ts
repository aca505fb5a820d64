import {
  composerReadySchema,
  type InsertReplyJson,
  type PanelReadyJson,
  replyInsertedSchema,
} from '../../contract/composer.ts';

/** The parts of a browser window that are used. */
export type PanelWindow = {
  readonly parent: { readonly postMessage: (message: unknown, targetOrigin: string) => void };
  readonly addEventListener: (type: 'message', listen: (event: MessageEvent) => void) => void;
};

/** The page that embeds the panel, where there is one that may and that has a composer. */
export type EmbeddingPage = {
  /** Asks the pages of these origins to make themselves known; until one does there is no composer. */
  readonly greet: (origins: readonly string[]) => void;
  readonly hasComposer: () => boolean;
  /** The Salesforce session of the person, held in memory alone; null where the page gave none. */
  readonly session: () => string | null;
  /** Puts a text into the composer of a case; false where the page could not, or did not say so in time. */
  readonly insert: (caseId: string, text: string) => Promise<boolean>;
  readonly subscribe: (changed: () => void) => () => void;
};

/** Milliseconds that the page may take to put a text into its composer. */
const answerWithinMs = 8_000;

/**
 * Makes the way to the page around the panel. Only messages of the parent window and of an allowed origin are heard, and
 * nothing is said to any other: a message names the one origin that may read it.
 */
export const makeEmbeddingPage = (panel: PanelWindow, newId: () => string): EmbeddingPage => {
  const listeners = new Set<() => void>();
  const waiting = new Map<string, (done: boolean) => void>();
  let allowed: ReadonlySet<string> = new Set();
  let page: { readonly origin: string; readonly session: string | null } | null = null;
  const isEmbedded = panel.parent !== (panel as unknown);

  const hear = (event: MessageEvent): void => {
    if (event.source !== (panel.parent as unknown) || !allowed.has(event.origin)) return;
    const ready = composerReadySchema.safeParse(event.data).data;
    if (ready !== undefined) {
      page = { origin: event.origin, session: ready.session ?? null };
      for (const changed of listeners) changed();
      return;
    }
    const answer = replyInsertedSchema.safeParse(event.data).data;
    if (answer !== undefined && event.origin === page?.origin) waiting.get(answer.id)?.(answer.done);
  };
  if (isEmbedded) panel.addEventListener('message', hear);

  return {
    greet: (origins) => {
      if (!isEmbedded || page !== null) return;
      allowed = new Set(origins);
      const message: PanelReadyJson = { channel: 'care-copilot', type: 'panel-ready', version: 1 };
      for (const origin of allowed) panel.parent.postMessage(message, origin);
    },
    hasComposer: () => page !== null,
    session: () => page?.session ?? null,
    insert: (caseId, text) => {
      const target = page?.origin;
      if (target === undefined) return Promise.resolve(false);
      const id = newId();
      return new Promise((resolve) => {
        const settle = (done: boolean) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(done);
        };
        const timer = setTimeout(() => settle(false), answerWithinMs);
        waiting.set(id, settle);
        const message: InsertReplyJson = {
          channel: 'care-copilot',
          type: 'insert-reply',
          version: 1,
          id,
          caseId,
          text,
        };
        panel.parent.postMessage(message, target);
      });
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
};
