import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Administration } from '../../src/composition/open-administration.ts';
import {
  articleReviewSchema,
  knowledgeOverviewSchema,
  lateRepliesSchema,
  openQuestionsSchema,
  systemChecksSchema,
} from '../../src/contract/administration.ts';
import { failed, inOrder } from '../../src/copilot/checks/system-check.ts';
import { administrationRoutes } from '../../src/entry/http/administration-routes.ts';
import { administratorsOnly } from '../../src/entry/http/administrators-only.ts';
import { answerProblem } from '../../src/entry/http/answer-problem.ts';

const claim = { source: 'KA-1', title: 'Offer', url: '/a', sentence: 'Within 60 days.', number: '60 days' };

const administration: Administration = {
  checks: async () => [
    { name: 'access', ...inOrder('Fine.') },
    { name: 'redis', ...failed('It is away.', 'Start it.') },
  ],
  configuredSource: 'salesforce',
  countKnowledge: async () => ({
    byLanguage: [{ kind: 'article', language: 'sv', documents: 2, passages: 5 }],
    byMarket: [{ kind: 'article', market: null, documents: 2, passages: 5 }],
  }),
  reviewArticles: async () => ({
    stale: [
      {
        source: 'KA-2',
        language: 'sv',
        title: 'T',
        url: '/b',
        reason: 'ended',
        date: '2026-01-01',
        citedBy: 3,
      },
    ],
    contradictions: [{ language: 'en', one: claim, other: { ...claim, source: 'KA-3' }, likeness: 0.7 }],
  }),
  listOpenQuestions: async () => [
    {
      question: 'A valet mode?',
      language: 'en',
      markets: ['GB'],
      count: 2,
      cases: [{ id: 'IN-1', state: 'waiting' }],
    },
  ],
  listLateReplies: async () => ({
    destination: 'Salesforce',
    total: 1,
    replies: [
      {
        delivery: {
          decisionId: 'D-1',
          caseId: 'IN-4',
          kind: 'email',
          state: 'waiting',
          attempts: 7,
          dueAt: Date.parse('2026-11-22T09:10:00.000Z'),
          reference: null,
          link: null,
          reason: 'It is away.',
          deliveredAt: null,
        },
        approvedAt: '2026-11-22T08:00:00.000Z',
        approvedBy: 'Anna Berg',
        remedy: 'Start it.',
        canDeliverAgain: true,
      },
    ],
  }),
};

const knowledge = {
  generations: async () => [
    {
      number: 1,
      state: 'live',
      source: 'files:fixtures',
      embedder: null,
      begunAt: null,
      builtAt: null,
      liveSince: null,
      report: null,
    },
  ],
  store: { indexedAt: async () => '2026-11-22T08:00:00.000Z' },
} as unknown as Parameters<typeof administrationRoutes>[1]['knowledge'];

const serve = async (token?: string) => {
  const app = express();
  app.use('/api/admin', administratorsOnly(token === undefined ? undefined : () => token));
  app.use('/api', administrationRoutes(administration, { knowledge }));
  app.use(answerProblem(pino({ level: 'silent' })));
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return (place: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`http://127.0.0.1:${port}/api/admin/${place}`, { headers });
};

describe('administration over HTTP', () => {
  test('answers as its contract says', async () => {
    const ask = await serve();
    const json = async (place: string): Promise<unknown> => (await ask(place)).json();
    expect(systemChecksSchema.strict().parse(await json('checks'))).toMatchObject({
      ok: false,
      checks: [
        { name: 'access', remedy: null },
        { name: 'redis', remedy: 'Start it.' },
      ],
    });
    expect(knowledgeOverviewSchema.strict().parse(await json('knowledge')).source).toEqual({
      configured: 'salesforce',
      indexed: 'files:fixtures',
      indexedAt: '2026-11-22T08:00:00.000Z',
    });
    expect(articleReviewSchema.strict().parse(await json('articles')).stale).toHaveLength(1);
    expect(openQuestionsSchema.strict().parse(await json('questions')).groups[0]?.cases).toEqual([
      { id: 'IN-1', state: 'waiting' },
    ]);
    expect(lateRepliesSchema.strict().parse(await json('deliveries')).replies).toEqual([
      {
        caseId: 'IN-4',
        kind: 'email',
        state: 'waiting',
        attempts: 7,
        nextAttemptAt: '2026-11-22T09:10:00.000Z',
        deliveredAt: null,
        reference: null,
        link: null,
        reason: 'It is away.',
        approvedAt: '2026-11-22T08:00:00.000Z',
        approvedBy: 'Anna Berg',
        remedy: 'Start it.',
        canDeliverAgain: true,
      },
    ]);
  });

  test('with a token answers who sends it, and no browser asks for a password', async () => {
    const token = 'a-token-of-administrators';
    const ask = await serve(token);
    const bare = await ask('checks');
    expect(bare.status).toBe(401);
    expect(bare.headers.get('www-authenticate')).toMatch(/^Bearer /u);
    expect((await ask('checks', { authorization: 'Bearer wrong' })).status).toBe(401);
    const behindProxy = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' };
    expect((await ask('checks', behindProxy)).status).toBe(200);
  });

  test.each(['forwarded', 'x-forwarded-for', 'x-real-ip'])(
    'without a token answers nobody whom a proxy brings (%s)',
    async (header) => {
      const ask = await serve();
      const refused = await ask('checks', { [header]: '203.0.113.9' });
      expect(refused.status).toBe(403);
      expect((await refused.json()).detail).toContain('CAIR_ADMIN_TOKEN');
      expect((await ask('checks')).status).toBe(200);
    },
  );
});
