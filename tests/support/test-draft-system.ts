import { draftSystem } from '../../src/composition/draft-system.ts';
import { loadRules } from '../../src/composition/load-rules.ts';
import type { CaseResultStore } from '../../src/copilot/case-result-store.ts';
import type { DraftCase } from '../../src/copilot/draft-case.ts';
import type { DraftSystem } from '../../src/copilot/run-drafts.ts';
import type { CaseResult } from '../../src/evaluate/run/case-result.ts';
import type { TestKnowledge } from './test-knowledge.ts';

const rules = loadRules();

/** A system whose drafting a test can watch and break. */
export type WatchedSystem = DraftSystem & {
  /** Ids of the cases that were drafted, in order, with the day. */
  readonly drafted: string[];
};

/** Joins the rules that ship with test knowledge; `during` runs before each draft and may throw. */
export const watchedSystem = async (
  knowledge: TestKnowledge,
  during: (caseId: string, count: number) => Promise<void> | void = () => undefined,
): Promise<WatchedSystem> => {
  const system = draftSystem(await rules, knowledge);
  const drafted: string[] = [];
  const draftCaseOn =
    (day: string): DraftCase =>
    async (careCase) => {
      drafted.push(`${careCase.id} on ${day}`);
      await during(careCase.id, drafted.length);
      return system.draftCaseOn(day)(careCase);
    };
  return { ...system, draftCaseOn, drafted };
};

/** Keeps results in memory, as text, so that nothing is shared by chance. */
export const memoryResults = (): CaseResultStore & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    get: async (keys) =>
      new Map(
        keys.flatMap((key): [string, CaseResult][] => {
          const text = kept.get(key);
          return text === undefined ? [] : [[key, JSON.parse(text) as CaseResult]];
        }),
      ),
    put: async (key, result) => {
      kept.set(key, JSON.stringify(result));
    },
  };
};
