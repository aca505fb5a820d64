/** A record with its related ones inside it; values may be made when they are asked for. */
export type OrgRow = { readonly [field: string]: unknown } & {
  readonly Id: string;
  /** ISO 8601 with milliseconds, so that the order of the texts is that of the times. */
  readonly SystemModstamp: string;
};

export type OrgField = {
  readonly name: string;
  readonly type: string;
  readonly label?: string;
  readonly extraTypeInfo?: string;
  readonly relationshipName?: string;
  readonly referenceTo?: readonly string[];
  readonly picklistValues?: readonly { readonly value: string; readonly active: boolean }[];
};

/** An object of the fake org. */
export type OrgTable = {
  readonly name: string;
  readonly fields: readonly OrgField[];
  /** Rows in the order of (SystemModstamp, Id), from the first with the stamp or a later one on. */
  readonly rowsFrom: (stamp: string) => Iterable<OrgRow>;
  /** The rows whose field has one of the values, where the table is indexed by the field; else null. */
  readonly rowsWith: (field: string, values: ReadonlySet<string>) => Iterable<OrgRow> | null;
  /** Changes or adds a row; null where the rows are made by rule. */
  readonly put: ((row: OrgRow) => void) | null;
};

const placeOf = ({ SystemModstamp, Id }: OrgRow): string => `${SystemModstamp} ${Id}`;

/** Makes a table that holds its rows. */
export const storedTable = (
  name: string,
  fields: readonly OrgField[],
  given: readonly OrgRow[] = [],
): OrgTable => {
  const rows = new Map(given.map((row) => [row.Id, row]));
  let sorted: readonly OrgRow[] | null = null;
  const inOrder = (): readonly OrgRow[] => {
    sorted ??= [...rows.values()].sort((one, other) =>
      placeOf(one) < placeOf(other) ? -1 : Number(placeOf(one) > placeOf(other)),
    );
    return sorted;
  };
  return {
    name,
    fields,
    rowsFrom: (stamp) => inOrder().filter(({ SystemModstamp }) => SystemModstamp >= stamp),
    rowsWith: () => null,
    put: (row) => {
      rows.set(row.Id, row);
      sorted = null;
    },
  };
};
