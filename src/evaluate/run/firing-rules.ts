import type { CaseResult } from './case-result.ts';
import type { FixProposal } from './evaluation-run.ts';

/** The text that a rule marks most often, the first of equals. */
const mostMarked = (texts: readonly string[]): string => {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
};

/** Gives the tone rules that the drafts break, with what each marks most often. Cases are taken in the order given. */
export const firingRules = (cases: readonly CaseResult[]): readonly FixProposal[] => {
  const byRule = new Map<string, { readonly caseId: string; readonly text: string }[]>();
  for (const { id: caseId, toneFindings } of cases)
    for (const { rule, text } of toneFindings) {
      const fired = byRule.get(rule) ?? [];
      fired.push({ caseId, text });
      byRule.set(rule, fired);
    }
  return [...byRule].map(([rule, fired]) => ({
    kind: 'tone-rule',
    title: rule,
    advice: `Most often at “${mostMarked(fired.map(({ text }) => text))}”: mend the article or phrase it comes from, or change the rule.`,
    cases: [...new Set(fired.map(({ caseId }) => caseId))],
    count: fired.length,
  }));
};
