import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knowledgeOverviewSchema, systemChecksSchema } from '../../src/contract/administration.ts';
import { decisionSchema } from '../../src/contract/approval.ts';
import { caseDetailSchema, caseListSchema } from '../../src/contract/care-case.ts';
import { dissectionSchema, draftSchema } from '../../src/contract/draft.ts';
import { passageDocumentSchema, searchResponseSchema } from '../../src/contract/evidence.ts';
import { healthSchema } from '../../src/contract/health.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { toneReportSchema } from '../../src/contract/tone.ts';
import { askAsBrowser } from '../support/ask-as-browser.ts';
import { type RunningServer, startServer } from '../support/cair-process.ts';
import { writeSmallSource } from '../support/small-source.ts';

describe('the HTTP API', () => {
  let folder: string;
  let server: RunningServer;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-http-'));
    server = await startServer({
      CAIR_DATA: path.join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
      CAIR_HOSTS: 'copilot.example.com, copilot',
    });
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (place: string): Promise<Response> => fetch(`${server.address}/api${place}`);
  const post = (place: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.address}/api${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const problem = async (response: Response) => {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    return problemSchema.parse(await response.json());
  };
  const addCase = async (text: string): Promise<string> => {
    const response = await post('/cases', {
      subject: 'Question',
      text,
      language: 'en',
      market: 'GB',
      customer: { name: 'Moira Kelso' },
    });
    expect(response.status).toBe(201);
    return ((await response.json()) as { id: string }).id;
  };
  const draftOf = async (id: string) =>
    draftSchema.parse(await (await post(`/cases/${id}/draft`, {})).json());

  test('says that it is ready and what it holds', async () => {
    const health = healthSchema.parse(await (await get('/health')).json());
    expect(health).toMatchObject({ articles: 5, cases: 2, answers: 0, extractive: true });
  });

  test('shows cases, administration and the panel to no page whose name was made to lead here', async () => {
    for (const place of ['/api/cases', '/api/admin/checks', '/']) {
      const { status, body } = await askAsBrowser(`${server.address}${place}`, { host: 'evil.example:8080' });
      expect(status, place).toBe(403);
      expect(problemSchema.parse(JSON.parse(body)).detail).toContain('CAIR_HOSTS');
    }
  });

  test('answers to the name it was set, and to pages of that name', async () => {
    const statusOf = async (origin: string) => {
      const headers = { host: 'copilot.example.com', origin, 'content-type': 'application/json' };
      const body = JSON.stringify({ text: 'When will it come?' });
      return (await askAsBrowser(`${server.address}/api/dissect`, headers, 'POST', body)).status;
    };
    expect(await statusOf('https://copilot.example.com')).toBe(200);
    expect(await statusOf('https://evil.example')).toBe(403);
  });

  test('takes a case in, drafts it, opens its sources and lists it', async () => {
    const id = await addCase('Hello,\n\nmy charging card has not arrived. When will it come?\n\nMoira');
    const detail = caseDetailSchema.parse(await (await get(`/cases/${id}`)).json());
    expect(detail.parts.map(({ kind }) => kind)).toContain('greeting');
    const draft = await draftOf(id);
    expect(draft.draft.text).toContain('5 to 7 working days');
    expect((await (await get(`/cases/${id}/draft`)).json()) as object).toMatchObject({ id: draft.id });
    const [evidence] = draft.evidence;
    const opened = passageDocumentSchema.parse(await (await get(`/passages/${evidence?.passageId}`)).json());
    expect(opened.sections.filter(({ cited }) => cited)).toHaveLength(1);
    const { cases } = caseListSchema.parse(await (await get('/cases')).json());
    expect(cases.find((listed) => listed.id === id)?.state).toBe('waiting');
  });

  test('tells an administrator on this machine how it is, and one whom a proxy brings nothing', async () => {
    const checks = systemChecksSchema.parse(await (await get('/admin/checks')).json());
    expect(checks.checks.filter(({ state }) => state === 'failed')).toEqual([]);
    const overview = knowledgeOverviewSchema.parse(await (await get('/admin/knowledge')).json());
    expect(overview.byLanguage.map(({ kind, language }) => `${kind} ${language}`)).toContain('article sv');
    for (const place of ['/admin/knowledge', '/jobs', '/generations', '/sync']) {
      const brought = await fetch(`${server.address}/api${place}`, {
        headers: { 'x-forwarded-for': '203.0.113.9' },
      });
      expect([place, brought.status]).toEqual([place, 403]);
    }
  });

  test('takes mails and plain text as cases, too', async () => {
    const mail = 'From: Åsa <asa@mail.example>\r\nSubject: card\r\n\r\nWhen does my charging card come?\r\n';
    expect((await post('/cases', mail, { 'content-type': 'message/rfc822' })).status).toBe(201);
    const text = await post('/draft', 'When does my charging card come?', { 'content-type': 'text/plain' });
    expect(draftSchema.parse(await text.json()).questions).toHaveLength(1);
  });

  test('learns from an approval: a paraphrase of the question is answered by what was approved', async () => {
    const asked = 'Is there a loyalty scheme for owners who drive a very long way each year?';
    const id = await addCase(asked);
    const draft = await draftOf(id);
    expect(draft.questions[0]?.state).toBe('unanswered');
    const answer = 'The Pathfinder club is open to everybody who drives more than 40,000 km a year.';
    const sentText = draft.draft.text.replace(/I couldn't find[^\n]*/u, answer);
    expect(sentText).toContain(answer);
    const approval = {
      draftId: draft.id,
      advisor: { name: 'Anna Berg' },
      sentText,
      verdicts: { facts: 'corrected', tone: 4 },
      ledger: [] as { question: string; state: string }[],
    };
    const unsettled = await problem(await post(`/cases/${id}/approval`, approval));
    expect(unsettled).toMatchObject({ status: 409, code: 'conflict' });
    approval.ledger.push({ question: 'q1', state: 'answered' });
    expect(
      (await problem(await post(`/cases/${id}/approval`, { ...approval, advisor: { name: ' ' } }))).status,
    ).toBe(400);
    expect(
      (await problem(await post(`/cases/${id}/approval`, { ...approval, draftId: 'older' }))).status,
    ).toBe(409);
    const response = await post(`/cases/${id}/approval`, approval);
    const decision = decisionSchema.parse(await response.json());
    expect(response.status).toBe(201);
    expect(decision.learned).toHaveLength(1);
    expect(decision.edits.map(({ kind }) => kind)).toEqual(['fact']);
    expect((await problem(await post(`/cases/${id}/approval`, approval))).status).toBe(409);
    expect((await (await get(`/cases/${id}/approval`)).json()) as object).toMatchObject({ id: decision.id });

    const next = await draftOf(
      await addCase('I cover a very long way in my car each year. Do you have some loyalty scheme?'),
    );
    expect(next.draft.text).toContain('Pathfinder club');
    expect(next.evidence.find(({ kind }) => kind === 'answer')?.source).toBe(decision.id);
    expect(JSON.stringify(next)).not.toContain('Moira Kelso asked');
  });

  test('scores tone and dissects without keeping anything', async () => {
    const toned = await post('/tone', {
      text: 'We apologise for any inconvenience.',
      language: 'en',
      market: 'GB',
    });
    expect(toneReportSchema.parse(await toned.json()).findings.length).toBeGreaterThan(0);
    const dissected = await post('/dissect', { text: 'Wann kommt mein Auto? Danke!' });
    expect(dissectionSchema.parse(await dissected.json()).questions).toHaveLength(1);
  });

  test('searches with filters', async () => {
    const response = await get('/search?q=charging%20card&kind=article&market=gb&k=2');
    const found = searchResponseSchema.parse(await response.json());
    expect(found.hits[0]?.source).toBe('KA-1003');
    expect(found.missingLegs).toEqual([]);
    expect((await problem(await get('/search?q=x&k=9999'))).status).toBe(400);
    expect((await problem(await get('/search'))).detail).toContain('q');
  });

  test.each([
    ['an unknown case', () => get('/cases/nobody'), 404],
    ['a draft of an unknown case', () => post('/cases/nobody/draft', {}), 404],
    ['an unknown passage', () => get('/passages/00000000-0000-0000-0000-000000000000'), 404],
    ['an unknown path', () => get('/nothing-here'), 404],
    ['broken JSON', () => post('/cases', '{"text": '), 400],
    ['a list of cases', () => post('/cases', []), 400],
    [
      'JSON that is nested too deep',
      () => post('/draft', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      400,
    ],
    ['an address with half an escape', () => get('/cases/%E0%A4%A'), 400],
    [
      'a body that is not compressed as it says',
      () => post('/dissect', { text: 'hi' }, { 'content-encoding': 'gzip' }),
      400,
    ],
    [
      'a compression that nobody knows',
      () => post('/dissect', { text: 'hi' }, { 'content-encoding': 'foo' }),
      415,
    ],
    ['a case without text', () => post('/cases', { subject: 'hi' }), 400],
    ['an empty body', () => post('/cases', '', { 'content-type': 'text/plain' }), 422],
    [
      'a binary body',
      () => post('/cases', '\u0000\u0001\u0002PNG', { 'content-type': 'application/octet-stream' }),
      415,
    ],
    ['a body over 5 MB', () => post('/draft', 'x'.repeat(5_300_000), { 'content-type': 'text/plain' }), 413],
    [
      'a write from a page of another site',
      () => post('/cases', { text: 'hi' }, { 'sec-fetch-site': 'cross-site' }),
      403,
    ],
  ])('answers %s with one clear sentence', async (_name, ask, status) => {
    const answer = await problem(await ask());
    expect(answer.status).toBe(status);
    expect(answer.detail).toMatch(/^\S.{8,}\.$/u);
    expect((await get('/health')).status).toBe(200);
  });

  test('drafts a mail of 2 MB and goes on', async () => {
    const mail = `Subject: long\r\n\r\nWhen does my charging card come?\r\n${'Something that was said before, at length. '.repeat(48_000)}\r\n`;
    const response = await post('/draft', mail, { 'content-type': 'message/rfc822' });
    expect(response.status).toBe(200);
    expect(draftSchema.parse(await response.json()).questions.length).toBeGreaterThan(0);
  });
});
