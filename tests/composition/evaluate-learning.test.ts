import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateSuite } from '../../src/composition/evaluate-suite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const towing = JSON.stringify({
  id: 'KA-1',
  language: 'en',
  title: 'Towing',
  status: 'published',
  publishedAt: '2026-01-01',
  html: '<p>Lodestar 3 tows up to 1,500 kg on the road.</p>',
});

const caseLine = (id: string, receivedAt: string, text: string, gold: object): string =>
  JSON.stringify({
    id,
    language: 'en',
    market: 'GB',
    channel: 'email',
    subject: 'A question',
    receivedAt,
    text,
    customer: { name: 'Moira Galbraith', email: 'moira@mail.example' },
    gold,
  });

const asked = (text: string, facts: readonly string[] = []) => ({
  questions: [{ text, start: 0, end: text.length, answers: [], facts }],
});

const dataset = (name: string, schema: string, lines: readonly string[]) => {
  const cases = `${lines.join('\n')}\n`;
  const sha256 = createHash('sha256').update(cases).digest('hex');
  return {
    [`${name}/dataset.yaml`]: `name: ${name}\nversion: '1'\nschema: ${schema}\ncases: { file: cases.jsonl, sha256: ${sha256} }\n`,
    [`${name}/cases.jsonl`]: cases,
  };
};

const suite = (name: string, ...lines: readonly string[]): string =>
  [
    `name: ${name}`,
    'title: A suite',
    'knowledge: knowledge',
    'primary: reply.fact-coverage',
    'slices: [language]',
    ...lines,
  ].join('\n');

const ferry = 'How do I silence the alarm on a ferry?';
const laterFerry = 'How do I silence the alarm while on a ferry?';
const reply = 'Choose Reduced guard below Settings and Locks before you leave the car on a ferry.';

const closedCase = (id: string, openedAt: string, closedAt: string): string =>
  JSON.stringify({
    id,
    language: 'en',
    market: 'GB',
    channel: 'email',
    subject: 'Ferry',
    openedAt,
    closedAt,
    customer: { name: 'Moira Galbraith', email: 'moira@mail.example' },
    messages: [
      { from: 'customer', at: openedAt, text: ferry },
      { from: 'advisor', at: closedAt, text: reply },
    ],
  });

const closed = [
  closedCase('00000001', '2026-11-02T08:00:00Z', '2026-11-02T09:00:00Z'),
  closedCase('00000002', '2026-11-05T08:00:00Z', '2026-11-05T09:00:00Z'),
];

const files = {
  'knowledge/articles/en.jsonl': towing,
  'closed/articles/en.jsonl': towing,
  'closed/cases/en.jsonl': closed.join('\n'),
  ...dataset('approved', 'cases@1', [
    caseLine('A-1', '2026-11-02T08:00:00Z', ferry, { ...asked(ferry), sentReply: reply }),
  ]),
  ...dataset('late', 'cases@1', [
    caseLine('A-1', '2026-11-30T08:00:00Z', ferry, { ...asked(ferry), sentReply: reply }),
  ]),
  ...dataset('silent', 'cases@1', [caseLine('A-1', '2026-11-02T08:00:00Z', ferry, asked(ferry))]),
  ...dataset('later', 'cases@1', [
    caseLine('B-0', '2026-11-01T08:00:00Z', 'May I tow with it?', asked('May I tow with it?', ['1,500 kg'])),
    caseLine('B-1', '2026-11-10T08:00:00Z', laterFerry, asked(laterFerry, ['Reduced guard'])),
  ]),
  ...dataset('replayed', 'closed-cases@1', closed),
  'drafts.yaml': suite('drafts', 'dataset: later'),
  'learning.yaml': suite('learning', 'dataset: later', 'learn: approved'),
  'sent.yaml': suite('sent', 'dataset: replayed', 'kind: replay').replace(
    'knowledge: knowledge',
    'knowledge: closed',
  ),
  'nothing.yaml': suite('nothing', 'dataset: replayed', 'kind: replay', 'learnFrom: nothing').replace(
    'knowledge: knowledge',
    'knowledge: closed',
  ),
};

const folder = await temporaryFolder(files);
const data = join(await temporaryFolder(), 'data');

const evaluate = (file: string, given: { readonly learn?: string } = {}) =>
  evaluateSuite(join(folder, file), {
    environment: { CAIR_DATA: data },
    progress: {
      index: () => undefined,
      draft: () => undefined,
    },
    ...given,
  });

test('an approved reply answers the later case, and the run shows before, after and the curve', async () => {
  const run = await evaluate('drafts.yaml', { learn: join(folder, 'approved') });
  expect(run.cases.map(({ id }) => id)).toEqual(['B-1']);
  expect(run.curve?.points.map(({ until, value }) => [until, value])).toEqual([
    ['before learning', 0],
    ['2026-11-02T08:00:00.000Z', 1],
  ]);
  expect(run.comparison?.improvements).toEqual([{ id: 'B-1', before: 0, after: 1 }]);
  expect(run.comparison?.sentence).toContain(
    '1 reply of approved learned, the last of 2026-11-02. Left out on both sides: 1 case not later than that.',
  );
  expect(run.system['learned']).toMatch(/^approved [0-9a-f]{12}$/u);
  expect(run.comparison?.baseline.system['learned']).toBeNull();
});

test('a suite may name the folder itself, and a second run is known', async () => {
  const first = await evaluate('learning.yaml');
  expect(first.curve?.points).toHaveLength(2);
  expect(first.reused).toBe(1);
  expect((await evaluate('learning.yaml')).curve).toEqual(first.curve);
});

test('without a folder nothing is learned, and all cases are measured', async () => {
  const run = await evaluate('drafts.yaml');
  expect(run.cases).toHaveLength(2);
  expect([run.comparison, run.curve]).toEqual([null, null]);
});

test('where every case is earlier than what is learned, nothing is measured', async () => {
  await expect(evaluate('drafts.yaml', { learn: join(folder, 'late') })).rejects.toThrow(
    'no case of later came in after what is learned, so nothing can show what it is worth. 1 reply of late learned, the last of 2026-11-30. Left out on both sides: 2 cases not later than that.',
  );
});

test('where no approved case has a reply, there is nothing to learn', async () => {
  await expect(evaluate('drafts.yaml', { learn: join(folder, 'silent') })).rejects.toThrow(
    'no case of silent has both a reply (gold.sentReply) and a time, so there is nothing to learn.',
  );
});

test('a replay that learns nothing never shows an earlier case, and takes no result of one that learns', async () => {
  const sourcesOf = async (file: string) => {
    const { cases } = await evaluate(file);
    return cases.map(({ questions }) =>
      questions.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    );
  };
  expect((await sourcesOf('sent.yaml'))[1]).toContain('00000001');
  expect((await sourcesOf('nothing.yaml')).flat()).not.toContain('00000001');
});
