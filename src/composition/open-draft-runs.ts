import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CareCase } from '../case/care-case.ts';
import type { draftRunRequestSchema } from '../contract/draft-run.ts';
import type { CaseDraft } from '../copilot/case-draft.ts';
import type { CaseStore } from '../copilot/case-store.ts';
import type { DraftCase } from '../copilot/draft-case.ts';
import { type DraftRuns, makeDraftRuns } from '../copilot/draft-runs.ts';
import type { DraftAsking } from '../copilot/drafting/draft-progress.ts';
import { CopilotError } from '../fault/copilot-error.ts';

/** What is wanted of a draft that there is. */
export type DraftWish = NonNullable<z.output<typeof draftRunRequestSchema>['refine']>;

/** Makes another draft of an earlier one. */
export type RefineDraft = (
  request: DraftWish & { readonly careCase: CareCase },
  asking: DraftAsking,
) => Promise<CaseDraft>;

/** Makes the runs by which drafts are read along; `failed` is told of their faults. */
export const draftRunsOver = (
  parts: {
    readonly cases: CaseStore;
    readonly draftCase: DraftCase;
    readonly refineDraft?: RefineDraft | undefined;
  },
  failed: (error: unknown) => void,
): DraftRuns<DraftWish> =>
  makeDraftRuns({
    cases: parts.cases,
    workOn: (careCase, wish) => {
      const { draftCase, refineDraft } = parts;
      if (wish === null) return (asking) => draftCase(careCase, asking);
      if (refineDraft === undefined)
        throw new CopilotError(
          'conflict',
          'Drafts can be changed by wish only where a language model is set.',
        );
      return (asking) => refineDraft({ ...wish, careCase }, asking);
    },
    newId: randomUUID,
    now: () => performance.now(),
    failed,
  });
