import type { ApprovedCase } from '../evaluate/export/approved-case.ts';
import { type CaseChoice, type ChosenParts, chooseCases } from '../evaluate/export/choose-cases.ts';
import { labelCases } from '../evaluate/export/label-cases.ts';
import type { LabelledLine } from '../evaluate/export/labelled-line.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Decision } from '../review/decision.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CaseStore } from './case-store.ts';

export type ExportRequest = CaseChoice & {
  /** Random and kept nowhere, so that nobody can tell a case by its id; null keeps the ids. */
  readonly salt: string | null;
};

/** A dataset to be written: its cases in order of time. */
export type ExportedDataset = {
  readonly name: string;
  /** What it is and what it cannot tell, in a few sentences. */
  readonly about: string;
  readonly cases: readonly LabelledLine[];
};

export type CaseExport = {
  readonly datasets: readonly ExportedDataset[];
  /** Cases that are in no dataset, by the reason. */
  readonly leftOut: ChosenParts['leftOut'] & {
    readonly waiting: number;
    /** The draft that was approved is no longer the latest of its case. */
    readonly draftGone: number;
  };
  /** Exported cases without a mail address; with a split nobody can tell whether their customers stand on both sides. */
  readonly withoutAddress: number;
};

const approvedCase = (
  { careCase, questions, draft, evidence }: CaseDraft,
  decision: Decision,
): ApprovedCase => ({
  careCase,
  questions,
  draft,
  decision,
  approvedAnswers: new Set(
    evidence.filter(({ passage }) => passage.kind === 'answer').map(({ passage }) => passage.source),
  ),
  // A care case has no category of its own yet.
  category: null,
});

const collect = async (cases: CaseStore) => {
  const approved: ApprovedCase[] = [];
  let waiting = 0;
  let draftGone = 0;
  for (const { careCase, state } of await cases.list()) {
    const decision = state === 'approved' ? await cases.decision(careCase.id) : null;
    if (decision === null) {
      waiting += 1;
      continue;
    }
    const draft = await cases.latestDraft(careCase.id);
    if (draft === null || draft.id !== decision.draftId) draftGone += 1;
    else approved.push(approvedCase(draft, decision));
  }
  return { approved, waiting, draftGone };
};

const limits =
  'Personal data is masked. The questions are those that the copilot found and the advisor confirmed, so one that it missed is not among them; the answers are the sources that it cited and the advisor let stand, so others may answer as well. The tone grade is of the draft, not of the sent reply.';

/**
 * Makes the use case that turns approved cases into labelled datasets without personal data. Throws CopilotError
 * 'input-empty' when there is nothing to export, 'input-invalid' when one side of the split would be empty, and 'forbidden'
 * when personal data would leave the house.
 */
export const makeExportCases =
  ({ cases }: { readonly cases: CaseStore }) =>
  async ({ salt, ...choice }: ExportRequest): Promise<CaseExport> => {
    const { approved, waiting, draftGone } = await collect(cases);
    const { parts, leftOut } = chooseCases(approved, choice);
    const chosen = parts.flatMap((part) => part.cases);
    if (chosen.length === 0) {
      const asked = approved.length === 0 ? '' : ', of which none is what was asked for';
      throw new CopilotError(
        'input-empty',
        `There is no case to export: ${waiting} wait for approval and ${approved.length + draftGone} are approved${asked}.`,
      );
    }
    // All at once: two datasets of one export are refused together.
    const lines = labelCases(chosen, salt);
    let cursor = 0;
    const datasets = parts.map(({ name, about, cases: { length } }): ExportedDataset => {
      const own = lines.slice(cursor, cursor + length);
      cursor += length;
      return { name, about: `${about} ${limits}`, cases: own };
    });
    return {
      datasets,
      leftOut: { ...leftOut, waiting, draftGone },
      withoutAddress: chosen.filter(({ careCase }) => careCase.customer.email === null).length,
    };
  };
