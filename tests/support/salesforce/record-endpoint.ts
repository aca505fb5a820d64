import type { OrgFaults } from './org-faults.ts';
import { orgId } from './org-id.ts';
import { OrgRefusal } from './org-refusal.ts';
import type { OrgRow, OrgTable } from './org-table.ts';

/** The objects that can be written, with the prefix of their ids and what a record of them must have. */
const writable: Readonly<Record<string, { readonly prefix: string; readonly required: readonly string[] }>> =
  {
    EmailMessage: { prefix: '02s', required: ['ParentId'] },
    CaseComment: { prefix: '00a', required: ['ParentId', 'CommentBody'] },
    FeedItem: { prefix: '0D5', required: ['ParentId', 'Body'] },
  };

/** An administrator made it unique. */
const uniqueField = 'Copilot_Key__c';

/** Answers descriptions, new records, and which records were changed or deleted. */
export const recordEndpoint = (tables: ReadonlyMap<string, OrgTable>, faults: OrgFaults, now: () => Date) => {
  let created = 0;
  const tableOf = (name: string): OrgTable => {
    const table = faults.hiddenObjects.has(name) ? undefined : tables.get(name);
    if (table === undefined) throw new OrgRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    return table;
  };
  return {
    all: () => ({
      sobjects: [...tables.keys()]
        .filter((name) => !faults.hiddenObjects.has(name))
        .map((name) => ({ name, queryable: true, custom: name.endsWith('__c') })),
    }),
    describe: (name: string) => ({
      name,
      fields: tableOf(name)
        .fields.filter((field) => !faults.hiddenFields.has(`${name}.${field.name}`))
        .map((field) => ({
          label: field.name,
          extraTypeInfo: null,
          referenceTo: [],
          picklistValues: [],
          ...field,
        })),
    }),
    create: (name: string, record: Readonly<Record<string, unknown>>, user: string) => {
      const rule = writable[name];
      const table = tableOf(name);
      if (rule === undefined || table.put === null)
        throw new OrgRefusal(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'the object cannot be written');
      if (faults.lockedRows > 0) {
        faults.lockedRows -= 1;
        throw new OrgRefusal(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record');
      }
      const missing = rule.required.filter((field) => record[field] === undefined);
      if (missing.length > 0)
        throw new OrgRefusal(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: ${missing.join()}`);
      const cases = tables.get('Case');
      const parent = [...(cases?.rowsFrom('') ?? [])].find(({ Id }) => Id === record['ParentId']);
      if (parent?.['IsDeleted'] === true) throw new OrgRefusal(404, 'ENTITY_IS_DELETED', 'entity is deleted');
      const unknown = Object.keys(record).find(
        (field) => field.endsWith('__c') && faults.hiddenFields.has(`${name}.${field}`),
      );
      if (unknown !== undefined)
        throw new OrgRefusal(400, 'INVALID_FIELD', `No such column '${unknown}' on sobject of type ${name}`);
      const key = record[uniqueField];
      if (key !== undefined && [...table.rowsFrom('')].some((row) => row[uniqueField] === key))
        throw new OrgRefusal(400, 'DUPLICATE_VALUE', `duplicate value found: ${uniqueField}`);
      created += 1;
      const at = now().toISOString();
      const row: OrgRow = {
        MessageDate: at,
        CreatedDate: at,
        CreatedBy: { UserType: 'Standard' },
        CreatedById: user,
        IsDeleted: false,
        ...record,
        Id: orgId(rule.prefix, 950_000 + created),
        SystemModstamp: at,
      };
      table.put(row);
      return { id: row.Id, success: true, errors: [] };
    },
    changed: (name: string, which: 'updated' | 'deleted', start: string, end: string) => {
      if (Date.parse(end) - Date.parse(start) < 60_000)
        throw new OrgRefusal(400, 'INVALID_REPLICATION_DATE', 'the span is shorter than a minute');
      const rows = [...tableOf(name).rowsFrom(new Date(start).toISOString())].filter(
        (row) =>
          row.SystemModstamp <= new Date(end).toISOString() &&
          (row['IsDeleted'] === true) === (which === 'deleted'),
      );
      const latestDateCovered = end;
      return which === 'updated'
        ? { ids: rows.map(({ Id }) => Id), latestDateCovered }
        : {
            deletedRecords: rows.map(({ Id, SystemModstamp }) => ({ id: Id, deletedDate: SystemModstamp })),
            earliestDateAvailable: '2020-01-01T00:00:00.000+0000',
            latestDateCovered,
          };
    },
  };
};
