import type {
  ArticleReviewJson,
  KnowledgeOverviewJson,
  LateRepliesJson,
  LateReplyJson,
  OpenQuestionsJson,
  SystemChecksJson,
} from '../../src/contract/administration.ts';
import type { GenerationJson } from '../../src/contract/generations.ts';
import type { JobJson } from '../../src/contract/jobs.ts';
import type { ModelSpendingJson } from '../../src/contract/model-spending.ts';
import type { ProblemJson } from '../../src/contract/problem.ts';
import type { SyncStateJson } from '../../src/contract/sync.ts';

const problem = (status: number, code: string, detail: string): [number, ProblemJson] => [
  status,
  { type: 'about:blank', title: 'Problem', status, detail, code },
];

const checks: SystemChecksJson = {
  ok: false,
  checks: [
    { name: 'data-folder', state: 'ok', says: 'The data folder can be written to.', remedy: null },
    {
      name: 'disk-space',
      state: 'warning',
      says: '2.1 GB are free on the disk of the data folder.',
      remedy: 'Make room on that disk, or move the data folder to a larger one.',
    },
    {
      name: 'qdrant',
      state: 'not-used',
      says: 'The search index is LanceDB in the data folder.',
      remedy: null,
    },
    {
      name: 'redis',
      state: 'failed',
      says: 'Redis at 127.0.0.1:6379 cannot be reached.',
      remedy: 'Start it, or correct CAIR_REDIS_URL.',
    },
  ],
};

const knowledge: KnowledgeOverviewJson = {
  source: { configured: 'salesforce', indexed: 'salesforce', indexedAt: '2026-11-22T07:42:00Z' },
  byLanguage: [
    { kind: 'article', language: 'en', documents: 412, passages: 2_400 },
    { kind: 'article', language: 'sv', documents: 210, passages: 1_100 },
    { kind: 'case', language: 'sv', documents: 3_187, passages: 3_187 },
    { kind: 'answer', language: 'sv', documents: 5, passages: 5 },
  ],
  byMarket: [
    { kind: 'article', market: null, documents: 412, passages: 2_400 },
    { kind: 'case', market: 'SE', documents: 3_187, passages: 3_187 },
  ],
};

const pass = {
  startedAt: '2026-11-22T07:41:00Z',
  endedAt: '2026-11-22T07:42:00Z',
  documents: 18,
  skipped: 1,
  written: 22,
  removed: 3,
  failure: null,
};

const sync: SyncStateJson = {
  source: 'salesforce',
  tellsChanges: true,
  everyMinutes: 5,
  lagSeconds: 250,
  sync: { last: pass, whole: pass },
  reconcile: { last: null, whole: null },
  marks: [],
};

const articles: ArticleReviewJson = {
  stale: [
    {
      source: 'KA-1206',
      language: 'sv',
      title: 'Connect Plus',
      url: 'https://help.lodestar.example/sv/connect-plus',
      reason: 'translation',
      date: '2026-03-18',
      citedBy: 4,
    },
    {
      source: 'KA-1302',
      language: 'en',
      title: 'Service intervals',
      url: '/articles/KA-1302',
      reason: 'old',
      date: '2024-02-01',
      citedBy: 12,
    },
  ],
  contradictions: [
    {
      language: 'en',
      likeness: 0.8,
      one: {
        source: 'KA-1001',
        title: 'Free charging with your new car',
        url: 'https://help.lodestar.example/en/free-charging',
        sentence: 'You have to activate within 60 days of the handover.',
        number: '60 days',
      },
      other: {
        source: 'KA-1002',
        title: 'My free charging has not started',
        url: 'https://help.lodestar.example/en/not-started',
        sentence: 'Activate the offer within 90 days of the handover.',
        number: '90 days',
      },
    },
  ],
};

const questions: OpenQuestionsJson = {
  groups: [
    {
      question: 'Is there a valet mode?',
      language: 'en',
      markets: ['GB', 'US'],
      count: 3,
      cases: [
        { id: '50010001', state: 'waiting' },
        { id: '50010002', state: 'approved' },
      ],
    },
  ],
};

const lateReplyOf = (given: Partial<LateReplyJson>): LateReplyJson => ({
  caseId: '50010004',
  kind: 'comment',
  state: 'failed',
  attempts: 12,
  nextAttemptAt: null,
  deliveredAt: null,
  reference: null,
  link: null,
  reason: 'The case 50010004 is locked; have it unlocked.',
  approvedAt: '2026-11-22T06:10:00Z',
  approvedBy: 'Anna Berg',
  remedy: 'Mend what the reason names and deliver it again.',
  canDeliverAgain: true,
  ...given,
});

