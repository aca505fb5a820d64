import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DraftJson } from '../../src/contract/draft.ts';
import {
  type DraftVersionJson,
  draftRunRequestSchema,
  type SentDraftEventJson,
} from '../../src/contract/draft-run.ts';
import { draft } from './panel-fixture.ts';

type Run = {
  readonly id: string;
  readonly caseId: string;
  readonly events: SentDraftEventJson[];
  readonly listeners: Set<ServerResponse>;
};
type Version = { readonly draft: DraftJson; readonly refined: DraftVersionJson['refined'] };

const frame = ({ type, ...data }: SentDraftEventJson, id: number) =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
const isLast = ({ type }: SentDraftEventJson) => ['draft', 'problem', 'cancelled'].includes(type);

/** Gives what a server without a language model sends for a case: everything at once. */
const eventsAtOnce = (whole: DraftJson): SentDraftEventJson[] => [
  { type: 'questions', questions: whole.questions.map(({ state: _state, ...question }) => question) },
  ...whole.questions.flatMap(({ id }): SentDraftEventJson[] => [
    { type: 'evidence', question: id, evidence: whole.evidence.filter((hit) => hit.question === id) },
    { type: 'answer', question: id, text: null },
  ]),
  { type: 'draft', draft: whole },
];

/** Makes drafts that a test writes: it sends the events, drops connections and forgets runs. With `atOnce` each run is done as soon as it is asked for. */
export const makeFakeDrafts = ({ atOnce, isDrafted }: { atOnce: boolean; isDrafted: boolean }) => {
  const runs: Run[] = [];
  const versions = new Map<string, Version[]>();
  const requests: ReturnType<typeof draftRunRequestSchema.parse>[] = [];
  const cancelled: string[] = [];
  const resumedAfter: string[] = [];

  const draftOf = (caseId: string): DraftJson => ({
    ...draft,
    id: `draft-of-${caseId}`,
    case: { ...draft.case, id: caseId },
  });
  const versionsOf = (caseId: string): Version[] => {
    const known = versions.get(caseId) ?? (isDrafted ? [{ draft: draftOf(caseId), refined: null }] : []);
    versions.set(caseId, known);
    return known;
  };
  const send = (event: SentDraftEventJson, run = runs.at(-1)) => {
    if (run === undefined) throw new Error('No run was started.');
    run.events.push(event);
    if (event.type === 'draft') {
      const refine = requests[runs.indexOf(run)]?.refine;
      const refined = refine ? { from: refine.draftId, wish: refine.wish } : null;
      versionsOf(run.caseId).unshift({ draft: event.draft as DraftJson, refined });
    }
    for (const listener of run.listeners) {
      listener.write(frame(event, run.events.length));
      if (isLast(event)) listener.end();
    }
    return run;
  };
  const stream = (run: Run, request: IncomingMessage, response: ServerResponse) => {
    const seen = request.headers['last-event-id'];
    if (typeof seen === 'string') resumedAfter.push(seen);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 50\n\n');
    run.events.forEach((event, position) => {
      if (position + 1 > Number(seen ?? 0)) response.write(frame(event, position + 1));
    });
    const last = run.events.at(-1);
    if (last && isLast(last)) return void response.end();
    run.listeners.add(response);
    response.on('close', () => run.listeners.delete(response));
  };

  /** Answers what is asked under /api/draft-runs; null when it was streamed. */
  const answerRun = (
    request: IncomingMessage,
    response: ServerResponse,
    [id = '', part]: readonly string[],
  ): [number, unknown] | null => {
    const run = runs.find((known) => known.id === id);
    if (run === undefined) return [404, null];
    if (part === 'events') {
      stream(run, request, response);
      return null;
    }
    cancelled.push(id);
    send({ type: 'cancelled' }, run);
    return [200, { id, caseId: run.caseId, state: 'cancelled' }];
  };

  /** Answers what is asked about a case's drafts. */
  const answerCase = (
    method: string,
    caseId: string,
    [room = '', draftId, part]: readonly string[],
    body: string,
  ): [number, unknown] => {
    const known = versionsOf(caseId);
    if (room === 'draft') return known[0] ? [200, known[0].draft] : [404, null];
    if (room === 'draft-runs') {
      requests.push(draftRunRequestSchema.parse(JSON.parse(body)));
      const run: Run = { id: `run-${runs.length + 1}`, caseId, events: [], listeners: new Set() };
      runs.push(run);
      if (atOnce) for (const event of eventsAtOnce(draftOf(caseId))) send(event, run);
      return [202, { id: run.id, caseId, state: 'running' }];
    }
    if (draftId === undefined) {
      const listed = known.map(({ draft: { id, draft: reply }, refined }, position) => ({
        draftId: id,
        madeAt: `2026-11-02T09:0${known.length - position}:00Z`,
        refined,
        preview: reply.text.slice(0, 120),
        isLatest: position === 0,
      }));
      return [200, { versions: listed }];
    }
    const version = known.find((one) => one.draft.id === draftId);
    if (version === undefined) return [404, null];
    if (method === 'POST' && part === 'restore') {
      versions.set(caseId, [version, ...known.filter((one) => one !== version)]);
    }
    return [200, version.draft];
  };

  return {
    answerRun,
    answerCase,
    send,
    requests,
    cancelled,
    /** The Last-Event-ID of every client that came again. */
    resumedAfter,
    dropConnections: () => {
      for (const { listeners } of runs) for (const listener of listeners) listener.destroy();
    },
    forgetRuns: () => {
      for (const { listeners } of runs) for (const listener of listeners) listener.destroy();
      runs.length = 0;
    },
  };
};

export type FakeDrafts = ReturnType<typeof makeFakeDrafts>;
