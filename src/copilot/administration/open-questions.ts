import { groupQuestions } from '../../evaluate/run/group-questions.ts';
import { maskPersonalData } from '../../privacy/mask-personal-data.ts';
import type { CaseState, CaseStore } from '../case-store.ts';
import { latestDrafts } from './latest-drafts.ts';

/** Questions of kept drafts that ask much the same and that no source answered. */
export type OpenQuestion = {
  /** The most central of them, its personal data masked. */
  readonly question: string;
  readonly language: string;
  /** Markets of the cases, in order; cases without one are left out. */
  readonly markets: readonly string[];
  /** Questions of the group. */
  readonly count: number;
  readonly cases: readonly { readonly id: string; readonly state: CaseState }[];
};

export type ListOpenQuestions = () => Promise<readonly OpenQuestion[]>;

/**
 * Makes the use case that lists what the latest drafts of waiting and approved cases left open, grouped by likeness; what most cases
 * ask comes first.
 */
export const makeListOpenQuestions =
  ({ cases }: { readonly cases: Pick<CaseStore, 'list' | 'latestDraft'> }): ListOpenQuestions =>
  async () => {
    const drafts = await latestDrafts(cases);
    const asked = drafts.flatMap(({ draft, state }) =>
      draft.questions
        .filter((question) => question.state === 'unanswered')
        .map(({ text }) => {
          const { id, language, market, customer } = draft.careCase;
          const names = customer.name === null ? [] : [customer.name];
          return {
            id,
            state,
            language,
            market,
            text: maskPersonalData(text, { language, market, names }).text,
          };
        }),
    );
    return groupQuestions(asked)
      .map(({ questions, central }) => ({
        question: central.text,
        language: central.language,
        markets: [...new Set(questions.flatMap(({ market }) => market ?? []))].sort(),
        count: questions.length,
        cases: [...new Map(questions.map(({ id, state }) => [id, { id, state }])).values()],
      }))
      .sort((left, right) => right.cases.length - left.cases.length || right.count - left.count);
  };
