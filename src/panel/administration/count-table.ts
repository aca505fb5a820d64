type Kind = 'article' | 'case' | 'answer';

/** Documents of each kind in a language, or in a market. */
export type CountRow<Name> = Readonly<Record<Kind, number>> & { readonly name: Name };

/** Gives one row for each name, the largest first; kinds that are not there count 0. */
export const countTable = <Name extends string | null>(
  counts: readonly { readonly kind: Kind; readonly name: Name; readonly documents: number }[],
): readonly CountRow<Name>[] => {
  const rows = new Map<Name, Record<Kind, number>>();
  for (const { kind, name, documents } of counts) {
    const row = rows.get(name) ?? { article: 0, case: 0, answer: 0 };
    row[kind] += documents;
    rows.set(name, row);
  }
  const size = (row: Readonly<Record<Kind, number>>): number => row.article + row.case + row.answer;
  return [...rows].map(([name, row]) => ({ name, ...row })).sort((left, right) => size(right) - size(left));
};
