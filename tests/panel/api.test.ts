import { expect, test } from 'vitest';
import { makeApi } from '../../src/panel/api.ts';
import { ApiFault } from '../../src/panel/api-fault.ts';
import { caseDetail, draft, toneReport } from './panel-fixture.ts';

const noStream = () => {
  throw new Error('Nothing is streamed here.');
};
const answering = (status: number, body: unknown) => {
  const asked: { path: string; init: RequestInit }[] = [];
  const api = makeApi(async (path, init) => {
    asked.push({ path, init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  }, noStream);
  return { api, asked };
};
const problem = { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Stale.', code: 'conflict' };
const faultOf = async (answer: Promise<unknown>): Promise<ApiFault> => {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiFault)) throw new Error('An ApiFault was expected.');
  return error;
};

test('an answer in the shape of the contract is handed on', async () => {
  const { api, asked } = answering(200, caseDetail);
  expect(await api.readCase('a/b c')).toEqual(caseDetail);
  expect(asked[0]?.path).toBe('/api/cases/a%2Fb%20c');
});

test('an answer in another shape is refused instead of shown', async () => {
  const { api } = answering(200, { ...draft, tone: { score: 'high' } });
  expect(await faultOf(api.readDraft('1'))).toMatchObject({ kind: 'unreadable' });
});

test('a missing draft is null, a missing case a fault', async () => {
  const { api } = answering(404, { ...problem, status: 404, code: 'not-found' });
  expect(await api.readDraft('1')).toBeNull();
  expect(await api.readDecision('1')).toBeNull();
  expect(await faultOf(api.readCase('1'))).toMatchObject({ kind: 'refused', status: 404 });
});

test('the detail of a problem is what the person reads', async () => {
  const { api } = answering(409, problem);
  expect(await faultOf(api.startDraftRun('1', { refine: null }))).toMatchObject({
    message: 'Stale.',
    code: 'conflict',
    status: 409,
  });
});

test('no connection and a gateway in the place of the server both mean that it is away', async () => {
  const { api: behindGateway } = answering(502, '<html>Bad gateway</html>');
  expect(await faultOf(behindGateway.readHealth())).toMatchObject({ kind: 'unreachable' });
  const offline = makeApi(async () => {
    throw new TypeError('Failed to fetch');
  }, noStream);
  expect(await faultOf(offline.readHealth())).toMatchObject({ kind: 'unreachable' });
});

test('a problem of the server itself is not mistaken for its absence', async () => {
  const { api } = answering(500, { ...problem, status: 500, code: 'index-failed', detail: 'No index.' });
  expect(await faultOf(api.listCases())).toMatchObject({ kind: 'refused', message: 'No index.' });
});

test('a question that was given up ends as such, not as a fault of the server', async () => {
  const controller = new AbortController();
  controller.abort();
  const api = makeApi(async (_path, init) => {
    init.signal?.throwIfAborted();
    return new Response();
  }, noStream);
  await expect(api.readCase('1', controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

test('a new case goes out as what it is', async () => {
  const { api, asked } = answering(201, { id: '7' });
  const mail = new Blob(['From: a@example.com\n\nHi']);
  await api.createCase(mail, 'message/rfc822');
  expect(asked[0]?.init).toMatchObject({
    method: 'POST',
    body: mail,
    headers: { 'content-type': 'message/rfc822' },
  });
});

test('a tone check sends the text with its language and market', async () => {
  const { api, asked } = answering(200, toneReport);
  await api.checkTone({ text: 'Hej', language: 'sv', market: null });
  expect(JSON.parse(String(asked[0]?.init.body))).toEqual({ text: 'Hej', language: 'sv', market: null });
});
