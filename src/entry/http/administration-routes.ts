import { Router } from 'express';
import type { Administration } from '../../composition/open-administration.ts';
import type { Copilot } from '../../composition/open-copilot.ts';
import type {
  ArticleReviewJson,
  KnowledgeOverviewJson,
  OpenQuestionsJson,
  SystemChecksJson,
} from '../../contract/administration.ts';
import { allIsWell } from '../../copilot/checks/run-checks.ts';
import { lateRepliesJson } from '../present/delivery-json.ts';

/**
 * What an administrator looks at: the checks of the doctor, the knowledge, its articles, questions that nothing answers, and replies
 * that have not arrived.
 */
export const administrationRoutes = (
  administration: Administration,
  { knowledge }: { readonly knowledge: Pick<Copilot['knowledge'], 'generations' | 'store'> },
): Router => {
  const router = Router();

  router.get('/admin/checks', async (_request, response) => {
    const checks = await administration.checks();
    response.json({ ok: allIsWell(checks), checks: [...checks] } satisfies SystemChecksJson);
  });

  router.get('/admin/knowledge', async (_request, response) => {
    const [generations, indexedAt, counts] = await Promise.all([
      knowledge.generations(),
      knowledge.store.indexedAt(),
      administration.countKnowledge(),
    ]);
    const indexed = generations.find(({ state }) => state === 'live')?.source ?? null;
    const source = { configured: administration.configuredSource, indexed, indexedAt };
    const json: KnowledgeOverviewJson = {
      source,
      byLanguage: [...counts.byLanguage],
      byMarket: [...counts.byMarket],
    };
    response.json(json);
  });

  router.get('/admin/articles', async (_request, response) => {
    const { stale, contradictions } = await administration.reviewArticles();
    const json: ArticleReviewJson = { stale: [...stale], contradictions: [...contradictions] };
    response.json(json);
  });

  router.get('/admin/questions', async (_request, response) => {
    const groups = (await administration.listOpenQuestions()).map((group) => ({
      ...group,
      markets: [...group.markets],
      cases: [...group.cases],
    }));
    response.json({ groups } satisfies OpenQuestionsJson);
  });

  router.get('/admin/deliveries', async (_request, response) => {
    response.json(lateRepliesJson(await administration.listLateReplies()));
  });

  return router;
};
