import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lateRepliesSchema } from '../../src/contract/administration.ts';
import { caseDeliverySchema } from '../../src/contract/delivery.ts';
import { draftSchema } from '../../src/contract/draft.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { type RunningServer, startServer } from '../support/cair-process.ts';
import { type FakeSalesforce, startFakeSalesforce } from '../support/salesforce/fake-salesforce.ts';
import { fixtureOrg } from '../support/salesforce/fixture-org.ts';
import { fixturesFolder } from '../support/salesforce/test-org.ts';
import { openCaseIn, rowsOfCase } from '../support/salesforce/written-reply.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('writing back over HTTP', () => {
  let org: FakeSalesforce;
  let server: RunningServer;
  let cases = 0;

  beforeAll(async () => {
    org = await startFakeSalesforce({ tables: fixtureOrg(fixturesFolder) });
    const folder = await temporaryFolder();
    writeFileSync(path.join(folder, 'key.pem'), org.app.privateKey);
    server = await startServer({
      CAIR_DATA: path.join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
      CAIR_SALESFORCE_URL: org.url,
      CAIR_SALESFORCE_CLIENT_ID: org.app.clientId,
      CAIR_SALESFORCE_USER: org.app.username,
      CAIR_SALESFORCE_AUDIENCE: 'https://login.salesforce.com',
      CAIR_SALESFORCE_PRIVATE_KEY_FILE: path.join(folder, 'key.pem'),
      CAIR_SALESFORCE_WRITE: 'email-draft,comment',
      CAIR_EMBED_ORIGINS: 'https://lodestar.lightning.force.com',
    });
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    await org?.close();
  });

  const get = (place: string) => fetch(`${server.address}/api${place}`);
  const post = (place: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.address}/api${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const deliveryOf = async (id: string) =>
    caseDeliverySchema.parse(await (await get(`/cases/${id}/delivery`)).json());

  const lateReplies = async () => lateRepliesSchema.parse(await (await get('/admin/deliveries')).json());

  /** Brings a case into the copilot, and gives how it is approved. */
  const draftedCaseOf = async (number: string) => {
    await post('/cases', {
      id: number,
      subject: 'Charging card',
      text: 'When does my charging card come?',
      language: 'en',
      market: 'GB',
    });
    const draft = draftSchema.parse(await (await post(`/cases/${number}/draft`, {})).json());
    const approve = (more: object, headers: Record<string, string> = {}) =>
      post(
        `/cases/${number}/approval`,
        {
          draftId: draft.id,
          advisor: { name: 'Anna Berg' },
          sentText: draft.draft.text,
          verdicts: { facts: 'right', tone: 4 },
          ledger: draft.questions.map(({ id }) => ({ question: id, state: 'answered' })),
          ...more,
        },
        headers,
      );
    return { id: number, approve };
  };

  const nextCase = () => {
    cases += 1;
    return { Id: `50000000000099100${cases}`, CaseNumber: `0099100${cases}` };
  };

  /** The same of one that the org has. */
  const draftedCase = async () => {
    const given = nextCase();
    const { row } = openCaseIn(org, given);
    return { row, ...(await draftedCaseOf(given.CaseNumber)) };
  };

  test('an approval that asks for a comment leads to one, which is told with its link', async () => {
    const { id, row, approve } = await draftedCase();
    expect(await deliveryOf(id)).toEqual({
      destination: 'Salesforce',
      kinds: ['email-draft', 'comment'],
      composerOrigins: ['https://lodestar.lightning.force.com'],
      delivery: null,
    });
    expect((await approve({ deliver: { kind: 'comment' } })).status).toBe(201);
    await vi.waitFor(
      async () => expect((await deliveryOf(id)).delivery).toMatchObject({ state: 'delivered' }),
      5_000,
    );
    expect((await deliveryOf(id)).delivery?.link).toContain(`/lightning/r/Case/${row.Id}/view`);
    expect(rowsOfCase(org, 'CaseComment', row)).toHaveLength(1);
    const again = problemSchema.parse(await (await post(`/cases/${id}/delivery/retry`, {})).json());
    expect(again.status).toBe(409);
  });

  test('a reply that failed is listed for administrators until another attempt brings it there', async () => {
    const given = nextCase();
    const { id, approve } = await draftedCaseOf(given.CaseNumber);
    await approve({ deliver: { kind: 'comment' } });
    const mine = async () => (await lateReplies()).replies.find(({ caseId }) => caseId === id);
    await vi.waitFor(async () => expect(await mine()).toMatchObject({ state: 'failed' }), 5_000);
    expect(await mine()).toMatchObject({
      kind: 'comment',
      approvedBy: 'Anna Berg',
      canDeliverAgain: true,
      reason: expect.stringMatching(/case/u),
      remedy: expect.stringMatching(/deliver it again/u),
    });
    openCaseIn(org, given);
    expect((await post(`/cases/${id}/delivery/retry`, {})).status).toBe(202);
    await vi.waitFor(
      async () => expect((await deliveryOf(id)).delivery).toMatchObject({ state: 'delivered' }),
      5_000,
    );
    expect(await mine()).toBeUndefined();
  });

  test('a draft waits for the session of the advisor, and is written as soon as it comes', async () => {
    const { id, row, approve } = await draftedCase();
    await approve({ deliver: { kind: 'email-draft' } });
    await vi.waitFor(async () =>
      expect((await deliveryOf(id)).delivery).toMatchObject({
        state: 'waiting-for-advisor',
        reason: expect.stringMatching(/press Try again/u),
      }),
    );
    const session = org.sessionOf('005000000000000077');
    const retried = await post(`/cases/${id}/delivery/retry`, {}, { 'x-salesforce-session': session });
    expect(retried.status).toBe(202);
    await vi.waitFor(
      async () => expect((await deliveryOf(id)).delivery).toMatchObject({ state: 'delivered' }),
      5_000,
    );
    const drafts = rowsOfCase(org, 'EmailMessage', row).filter(({ Status }) => Status === '5');
    expect(drafts.map(({ CreatedById }) => CreatedById)).toEqual(['005000000000000077']);
  });

  test('an approval cannot say whom a mail goes to', async () => {
    const { id, approve } = await draftedCase();
    const response = await approve({ deliver: { kind: 'email-draft', to: 'thief@mail.example' } });
    expect(response.status).toBe(400);
    expect((await get(`/cases/${id}/approval`)).status).toBe(404);
  });

  test('a way that is switched off is refused together with the approval', async () => {
    const { id, approve } = await draftedCase();
    expect((await approve({ deliver: { kind: 'email' } })).status).toBe(400);
    expect((await get(`/cases/${id}/approval`)).status).toBe(404);
    expect(org.sent).toEqual([]);
  });

  test('nothing can be delivered without an approval', async () => {
    const { id, row } = await draftedCase();
    expect((await post(`/cases/${id}/delivery/retry`, {})).status).toBe(404);
    expect((await post(`/cases/${id}/delivery`, { kind: 'comment' })).status).toBe(404);
    expect((await get('/cases/unknown/delivery')).status).toBe(404);
    expect(rowsOfCase(org, 'CaseComment', row)).toEqual([]);
  });

  test('only the page of the org may embed the panel', async () => {
    const { headers } = await fetch(`${server.address}/api/health`);
    expect(headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://lodestar.lightning.force.com",
    );
    expect(headers.get('x-frame-options')).toBeNull();
  });
});
