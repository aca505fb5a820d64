import type { ToneStudyJson } from '../../contract/tone-study.ts';
import { maskScoredReply } from '../../copilot/mask-scored-reply.ts';
import type { ScoredReply, ToneStudy } from '../../copilot/study-tone.ts';

/** So many of what was left out are named. */
const mostNamed = 20;

const messageOf = (example: ScoredReply, rule: string): string =>
  maskScoredReply(example).findings.find((finding) => finding.rule === rule)?.message ?? '';

const maskedJson = (reply: ScoredReply): Pick<ToneStudyJson['worst'][number], 'text' | 'findings'> => {
  const { text, findings } = maskScoredReply(reply);
  return { text, findings: findings.map((finding) => ({ ...finding })) };
};

/** Gives a study in the shape of the contract, with personal data masked. */
export const toneStudyJson = (
  study: ToneStudy,
  {
    source,
    at,
    leftOut,
  }: { readonly source: string; readonly at: string; readonly leftOut: readonly string[] },
): ToneStudyJson => ({
  format: 'tone-study@1',
  source,
  at,
  replies: study.replies,
  mean: study.mean,
  markets: study.markets.map(({ costliest, ...market }) => ({
    ...market,
    costliest:
      costliest === null
        ? null
        : {
            rule: costliest.rule,
            message: messageOf(costliest.example, costliest.rule),
            points: costliest.points,
          },
    histogram: [...market.histogram],
    lost: { ...market.lost },
  })),
  rules: study.rules.map(({ example, ...rule }) => ({ ...rule, message: messageOf(example, rule.rule) })),
  strengths: [...study.strengths],
  worst: study.worst.map((reply) => ({
    id: reply.id,
    market: reply.tag,
    score: reply.report.score,
    wordingPoints: reply.report.wordingPoints,
    ...maskedJson(reply),
  })),
  leftOut: { count: leftOut.length, named: leftOut.slice(0, mostNamed) },
});
