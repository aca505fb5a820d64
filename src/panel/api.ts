import type { z } from 'zod';
import { type ApprovalRequestJson, type DecisionJson, decisionSchema } from '../contract/approval.ts';
import {
  type CaseDetailJson,
  type CaseSummaryJson,
  caseCreatedSchema,
  caseDetailSchema,
  caseListSchema,
} from '../contract/care-case.ts';
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
import { type ToneReportJson, toneReportSchema, type toneRequestSchema } from '../contract/tone.ts';
import {
  type ToneOpinionJson,
  type ToneRewriteJson,
  toneOpinionSchema,
  toneRewriteSchema,
} from '../contract/tone-model.ts';
import { type AdministrationApi, makeAdministrationApi } from './administration/administration-api.ts';
import { type DeliveryApi, makeDeliveryApi, sessionHeaders } from './approval/delivery-api.ts';
import { asJson, type Fetch, makeAskServer, nullIfAbsent, pathOf, type Question } from './ask-server.ts';
import { type DraftApi, makeDraftApi } from './drafting/draft-api.ts';
import type { OpenStream } from './drafting/draft-events.ts';
import type { CaseMediaType } from './frame/media-type.ts';

export type ToneRequestJson = z.infer<typeof toneRequestSchema>;

/** The server as the panel sees it: every answer is checked against the contract, every failure is an ApiFault. */
export type Api = DraftApi &
  DeliveryApi & {
    readonly readHealth: (signal?: AbortSignal) => Promise<HealthJson>;
    readonly listCases: (signal?: AbortSignal) => Promise<CaseSummaryJson[]>;
    readonly readCase: (caseId: string, signal?: AbortSignal) => Promise<CaseDetailJson>;
    readonly createCase: (body: string | Blob, mediaType: CaseMediaType) => Promise<{ id: string }>;
    readonly readDecision: (caseId: string, signal?: AbortSignal) => Promise<DecisionJson | null>;
    /** `session` is the advisor's own in Salesforce, for a reply that is written back in their name. */
    readonly approve: (
      caseId: string,
      request: ApprovalRequestJson,
      session?: string | null,
    ) => Promise<DecisionJson>;
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
    /** The server as an administrator with a token sees it; null asks without one. */
    readonly administrate: (token: string | null) => AdministrationApi;
  };

const graderIs = (name: string) => new URLSearchParams({ grader: name }).toString();

/** Makes the panel's access to the server over a given fetch and a given way to open a stream of events. */
export const makeApi = (fetchFrom: Fetch, openStream: OpenStream): Api => {
  const ask = makeAskServer(fetchFrom);
  const askJob = async (question: Question): Promise<EvaluationJobJson | null> =>
    (await ask(evaluationJobAnswerSchema, pathOf('evaluations', 'job'), question)).job;

  return {
    ...makeDraftApi(ask, openStream),
    ...makeDeliveryApi(ask),
    readHealth: (signal) => ask(healthSchema, pathOf('health'), { signal }),
    listCases: async (signal) => (await ask(caseListSchema, pathOf('cases'), { signal })).cases,
    readCase: (caseId, signal) => ask(caseDetailSchema, pathOf('cases', caseId), { signal }),
    createCase: (body, mediaType) =>
      ask(caseCreatedSchema, pathOf('cases'), { method: 'POST', mediaType, body }),
    readDecision: (caseId, signal) =>
      nullIfAbsent(ask(decisionSchema, pathOf('cases', caseId, 'approval'), { signal })),
    approve: (caseId, request, session = null) =>
      ask(decisionSchema, pathOf('cases', caseId, 'approval'), {
        ...asJson(request),
        headers: sessionHeaders(session),
      }),
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
    administrate: (token) => makeAdministrationApi(fetchFrom, token),
  };
};
