import type { z } from 'zod';
import { type ApprovalRequestJson, type DecisionJson, decisionSchema } from '../contract/approval.ts';
import {
  type CaseDetailJson,
  type CaseSummaryJson,
  caseCreatedSchema,
  caseDetailSchema,
  caseListSchema,
} from '../contract/care-case.ts';
import { type DraftJson, draftSchema } from '../contract/draft.ts';
import {
  type EvaluationDeskJson,
  type EvaluationJobJson,
  evaluationDeskSchema,
  evaluationJobAnswerSchema,
} from '../contract/evaluation-desk.ts';
import { type PassageDocumentJson, passageDocumentSchema } from '../contract/evidence.ts';
import {
  type GradingQueuesJson,
  type GradingRequestJson,
  type GradingSkipJson,
  gradingQueuesSchema,
  type NextGradingJson,
  nextGradingSchema,
} from '../contract/grading.ts';
import { type GradingReportJson, gradingReportSchema } from '../contract/grading-report.ts';
import { type HealthJson, healthSchema } from '../contract/health.ts';
import { problemSchema } from '../contract/problem.ts';
import { type ToneReportJson, toneReportSchema, type toneRequestSchema } from '../contract/tone.ts';
import {
  type ToneOpinionJson,
  type ToneRewriteJson,
  toneOpinionSchema,
  toneRewriteSchema,
} from '../contract/tone-model.ts';
import { ApiFault } from './api-fault.ts';
import type { CaseMediaType } from './frame/media-type.ts';
import { strings } from './strings.ts';

export type ToneRequestJson = z.infer<typeof toneRequestSchema>;

/** The server as the panel sees it: every answer is checked against the contract, every failure is an ApiFault. */
export type Api = {
  readonly readHealth: (signal?: AbortSignal) => Promise<HealthJson>;
  readonly listCases: (signal?: AbortSignal) => Promise<CaseSummaryJson[]>;
  readonly readCase: (caseId: string, signal?: AbortSignal) => Promise<CaseDetailJson>;
  readonly createCase: (body: string | Blob, mediaType: CaseMediaType) => Promise<{ id: string }>;
  /** The latest draft, or null when the case has none yet. */
  readonly readDraft: (caseId: string, signal?: AbortSignal) => Promise<DraftJson | null>;
  readonly writeDraft: (caseId: string, signal?: AbortSignal) => Promise<DraftJson>;
  readonly readDecision: (caseId: string, signal?: AbortSignal) => Promise<DecisionJson | null>;
  readonly approve: (caseId: string, request: ApprovalRequestJson) => Promise<DecisionJson>;
  readonly readPassage: (passageId: string, signal?: AbortSignal) => Promise<PassageDocumentJson>;
  readonly checkTone: (request: ToneRequestJson, signal?: AbortSignal) => Promise<ToneReportJson>;
  readonly askSecondOpinion: (request: ToneRequestJson, signal?: AbortSignal) => Promise<ToneOpinionJson>;
  readonly rewriteTone: (request: ToneRequestJson, signal?: AbortSignal) => Promise<ToneRewriteJson>;
  readonly listGradingQueues: (signal?: AbortSignal) => Promise<GradingQueuesJson['queues']>;
  /** What this person grades next, or null while there is no queue. */
  readonly readNextGrading: (grader: string, signal?: AbortSignal) => Promise<NextGradingJson | null>;
  readonly grade: (taskId: string, request: GradingRequestJson) => Promise<NextGradingJson>;
  readonly skipGrading: (taskId: string, request: GradingSkipJson) => Promise<NextGradingJson>;
  readonly takeBackGrading: (grader: string) => Promise<NextGradingJson>;
  /** Null while there is no queue. */
  readonly readGradingReport: (signal?: AbortSignal) => Promise<GradingReportJson | null>;
  readonly readEvaluations: (signal?: AbortSignal) => Promise<EvaluationDeskJson>;
  /** The evaluation that is under way, or the last one; null before the first. */
  readonly readEvaluationJob: (signal?: AbortSignal) => Promise<EvaluationJobJson | null>;
  readonly runEvaluation: (suite: string) => Promise<EvaluationJobJson | null>;
  readonly cancelEvaluation: () => Promise<EvaluationJobJson | null>;
};

type Fetch = (path: string, init: RequestInit) => Promise<Response>;
type Question = {
  method?: string;
  body?: string | Blob;
  mediaType?: string;
  signal?: AbortSignal | undefined;
};

