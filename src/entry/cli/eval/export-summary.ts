import type { CaseExport } from '../../../copilot/export-cases.ts';

type Summed = CaseExport & { readonly places: readonly string[] };

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const writtenLine = ({ cases }: CaseExport['datasets'][number], place: string): string => {
  const questions = cases.flatMap(({ gold }) => gold.questions ?? []);
  const answered = questions.filter(({ answers }) => answers.length > 0).length;
  const unmarked = cases.filter(({ gold }) => gold.questions === undefined).length;
  return [
    `Wrote ${place}: ${counted(cases.length, 'case', 'cases')} with ${counted(questions.length, 'question', 'questions')}, ${answered} of them with sources that answer`,
    unmarked === 0
      ? '.'
      : `; ${counted(unmarked, 'case has', 'cases have')} no questions marked, because none was found or the facts were called wrong.`,
  ].join('');
};

/** Says in plain sentences what an export wrote, what it left out and why. */
export const exportSummary = (
  { datasets, places, leftOut, withoutAddress }: Summed,
  { split, since }: { readonly split: string | null; readonly since: string | null },
): readonly string[] => {
  const cases = (count: number, why: string): readonly string[] =>
    count === 0 ? [] : [`Left out ${counted(count, 'case', 'cases')} ${why}.`];
  return [
    ...datasets.map((dataset, at) => writtenLine(dataset, places[at] ?? dataset.name)),
    ...cases(leftOut.waiting, 'that nobody has approved yet'),
    ...cases(leftOut.beforeSince, `that came in before ${since}`),
    ...cases(leftOut.withoutTime, 'that do not say when they came in'),
    ...cases(leftOut.sameCustomer, `from ${split} on, because their customers had written before it`),
    ...cases(leftOut.draftGone, 'whose approved draft was replaced by a later one'),
    ...cases(leftOut.named, 'named by --without'),
    ...(split === null || withoutAddress === 0
      ? []
      : [
          `Note: ${counted(withoutAddress, 'case has', 'cases have')} no mail address, so nobody can tell whether a customer of theirs stands on both sides.`,
        ]),
  ];
};
