import { z } from 'zod';
import { type DraftJson, draftSchema } from '../../contract/draft.ts';
import {
  type DraftRunJson,
  type DraftRunRequestJson,
  type DraftVersionJson,
  draftRunSchema,
  draftVersionsSchema,
} from '../../contract/draft-run.ts';
import { type ReplyMarksJson, replyMarksSchema } from '../../contract/reply-marks.ts';
import { type AskServer, asJson, nullIfAbsent, pathOf } from '../ask-server.ts';
import { type DraftListener, followDraftEvents, type OpenStream } from './draft-events.ts';

/** The part of the server that makes drafts and keeps their versions. */
export type DraftApi = {
  /** The latest draft, or null when the case has none yet. */
  readonly readDraft: (caseId: string, signal?: AbortSignal) => Promise<DraftJson | null>;
  readonly startDraftRun: (caseId: string, request: DraftRunRequestJson) => Promise<DraftRunJson>;
  /** Follows a run to its end; gives what leaves it earlier, which doesn't stop the run. */
  readonly followDraftRun: (runId: string, listener: DraftListener) => () => void;
  /** Stops a run; one that has ended or is no longer known is fine as well. */
  readonly cancelDraftRun: (runId: string) => Promise<void>;
  readonly listVersions: (caseId: string, signal?: AbortSignal) => Promise<DraftVersionJson[]>;
  readonly readVersion: (caseId: string, draftId: string, signal?: AbortSignal) => Promise<DraftJson>;
  /** Makes an earlier version the latest draft, and gives it. */
  readonly restoreVersion: (caseId: string, draftId: string) => Promise<DraftJson>;
  /** Marks the sentences of an edited reply by the sources of its draft. */
  readonly markReply: (
    draft: { readonly caseId: string; readonly draftId: string },
    text: string,
    signal?: AbortSignal,
  ) => Promise<ReplyMarksJson['support']>;
};

/** Makes the panel's access to drafts. */
export const makeDraftApi = (ask: AskServer, openStream: OpenStream): DraftApi => ({
  readDraft: (caseId, signal) => nullIfAbsent(ask(draftSchema, pathOf('cases', caseId, 'draft'), { signal })),
  startDraftRun: (caseId, request) =>
    ask(draftRunSchema, pathOf('cases', caseId, 'draft-runs'), asJson(request)),
  followDraftRun: (runId, listener) =>
    followDraftEvents(openStream, pathOf('draft-runs', runId, 'events'), listener),
  cancelDraftRun: async (runId) => {
    await nullIfAbsent(ask(z.unknown(), pathOf('draft-runs', runId), { method: 'DELETE' }));
  },
  listVersions: async (caseId, signal) =>
    (await ask(draftVersionsSchema, pathOf('cases', caseId, 'drafts'), { signal })).versions,
  readVersion: (caseId, draftId, signal) =>
    ask(draftSchema, pathOf('cases', caseId, 'drafts', draftId), { signal }),
  restoreVersion: (caseId, draftId) =>
    ask(draftSchema, pathOf('cases', caseId, 'drafts', draftId, 'restore'), { method: 'POST' }),
  markReply: async ({ caseId, draftId }, text, signal) => {
    const path = pathOf('cases', caseId, 'drafts', draftId, 'marks');
    return (await ask(replyMarksSchema, path, { ...asJson({ text }), signal })).support;
  },
});