const spending: ModelSpendingJson = {
  model: 'test-model',
  day: '2026-11-22',
  currency: 'EUR',
  markets: [{ market: 'SE', tokens: 120_000, money: 3.2, tokenLimit: null, moneyLimit: 10 }],
  anyMarket: { tokenLimit: null, moneyLimit: 10 },
};

const jobOf = (given: Partial<JobJson>): JobJson => ({
  id: 'job-1',
  kind: 'index',
  state: 'done',
  attempts: 1,
  queuedAt: '2026-11-22T07:00:00Z',
  startedAt: '2026-11-22T07:00:00Z',
  endedAt: '2026-11-22T07:01:00Z',
  progress: null,
  result: null,
  failure: null,
  ...given,
});

const generationOf = (given: Partial<GenerationJson>): GenerationJson => ({
  id: 1,
  state: 'ready',
  source: 'salesforce',
  embedder: 'test-embedder',
  begunAt: '2026-11-22T06:00:00Z',
  builtAt: '2026-11-22T06:30:00Z',
  liveSince: null,
  checks: [],
  preview: null,
  ...given,
});

/** One generation that is live, one that may go live and one whose checks do not hold; jobs as a test has them. */
export const administrationInMemory = () => {
  const asked: string[] = [];
  const state: {
    token: string | null;
    isBroken: string | null;
    jobs: JobJson[];
    generations: GenerationJson[];
    late: LateRepliesJson;
  } = {
    token: null,
    isBroken: null,
    jobs: [
      jobOf({
        id: 'job-2',
        kind: 'sync',
        state: 'failed',
        failure: {
          code: 'source-failed',
          message: 'Salesforce cannot be reached; check CAIR_SALESFORCE_URL, the network and the proxy.',
          retryable: true,
        },
      }),
      jobOf({}),
    ],
    generations: [
      generationOf({ id: 2, state: 'live', liveSince: '2026-11-20T08:00:00Z' }),
      generationOf({ id: 3, preview: { questions: 49, better: 2, worse: 1 } }),
      generationOf({
        id: 4,
        checks: [{ name: 'articles', holds: false, says: '412 articles are there, of 500.' }],
      }),
    ],
    late: {
      destination: 'Salesforce',
      total: 104,
      replies: [
        lateReplyOf({
          caseId: '50010003',
          kind: 'email-draft',
          state: 'waiting-for-advisor',
          reason: 'The session of the advisor is needed.',
          approvedAt: '2026-11-21T14:00:00Z',
          remedy: 'Only Anna Berg can write this draft.',
          canDeliverAgain: false,
        }),
        lateReplyOf({}),
      ],
    },
  };

  const change = (method: string, place: string, body: string): [number, unknown] => {
    asked.push(`${method} ${place} ${body}`);
    if (body.includes('reconcile')) return problem(503, 'storage-failed', 'The queue is full.');
    if (place === 'jobs') {
      const progress = { step: 'embed', done: 120, total: 400, secondsLeft: 30.4 };
      const job = jobOf({ id: 'job-9', state: 'running', endedAt: null, progress });
      state.jobs.unshift(job);
      return [202, { job }];
    }
    if (place.startsWith('jobs/')) {
      state.jobs = state.jobs.map((job) => (job.id === 'job-9' ? { ...job, state: 'cancelled' } : job));
      return [204, undefined];
    }
    if (place.startsWith('cases/')) {
      state.late = { ...state.late, total: 1, replies: state.late.replies.slice(0, 1) };
      return [202, { destination: 'Salesforce', kinds: ['comment'], composerOrigins: [], delivery: null }];
    }
    state.generations = state.generations.map((one) => {
      if (one.id === 3) return { ...one, state: 'live' };
      return one.id === 2 ? { ...one, state: 'previous' } : one;
    });
    return [200, { generations: state.generations }];
  };

  /** Gives status and body; no body where there is none to send. */
  const answer = (
    method: string,
    place: string,
    body: string,
    authorization: string | undefined,
  ): [number, unknown] => {
    const isOpen = place.startsWith('model') || state.token === null;
    if (!isOpen && authorization !== `Bearer ${state.token}`)
      return problem(401, 'forbidden', 'This page is for administrators.');
    if (place === state.isBroken) return problem(503, 'storage-failed', 'The database could not be read.');
    if (method !== 'GET') return change(method, place, body);
    const answers: Readonly<Record<string, unknown>> = {
      'admin/checks': checks,
      'admin/knowledge': knowledge,
      'admin/articles': articles,
      'admin/questions': questions,
      'admin/deliveries': state.late,
      'model/spending': spending,
      sync,
      jobs: { kinds: ['index', 'sync', 'reconcile'], jobs: state.jobs },
      generations: { generations: state.generations },
    };
    return [200, answers[place]];
  };

  return { asked, state, answer };
};

export type AdministrationInMemory = ReturnType<typeof administrationInMemory>;
