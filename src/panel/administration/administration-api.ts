import { z } from 'zod';
import {
  type ArticleReviewJson,
  articleReviewSchema,
  type KnowledgeOverviewJson,
  knowledgeOverviewSchema,
  type LateRepliesJson,
  lateRepliesSchema,
  type OpenQuestionsJson,
  openQuestionsSchema,
  type SystemChecksJson,
  systemChecksSchema,
} from '../../contract/administration.ts';
import { type GenerationJson, generationsSchema } from '../../contract/generations.ts';
import { type JobJson, type JobListJson, jobAnswerSchema, jobListSchema } from '../../contract/jobs.ts';
import { type ModelSpendingJson, modelSpendingSchema } from '../../contract/model-spending.ts';
import { type SyncStateJson, syncStateSchema } from '../../contract/sync.ts';
import { makeDeliveryApi } from '../approval/delivery-api.ts';
import { asJson, type Fetch, makeAskServer, nullIfAbsent, pathOf } from '../ask-server.ts';

type Signal = AbortSignal | undefined;

/** Administration as the panel sees it; like `Api`, every failure is an ApiFault, one of status 401 where the token is wrong. */
export type AdministrationApi = {
  readonly readChecks: (signal?: Signal) => Promise<SystemChecksJson>;
  readonly readKnowledge: (signal?: Signal) => Promise<KnowledgeOverviewJson>;
  /** Null of a server that keeps no such state. */
  readonly readSync: (signal?: Signal) => Promise<SyncStateJson | null>;
  readonly readArticles: (signal?: Signal) => Promise<ArticleReviewJson>;
  readonly readQuestions: (signal?: Signal) => Promise<OpenQuestionsJson>;
  readonly readLateReplies: (signal?: Signal) => Promise<LateRepliesJson>;
  /** Asks for one more attempt at the reply to a case; what came of it is told by the next list. */
  readonly deliverAgain: (caseId: string) => Promise<void>;
  readonly readSpending: (signal?: Signal) => Promise<ModelSpendingJson>;
  readonly listJobs: (signal?: Signal) => Promise<JobListJson>;
  readonly startJob: (kind: JobJson['kind']) => Promise<JobJson>;
  readonly cancelJob: (id: string) => Promise<void>;
  readonly listGenerations: (signal?: Signal) => Promise<readonly GenerationJson[]>;
  readonly switchGeneration: (id: number) => Promise<readonly GenerationJson[]>;
  readonly rollBack: () => Promise<readonly GenerationJson[]>;
};

/** A list that is long enough for what went wrong lately. */
const jobsShown = 20;

const withToken =
  (fetchFrom: Fetch, token: string | null): Fetch =>
  (path, init) =>
    fetchFrom(path, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
    });

/** Makes the panel's access to administration with a token; null asks without one. */
export const makeAdministrationApi = (fetchFrom: Fetch, token: string | null): AdministrationApi => {
  const ask = makeAskServer(withToken(fetchFrom, token));
  const changed = async (path: string): Promise<readonly GenerationJson[]> =>
    (await ask(generationsSchema, path, asJson({}))).generations;
  return {
    readChecks: (signal) => ask(systemChecksSchema, pathOf('admin', 'checks'), { signal }),
    readKnowledge: (signal) => ask(knowledgeOverviewSchema, pathOf('admin', 'knowledge'), { signal }),
    readSync: (signal) => nullIfAbsent(ask(syncStateSchema, pathOf('sync'), { signal })),
    readArticles: (signal) => ask(articleReviewSchema, pathOf('admin', 'articles'), { signal }),
    readQuestions: (signal) => ask(openQuestionsSchema, pathOf('admin', 'questions'), { signal }),
    readLateReplies: (signal) => ask(lateRepliesSchema, pathOf('admin', 'deliveries'), { signal }),
    deliverAgain: async (caseId) => void (await makeDeliveryApi(ask).retryDelivery(caseId, null)),
    readSpending: (signal) => ask(modelSpendingSchema, pathOf('model', 'spending'), { signal }),
    listJobs: (signal) => ask(jobListSchema, `${pathOf('jobs')}?limit=${jobsShown}`, { signal }),
    startJob: async (kind) => (await ask(jobAnswerSchema, pathOf('jobs'), asJson({ kind }))).job,
    cancelJob: (id) => ask(z.undefined(), pathOf('jobs', id), { method: 'DELETE' }),
    listGenerations: async (signal) =>
      (await ask(generationsSchema, pathOf('generations'), { signal })).generations,
    switchGeneration: (id) => changed(pathOf('generations', String(id), 'switch')),
    rollBack: () => changed(pathOf('generations', 'rollback')),
  };
};
