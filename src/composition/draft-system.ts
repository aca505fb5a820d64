import { type DraftCase, makeDraftCase } from '../copilot/draft-case.ts';
import type { DraftSystem } from '../copilot/run-drafts.ts';
import type { DraftWriter } from '../copilot/writing/draft-writer.ts';
import { dissect } from '../dissect/dissect.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import type { Knowledge } from './knowledge-over.ts';
import type { Rules } from './load-rules.ts';

/**
 * Makes the drafting of today's rules over some knowledge, as on any day; with a `writer` a language model writes. Links to other hosts than
 * `linkHosts`, of which there are none by default, are marked.
 */
export const draftSystem = (
  rules: Rules,
  knowledge: Pick<Knowledge, 'findEvidence' | 'vocabulary' | 'embedder' | 'store'>,
  writer?: DraftWriter,
  linkHosts: readonly string[] = [],
): DraftSystem => {
  const byDay = new Map<string, DraftCase>();
  return {
    embedder: knowledge.embedder,
    document: knowledge.store.document,
    draftCaseOn: (day) => {
      const known = byDay.get(day);
      if (known !== undefined) return known;
      const made = makeDraftCase({
        dissect: (careCase) => dissect(careCase, rules.dissection),
        findEvidence: knowledge.findEvidence,
        vocabulary: knowledge.vocabulary,
        profileFor: rules.profileFor,
        compositionRules: rules.composition,
        threshold: answerThreshold,
        linkHosts,
        today: () => day,
        now: () => performance.now(),
        writer,
      });
      byDay.set(day, made);
      return made;
    },
  };
};
