import { beforeEach, describe, expect, test } from 'vitest';
import type { CareCase } from '../../../src/case/care-case.ts';
import type { DeliveryKind } from '../../../src/copilot/write-back/delivery.ts';
import type { ReplyDestination } from '../../../src/copilot/write-back/reply-destination.ts';
import { decisionOf } from '../../support/decision-of.ts';
import type { FakeSalesforce } from '../../support/salesforce/fake-salesforce.ts';
import type { OrgRow } from '../../support/salesforce/org-table.ts';
import { startFixtureOrg } from '../../support/salesforce/test-org.ts';
import {
  customerAddress,
  destinationOver,
  openCaseIn,
  putRow,
  rowsOfCase,
} from '../../support/salesforce/written-reply.ts';

let org: FakeSalesforce;
let row: OrgRow;
let careCase: CareCase;
let destination: ReplyDestination;
const decision = decisionOf({ caseId: '00990001' });
const advisor = '005000000000000077';

beforeEach(async () => {
  org = await startFixtureOrg();
  ({ row, careCase } = openCaseIn(org));
  destination = destinationOver(org);
});

const deliver = (kind: DeliveryKind, asked = careCase) => {
  const session = org.sessionOf(advisor);
  return destination.deliver(decision, asked, { kind, key: `D-1:${kind}`, session: () => session });
};
const written = (kind: DeliveryKind): readonly OrgRow[] =>
  kind === 'comment'
    ? rowsOfCase(org, 'CaseComment', row)
    : rowsOfCase(org, 'EmailMessage', row).filter(({ Incoming }) => Incoming === false);

const kinds = ['email-draft', 'email', 'comment'] as const;

describe('what is written', () => {
  test('a draft belongs to the advisor, answers the last mail and goes to the customer of the case', async () => {
    expect(await deliver('email-draft')).toMatchObject({ state: 'delivered' });
    expect(written('email-draft')).toEqual([
      expect.objectContaining({
        Status: '5',
        CreatedById: advisor,
        ToAddress: customerAddress,
        Subject: 'Re: Charging card',
        ReplyToEmailMessageId: rowsOfCase(org, 'EmailMessage', row)[0]?.Id,
        HtmlBody: expect.stringContaining('<p>Kind regards<br>Hannah</p>'),
      }),
    ]);
    expect(org.sent).toEqual([]);
  });

  test('a mail is sent once, to the customer of the case, and kept on the case', async () => {
    const outcome = await deliver('email');
    expect(org.sent.map(({ to }) => to)).toEqual([customerAddress]);
    expect(outcome).toEqual({
      state: 'delivered',
      reference: written('email')[0]?.Id,
      link: `${org.url}/lightning/r/EmailMessage/${written('email')[0]?.Id}/view`,
    });
  });

  test('a comment is internal and sends nothing', async () => {
    expect(await deliver('comment')).toMatchObject({ state: 'delivered' });
    expect(written('comment')).toEqual([
      expect.objectContaining({
        IsPublished: false,
        CommentBody: expect.stringContaining('5 to 7 working days'),
      }),
    ]);
    expect(org.sent).toEqual([]);
  });

  test('a text that is markup stays text in a draft', async () => {
    const sentText = 'Press <b>Start</b> & wait.';
    const session = org.sessionOf(advisor);
    await destination.deliver({ ...decision, sentText }, careCase, {
      kind: 'email-draft',
      key: 'D-1:email-draft',
      session: () => session,
    });
    expect(written('email-draft')[0]?.['HtmlBody']).toBe('<p>Press &lt;b&gt;Start&lt;/b&gt; &amp; wait.</p>');
  });
});

describe('whom a mail goes to', () => {
  const other = { ...decision, sentText: 'Please write to thief@mail.example instead.' };

  test('neither the text nor an address that the case does not have in the org counts', async () => {
    const forged = { ...careCase, customer: { name: null, email: 'thief@mail.example' } };
    await destination.deliver(other, forged, { kind: 'email', key: 'D-1:email', session: null });
    expect(org.sent.map(({ to }) => to)).toEqual([customerAddress]);
  });

  test('of two addresses of the case it is the one that the customer wrote from', async () => {
    putRow(org, 'Case', { ...row, ContactEmail: 'home@mail.example' });
    await deliver('email');
    expect(org.sent.map(({ to }) => to)).toEqual([customerAddress]);
  });

  test.each([
    [null, 'no address'],
    ['one@mail.example,two@mail.example', 'a list'],
  ])('%s is %s to write to: nothing is sent', async (SuppliedEmail, _what) => {
    putRow(org, 'Case', { ...row, SuppliedEmail });
    expect(await deliver('email')).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/address/u),
    });
    expect(org.sent).toEqual([]);
  });
});

