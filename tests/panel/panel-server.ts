import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ApprovalRequestJson, DecisionJson } from '../../src/contract/approval.ts';
import { type CaseDeliveryJson, sessionHeader } from '../../src/contract/delivery.ts';
import type { DraftJson } from '../../src/contract/draft.ts';
import type { PassageDocumentJson } from '../../src/contract/evidence.ts';
import type { HealthJson } from '../../src/contract/health.ts';
import { type FakeDrafts, makeFakeDrafts } from './fake-drafts.ts';
import { articleHit, caseDetail, draft, toneReport } from './panel-fixture.ts';

const health: HealthJson = {
  status: 'ready',
  articles: 412,
  cases: 3187,
  answers: 26,
  passages: 9000,
  embedder: 'test embedder',
  indexedAt: null,
  extractive: true,
  toneModel: null,
};
const { question: _question, passage, score: _score, reason: _reason, ...article } = articleHit;
const passageDocument: PassageDocumentJson = {
  ...article,
  sections: [
    { heading: 'Before', text: 'Line.\n'.repeat(80), cited: false },
    { heading: 'When it starts', text: passage, cited: true },
  ],
};
const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** As strict as the real server's, so that the panel is seen to live with it. */
const contentSecurityPolicy = "default-src 'self'; object-src 'none'";

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
};

/** Answers a question about grading: method, path after /api/grading with its query, and what was sent. */
export type AnswerGrading = (method: string, place: string, body: string) => Promise<[number, unknown]>;

/** Answers a question about evaluations: method, path after /api/evaluations, and what was sent. */
export type AnswerEvaluations = AnswerGrading;

/** Answers what is asked of the language model: 'second-opinion' or 'rewrite', and what was sent. There is none where it is null. */
export type AnswerToneModel = (asked: string, body: string) => Promise<[number, unknown]>;

/** Marks the sentences of a reply. */
export type MarkText = (text: string) => Promise<DraftJson['support']>;

/** Gives the marks that the draft's own sentences have, wherever they stand in a text. */
export const marksOfDraft: MarkText = async (text) =>
  draft.support.flatMap((mark) => {
    const start = text.indexOf(draft.draft.text.slice(mark.start, mark.end));
    return start < 0 ? [] : [{ ...mark, start, end: start + mark.end - mark.start }];
  });

/**
 * Answers where the reply to a case stands: what was approved, if anything was, and the session that came with asking once more; null
 * where it was only looked at.
 */
export type AnswerDelivery = (approval: ApprovalRequestJson | null, session: unknown) => CaseDeliveryJson;

const noDelivery: AnswerDelivery = () => ({
  destination: null,
  kinds: [],
  composerOrigins: [],
  delivery: null,
});

const noEvaluations: AnswerEvaluations = async () => [200, { suites: [], reports: [], job: null }];

const noGrading: AnswerGrading = async (_method, place) =>
  place === '/queues' ? [200, { queues: [] }] : [404, null];

/**
 * Serves a built panel and a small made-up API with two waiting cases; `approvals` holds what was sent. There is nothing
 * to grade and nothing was measured unless a test answers for it. Drafts are written by a language model where a test gives
 * them, else they are there at once. `state.markText` marks edited replies; by itself it knows the draft's sentences only.
 */
export const servePanel = async (
  folder: string,
  answerGrading: AnswerGrading = noGrading,
  answerEvaluations: AnswerEvaluations = noEvaluations,
  answerToneModel: AnswerToneModel | null = null,
  drafts: FakeDrafts | null = null,
) => {
  const approvals: ApprovalRequestJson[] = [];
  const toneTexts: string[] = [];
  const sessions: unknown[] = [];
  const decided = new Map<string, DecisionJson>();
  const state = { isDown: false, markText: marksOfDraft, answerDelivery: noDelivery };
  const caseIds = [caseDetail.id, '50010002'];
  const detailOf = (id: string) => ({
    ...caseDetail,
    id,
    state: decided.has(id) ? ('approved' as const) : ('waiting' as const),
  });
  const made = drafts ?? makeFakeDrafts({ atOnce: true, isDrafted: true });

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    segments: string[],
  ): Promise<[number, unknown] | null> => {
    const [room = '', id = '', part = ''] = segments;
    if (state.isDown) return [503, null];
    if (room === 'grading') {
      const place = (request.url ?? '').replace('/api/grading', '');
      return answerGrading(request.method ?? 'GET', place, await bodyOf(request));
    }
    if (room === 'evaluations') {
      const place = (request.url ?? '').replace('/api/evaluations', '');
      return answerEvaluations(request.method ?? 'GET', place, await bodyOf(request));
    }
    if (room === 'health')
      return [
        200,
        {
          ...health,
          extractive: drafts === null,
          toneModel: answerToneModel === null ? null : 'test-model',
        },
      ];
    if (room === 'draft-runs') return made.answerRun(request, response, segments.slice(1));
    if (room === 'passages') return [200, { ...passageDocument, passageId: id }];
    if (room === 'tone' && id !== '')
      return answerToneModel === null ? [409, null] : answerToneModel(id, await bodyOf(request));
    if (room === 'tone') {
      const { text } = JSON.parse(await bodyOf(request)) as { text: string };
      toneTexts.push(text);
      return [200, { ...toneReport, score: 4.6, findings: [] }];
    }
    if (id === '') {
      const cases = caseIds
        .map(detailOf)
        .map(({ text, parts: _parts, languageGuessed: _guessed, ...item }) => ({
          ...item,
          preview: text,
        }));
      return [200, { cases }];
    }
    if (part === '') return [200, detailOf(id)];
    if (part === 'delivery') {
      const session = request.headers[sessionHeader];
      return [200, state.answerDelivery(approvals.at(-1) ?? null, segments[3] === 'retry' ? session : null)];
    }
    if (part === 'drafts' && segments[4] === 'marks') {
      const { text } = JSON.parse(await bodyOf(request)) as { text: string };
      return [200, { support: await state.markText(text) }];
    }
    if (['draft', 'draft-runs', 'drafts'].includes(part)) {
      return made.answerCase(request.method ?? 'GET', id, segments.slice(2), await bodyOf(request));
    }
    if (request.method === 'GET') return decided.has(id) ? [200, decided.get(id)] : [404, null];
    const sent = JSON.parse(await bodyOf(request)) as ApprovalRequestJson;
    approvals.push(sent);
    sessions.push(request.headers[sessionHeader]);
    const decision: DecisionJson = {
      ...sent,
      id: 'decision-1',
      caseId: id,
      decidedAt: '2026-11-03T10:00:00Z',
      edits: [],
      editShare: 0.1,
      learned: [{ passageId: 'answer-1', question: 'When does it start?', answer: 'On the handover day.' }],
      comment: sent.comment ?? null,
    };
    decided.set(id, decision);
    return [201, decision];
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, first, ...segments] = pathname.split('/').map(decodeURIComponent);
    if (first === 'api') {
      const answered = await answer(request, response, segments);
      if (answered === null) return;
      const [status, body] = answered;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
    });
    response.end(readFileSync(file));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    approvals,
    /** The session that came with each approval. */
    sessions,
    toneTexts,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
