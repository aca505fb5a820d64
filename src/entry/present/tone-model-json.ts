import type { ToneOpinionJson, ToneRewriteJson } from '../../contract/tone-model.ts';
import type { ToneRewrite } from '../../copilot/rewrite-tone.ts';
import type { ToneOpinion } from '../../copilot/second-opinion.ts';
import { factWordsOf } from '../../tone/facts/fact-sentence.ts';
import { toneFindingJson, toneJson } from './tone-json.ts';

/** Gives a report with its second opinion in the shape of the contract. */
export const toneOpinionJson = (opinion: ToneOpinion): ToneOpinionJson => {
  const { secondOpinion, note } = opinion;
  return {
    ...toneJson(opinion),
    secondOpinion:
      secondOpinion === null
        ? null
        : {
            model: secondOpinion.model,
            prompt: secondOpinion.prompt,
            dimensions: { ...secondOpinion.dimensions },
            evidence: secondOpinion.evidence.map(({ dimension, quote }) => ({ dimension, quote })),
            disagreements: secondOpinion.disagreements.map(({ dimension, rules, model, message }) => ({
              dimension,
              rules,
              model,
              message,
            })),
          },
    note,
  };
};

/** Gives a rewrite in the shape of the contract. */
export const toneRewriteJson = (rewrite: ToneRewrite): ToneRewriteJson => ({
  text: rewrite.text,
  isRewritten: rewrite.isRewritten,
  note: rewrite.note,
  kept: rewrite.kept.map(({ start, end, reason, changes }) => ({
    start,
    end,
    reason,
    changes: changes.map((change) => ({
      change: change.change,
      kind: change.kind,
      before: change.before,
      after: change.after,
      message: factWordsOf(change),
    })),
  })),
  scoreBefore: rewrite.scoreBefore,
  scoreAfter: rewrite.scoreAfter,
  findings: rewrite.findings.map(toneFindingJson),
  model: rewrite.model,
  prompt: rewrite.prompt,
});