describe.each(kinds)('%s, whatever goes wrong', (kind) => {
  test('is written once, however often it is asked for', async () => {
    const first = await deliver(kind);
    expect(await deliver(kind)).toEqual(first);
    expect(written(kind)).toHaveLength(1);
  });

  test('whose answer is lost is found at once and not written again', async () => {
    org.faults.afterWrite = () => 'drop';
    expect(await deliver(kind)).toMatchObject({ state: 'delivered', reference: written(kind)[0]?.Id });
    expect(written(kind)).toHaveLength(1);
  });

  test('is not known to be written while the answer is lost and the org is away, and is found later', async () => {
    org.faults.afterWrite = () => {
      org.faults.unavailable = 20;
      return 'drop';
    };
    expect(await deliver(kind)).toMatchObject({ state: 'unsure' });
    org.faults.unavailable = 0;
    expect(await deliver(kind)).toMatchObject({ state: 'delivered' });
    expect(written(kind)).toHaveLength(1);
  });

  test('waits for a lock that others hold', async () => {
    org.faults.lockedRows = 2;
    expect(await deliver(kind)).toMatchObject({ state: 'delivered' });
    expect(written(kind)).toHaveLength(1);
  });

  test('may be asked for again when the lock stays', async () => {
    org.faults.lockedRows = 99;
    await expect(deliver(kind)).rejects.toMatchObject({ retryable: true });
    expect(written(kind)).toEqual([]);
  });

  test('is refused for a case that was deleted meanwhile', async () => {
    putRow(org, 'Case', { ...row, IsDeleted: true });
    expect(await deliver(kind)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/not in Salesforce any more/u),
    });
  });

  test('tells no word of the customer when it is refused', async () => {
    org.faults.hiddenObjects = new Set([kind === 'comment' ? 'CaseComment' : 'EmailMessage']);
    const outcome = await deliver(kind);
    expect(outcome.state).toBe('refused');
    expect(JSON.stringify(outcome)).not.toMatch(/Moira|working days|mail\.example/u);
  });
});

describe('a case that was closed meanwhile', () => {
  beforeEach(() => putRow(org, 'Case', { ...row, IsClosed: true }));

  test.each(['email-draft', 'email'] as const)('gets no %s', async (kind) => {
    expect(await deliver(kind)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/closed/u),
    });
    expect(written(kind)).toEqual([]);
  });

  test('still gets a comment', async () => {
    expect(await deliver('comment')).toMatchObject({ state: 'delivered' });
  });

  test('is told as delivered when the mail had gone out before', async () => {
    putRow(org, 'Case', { ...row, IsClosed: false });
    await deliver('email');
    putRow(org, 'Case', { ...row, IsClosed: true });
    expect(await deliver('email')).toMatchObject({ state: 'delivered' });
    expect(org.sent).toHaveLength(1);
  });
});

describe('sessions', () => {
  test('a draft without the session of the advisor is not tried', async () => {
    const order = { kind: 'email-draft', key: 'D-1:email-draft', session: null } as const;
    const used = org.usage.used;
    expect(await destination.deliver(decision, careCase, order)).toMatchObject({ state: 'advisor-needed' });
    expect(org.usage.used).toBe(used);
  });

  test('a session that has ended is asked for anew, and nobody logs in in its place', async () => {
    org.faults.expiredSession = 'once';
    expect(await deliver('email-draft')).toMatchObject({ state: 'advisor-needed' });
    expect(org.logins()).toBe(0);
    expect(written('email-draft')).toEqual([]);
  });

  test("the copilot's own session is renewed", async () => {
    await deliver('comment');
    org.faults.expiredSession = 'once';
    expect(await deliver('email')).toMatchObject({ state: 'delivered' });
    expect(org.sent).toHaveLength(1);
  });

  test('one advisor does not take the draft of another for theirs', async () => {
    await deliver('email-draft');
    const session = org.sessionOf('005000000000000078');
    const outcome = await destination.deliver(decision, careCase, {
      kind: 'email-draft',
      key: 'D-1:email-draft',
      session: () => session,
    });
    expect(outcome).toMatchObject({ state: 'refused', reason: expect.stringMatching(/someone else/u) });
    expect(written('email-draft')).toHaveLength(1);
  });
});

test('a field for the key that is not there is told by its setting', async () => {
  org.faults.hiddenFields = new Set(['EmailMessage.Copilot_Key__c']);
  expect(await deliver('email-draft')).toMatchObject({
    state: 'refused',
    reason: expect.stringMatching(/CAIR_SALESFORCE_KEY_FIELD/u),
  });
});

test('without an address to send from no mail is offered', () => {
  expect(destinationOver(org, { sender: null }).kinds).toEqual(['email-draft', 'comment']);
});

test('an address that the org has not verified is told by its setting', async () => {
  destination = destinationOver(org, { sender: 'other@lodestar.example' });
  expect(await deliver('email')).toMatchObject({
    state: 'refused',
    reason: expect.stringMatching(/CAIR_SALESFORCE_SENDER/u),
  });
});

test('a reply that is longer than a comment may be is not cut', async () => {
  const long = { ...decision, sentText: 'å'.repeat(2_000) };
  const outcome = await destination.deliver(long, careCase, { kind: 'comment', key: 'k', session: null });
  expect(outcome).toMatchObject({ state: 'refused', reason: expect.stringMatching(/longer/u) });
  expect(written('comment')).toEqual([]);
});

test('a case is found by its id in the org as well as by its number', async () => {
  await deliver('comment', { ...careCase, id: row.Id });
  expect(written('comment')).toHaveLength(1);
});