const readProblem = async (response: Response): Promise<ApiFault> => {
  const { status } = response;
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body).data;
  if (problem) return new ApiFault('refused', problem.detail, { status, code: problem.code });
  // A gateway that answers in the server's place means that the server itself is away.
  if (status >= 500) return new ApiFault('unreachable', strings.faults.unreachable, { status });
  return new ApiFault('refused', strings.faults.refused(status), { status });
};

const pathOf = (...segments: readonly string[]) =>
  `/api/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;

const graderIs = (name: string) => new URLSearchParams({ grader: name }).toString();

/** Makes the panel's access to the server over a given fetch. */
export const makeApi = (fetchFrom: Fetch): Api => {
  const ask = async <T>(schema: z.ZodType<T>, path: string, question: Question = {}): Promise<T> => {
    const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
    if (question.mediaType) headers['content-type'] = question.mediaType;
    let response: Response;
    try {
      response = await fetchFrom(path, {
        method: question.method ?? 'GET',
        headers,
        body: question.body ?? null,
        signal: question.signal ?? null,
      });
    } catch (cause) {
      if (question.signal?.aborted) throw cause;
      throw new ApiFault('unreachable', strings.faults.unreachable, { cause });
    }
    if (!response.ok) throw await readProblem(response);
    const body: unknown = await response.json().catch(() => undefined);
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      throw new ApiFault('unreadable', strings.faults.unreadable, {
        status: response.status,
        cause: parsed.error,
      });
    }
    return parsed.data;
  };
  const nullIfAbsent = async <T>(answer: Promise<T>): Promise<T | null> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ApiFault && error.status === 404) return null;
      throw error;
    }
  };
  const asJson = (value: unknown) => ({
    method: 'POST',
    mediaType: 'application/json',
    body: JSON.stringify(value),
  });

  const askJob = async (question: Question): Promise<EvaluationJobJson | null> =>
    (await ask(evaluationJobAnswerSchema, pathOf('evaluations', 'job'), question)).job;

  return {
    readHealth: (signal) => ask(healthSchema, pathOf('health'), { signal }),
    listCases: async (signal) => (await ask(caseListSchema, pathOf('cases'), { signal })).cases,
    readCase: (caseId, signal) => ask(caseDetailSchema, pathOf('cases', caseId), { signal }),
    createCase: (body, mediaType) =>
      ask(caseCreatedSchema, pathOf('cases'), { method: 'POST', mediaType, body }),
    readDraft: (caseId, signal) =>
      nullIfAbsent(ask(draftSchema, pathOf('cases', caseId, 'draft'), { signal })),
    writeDraft: (caseId, signal) =>
      ask(draftSchema, pathOf('cases', caseId, 'draft'), { method: 'POST', signal }),
    readDecision: (caseId, signal) =>
      nullIfAbsent(ask(decisionSchema, pathOf('cases', caseId, 'approval'), { signal })),
    approve: (caseId, request) => ask(decisionSchema, pathOf('cases', caseId, 'approval'), asJson(request)),
    readPassage: (passageId, signal) => ask(passageDocumentSchema, pathOf('passages', passageId), { signal }),
    checkTone: (request, signal) => ask(toneReportSchema, pathOf('tone'), { ...asJson(request), signal }),
    askSecondOpinion: (request, signal) =>
      ask(toneOpinionSchema, pathOf('tone', 'second-opinion'), { ...asJson(request), signal }),
    rewriteTone: (request, signal) =>
      ask(toneRewriteSchema, pathOf('tone', 'rewrite'), { ...asJson(request), signal }),
    listGradingQueues: async (signal) =>
      (await ask(gradingQueuesSchema, pathOf('grading', 'queues'), { signal })).queues,
    readNextGrading: (grader, signal) =>
      nullIfAbsent(ask(nextGradingSchema, `${pathOf('grading', 'next')}?${graderIs(grader)}`, { signal })),
    grade: (taskId, request) => ask(nextGradingSchema, pathOf('grading', taskId), asJson(request)),
    skipGrading: (taskId, request) =>
      ask(nextGradingSchema, pathOf('grading', taskId, 'skip'), asJson(request)),
    takeBackGrading: (grader) =>
      ask(nextGradingSchema, `${pathOf('grading', 'last')}?${graderIs(grader)}`, { method: 'DELETE' }),
    readGradingReport: (signal) =>
      nullIfAbsent(ask(gradingReportSchema, pathOf('grading', 'report'), { signal })),
    readEvaluations: (signal) => ask(evaluationDeskSchema, pathOf('evaluations'), { signal }),
    readEvaluationJob: (signal) => askJob({ signal }),
    runEvaluation: (suite) => askJob(asJson({ suite })),
    cancelEvaluation: () => askJob({ method: 'DELETE' }),
  };
};
