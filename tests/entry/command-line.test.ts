import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dissectionSchema, draftSchema } from '../../src/contract/draft.ts';
import { evaluationSchema } from '../../src/contract/evaluation.ts';
import { hitSchema } from '../../src/contract/evidence.ts';
import { toneReportSchema } from '../../src/contract/tone.ts';
import { runCair } from '../support/cair-process.ts';
import { writeSmallSource } from '../support/small-source.ts';

describe('the command line', () => {
  let folder: string;
  let environment: Record<string, string>;
  const file = (name: string, content: string | Uint8Array): string => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return place;
  };
  const cair = (...args: string[]) => runCair(args, { environment });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-cli-'));
    environment = {
      CAIR_DATA: path.join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
    };
    const indexed = await cair('index', '--json');
    expect(indexed.exitCode).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('drafts a reply to a plain text as one JSON object of the contract, the same bytes every time', async () => {
    const message = file(
      'case.txt',
      'Hi,\n\nmy charging card has not arrived. When will it come?\n\nThanks\nMoira',
    );
    const first = await cair('draft', message, '--json');
    const second = await cair('draft', message, '--json');
    const draft = draftSchema.parse(JSON.parse(first.stdout));
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(draft.questions[0]?.state).toBe('answered');
    expect(draft.draft.text).toContain('5 to 7 working days');
    for (const { start, end, text } of draft.questions) expect(draft.case.text.slice(start, end)).toBe(text);
    const timeless = (output: string): unknown => ({ ...(JSON.parse(output) as object), timings: null });
    expect(JSON.stringify(timeless(second.stdout))).toBe(JSON.stringify(timeless(first.stdout)));
  });

  test('reads a mail in an old character set from standard input', async () => {
    const mail = Buffer.from(
      'From: =?iso-8859-1?Q?=C5sa?= <asa@mail.example>\r\nSubject: laddkort\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHej! N=E4r kommer mitt laddkort?\r\n',
      'latin1',
    );
    const { stdout } = await runCair(['draft', '--json'], { environment, input: mail });
    const draft = draftSchema.parse(JSON.parse(stdout));
    expect(draft.case.language).toBe('sv');
    expect(draft.questions.map(({ text }) => text)).toEqual(['När kommer mitt laddkort?']);
    expect(draft.draft.text).toContain('Hej Åsa');
  });

  test('dissects, searches, scores tone and masks as JSON', async () => {
    const dissected = await runCair(['dissect', '--json'], { input: 'When do I get my card? Thanks!' });
    expect(dissectionSchema.parse(JSON.parse(dissected.stdout)).questions).toHaveLength(1);
    const found = await cair('search', 'how much may my car tow', '--json', '--k', '3');
    const hits = found.stdout
      .trim()
      .split('\n')
      .map((line) => hitSchema.parse(JSON.parse(line)));
    expect(hits[0]?.source).toBe('KA-1601');
    const toned = await runCair(['tone', '--profile', 'en-GB', '--json'], {
      input: 'We apologise for any inconvenience caused.',
    });
    expect(toneReportSchema.parse(JSON.parse(toned.stdout)).findings.length).toBeGreaterThan(0);
    const masked = await runCair(['mask', '--json'], {
      input: 'Write to anna.berg@mail.example about 150 kWh.',
    });
    expect(JSON.parse(masked.stdout)).toMatchObject({ entities: [{ type: 'email', start: 9, end: 31 }] });
  });

  test('never quotes an internal article to a customer', async () => {
    const { stdout } = await runCair(['draft', '--json'], {
      environment,
      input: 'What goodwill do I get after the warranty, which band and what share of parts and labour?',
    });
    expect(stdout).not.toContain('GW-A');
    expect(stdout).not.toContain('KA-1590');
  });

  test('measures a folder in BEIR format', async () => {
    const dataset = path.join(folder, 'tiny');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(dataset, 'qrels'), { recursive: true });
    file(
      'tiny/corpus.jsonl',
      '{"_id":"a","title":"Cards","text":"A charging card is posted."}\n{"_id":"b","title":"Tyres","text":"Winter tyres are stored."}\n',
    );
    file('tiny/queries.jsonl', '{"_id":"q","text":"when is my charging card posted"}\n');
    file('tiny/qrels/test.tsv', 'query-id\tcorpus-id\tscore\nq\ta\t1\n');
    const { stdout, exitCode } = await cair('eval', dataset, '--json');
    expect(exitCode).toBe(0);
    const result = evaluationSchema.parse(JSON.parse(stdout));
    expect(result.metrics['hit@1'].value).toBe(1);
    file('tiny/queries.jsonl', '{"_id":"q","text":"x"}\n{broken\n');
    const broken = await cair('eval', dataset, '--json');
    expect(broken.exitCode).toBe(2);
    expect(broken.stderr).toMatch(/queries\.jsonl:2: the line is no JSON/u);
    expect(broken.stdout).toBe('');
  });

  test.each([
    ['an empty file', () => file('empty.txt', '')],
    ['white space', () => file('blank.txt', ' \n\t\n')],
    [
      'a picture',
      () =>
        file('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    ],
    ['broken JSON', () => file('broken.json', '{"text": "hi",')],
    ['a case without text', () => file('untold.json', '{"subject": "hello"}')],
    ['a missing file', () => path.join(folder, 'nowhere.txt')],
    ['a folder', () => folder],
  ])('answers %s with one clear sentence and exit code 2', async (_name, place) => {
    const { exitCode, stdout, stderr } = await cair('draft', place(), '--json');
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^cair: .{10,}\.$/mu);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/u);
  });

  test('refuses an unknown option, a wrong number and a wrong setting with exit code 2', async () => {
    expect((await cair('search', 'x', '--k', 'many')).exitCode).toBe(2);
    expect((await cair('draft', '--no-such-option')).exitCode).toBe(2);
    expect((await cair('index', '--source', 'ftp:there')).exitCode).toBe(2);
    expect(
      (await runCair(['index'], { environment: { ...environment, CAIR_PORT: 'eighty' } })).exitCode,
    ).toBe(2);
  });

  test('indexing again changes nothing, and a folder without documents empties nothing', async () => {
    const again = JSON.parse((await cair('index', '--json')).stdout) as Record<string, number>;
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(folder, 'void'), { recursive: true });
    const empty = await cair('index', '--source', `files:${path.join(folder, 'void')}`);
    expect(empty.exitCode).toBe(2);
    expect(empty.stderr).toContain('left as it is');
    expect((await cair('search', 'charging card', '--json')).stdout).toContain('KA-1003');
  });
});
