import { expect, test } from 'vitest';
import type { SalesforceSourceOptions } from '../../../src/adapters/salesforce/salesforce-source.ts';
import type { Watermarks } from '../../../src/knowledge/changing-source.ts';
import type { ClosedCase } from '../../../src/knowledge/closed-case.ts';
import { type FakeSalesforce, startFakeSalesforce } from '../../support/salesforce/fake-salesforce.ts';
import { generatedOrg } from '../../support/salesforce/generated-org.ts';
import type { OrgRow } from '../../support/salesforce/org-table.ts';
import { sampleTexts } from '../../support/salesforce/sample-texts.ts';
import { fixturesFolder, sourceOver, startFixtureOrg } from '../../support/salesforce/test-org.ts';

const bulk = { bulkFrom: 1, bulkPageRows: 50 };

/** Reads what has changed since the marks, up to a number of marks of cases, and gives it with the marks behind it. */
const readPass = async (
  org: FakeSalesforce,
  options: Partial<SalesforceSourceOptions>,
  since: Watermarks = {},
  mostMarks = Number.POSITIVE_INFINITY,
) => {
  const used = org.usage.used;
  const cases = new Map<string, ClosedCase>();
  const marks: Record<string, Watermarks[string]> = { ...since };
  let seen = 0;
  for await (const change of sourceOver(org, options).changes(since)) {
    if (change.kind === 'item' && change.item.kind === 'case')
      cases.set(change.item.closedCase.id, change.item.closedCase);
    if (change.kind !== 'mark') continue;
    marks[change.object] = change.watermark;
    seen += change.object === 'Case' ? 1 : 0;
    if (seen >= mostMarks) break;
  }
  return { cases, marks: marks as Watermarks, calls: org.usage.used - used };
};

test('a first pass by bulk queries gives the cases, threads and the last mark that pages give', async () => {
  const org = await startFixtureOrg();
  const byPages = await readPass(org, { bulkFrom: null });
  const byBulk = await readPass(org, bulk);
  expect(byBulk.cases).toEqual(byPages.cases);
  const { stamp, id } = byPages.marks['Case'] ?? {};
  expect(byBulk.marks['Case']).toMatchObject({ stamp, id });
});

test('few cases are not worth a bulk query', async () => {
  const org = await startFixtureOrg();
  const counted = org.usage.used;
  const { cases, calls } = await readPass(org, { bulkFrom: 50_000 });
  const without = await readPass(org, { bulkFrom: null });
  expect(cases).toEqual(without.cases);
  // Counting them is one call.
  expect(calls).toBe(without.calls + 1);
  expect(counted).toBe(0);
});

test('a first pass that broke off goes on behind its last mark by bulk queries, and reads nothing twice but what stands there', async () => {
  const org = await startFixtureOrg();
  const whole = await readPass(org, bulk);
  const begun = await readPass(org, bulk, {}, 2);
  expect(begun.cases.size).toBeLessThan(whole.cases.size);
  const rest = await readPass(org, bulk, begun.marks);
  expect(new Map([...begun.cases, ...rest.cases])).toEqual(whole.cases);
  expect(rest.cases.size).toBeLessThan(whole.cases.size);
});

test('a bulk query that loses its results midway leaves no case out and no mark ahead of what was read', async () => {
  const org = await startFixtureOrg();
  const whole = await readPass(org, { bulkFrom: null });
  org.faults.bulkPagesLeft = 2;
  const found = await readPass(org, bulk);
  expect(found.cases).toEqual(whole.cases);
  expect(found.marks['Case']?.id).toBe(whole.marks['Case']?.id);
});

test('a load of thousands takes less than half of the calls by bulk queries, and no more than by pages where they are refused', async () => {
  const org = await startFakeSalesforce({ tables: generatedOrg(4_000, sampleTexts(fixturesFolder)) });
  const open = async (more: Partial<SalesforceSourceOptions>) => {
    const used = org.usage.used;
    let cases = 0;
    for await (const item of sourceOver(org, { timeoutMs: 60_000, ...more }).read())
      cases += item.kind === 'case' ? 1 : 0;
    return { cases, calls: org.usage.used - used };
  };
  const byPages = await open({ bulkFrom: null });
  const byBulk = await open({ bulkFrom: 1_000 });
  expect(byBulk.cases).toBe(byPages.cases);
  expect(byBulk.calls).toBeLessThan(byPages.calls / 2);
  const objects = new Set(['Case', 'EmailMessage', 'CaseComment', 'FeedItem']);
  org.faults.refusedBulk = { objects, errorCode: 'FUNCTIONALITY_NOT_ENABLED' };
  const refused = await open({ bulkFrom: 1_000 });
  expect(refused.cases).toBe(byPages.cases);
  expect(refused.calls).toBeLessThan(byPages.calls + 15);
  await org.close();
});

test.each([
  ['pages', null],
  ['bulk queries', 1],
] as const)(
  'mails that are HTML alone are read by %s, however many a few cases have',
  async (_how, bulkFrom) => {
    const bare = (rows: Iterable<OrgRow>): OrgRow[] => [...rows].map((row) => ({ ...row, TextBody: null }));
    const tables = generatedOrg(200, sampleTexts(fixturesFolder)).map((table) =>
      table.name === 'EmailMessage'
        ? {
            ...table,
            rowsFrom: (stamp: string) => bare(table.rowsFrom(stamp)),
            rowsWith: (field: string, values: ReadonlySet<string>) => {
              const rows = table.rowsWith(field, values);
              return rows === null ? null : bare(rows);
            },
          }
        : table,
    );
    const org = await startFixtureOrg({ tables });
    const { cases } = await readPass(org, { bulkFrom, timeoutMs: 60_000 });
    expect(cases.size).toBe(200);
    for (const { messages } of cases.values())
      expect(messages.every(({ text }) => text.length > 9)).toBe(true);
  },
);
