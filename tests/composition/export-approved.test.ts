import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvaluationDataset } from '../../src/adapters/files/evaluation/read-evaluation-dataset.ts';
import { readConfig } from '../../src/composition/config.ts';
import { exportApproved, type WrittenExport } from '../../src/composition/export-approved.ts';
import { type Copilot, openCopilot } from '../../src/composition/open-copilot.ts';
import { readCase } from '../../src/composition/read-case.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = `Hello Lodestar,

my name is Moira Galbraith and my car is registered as AB12 CDE. When will my charging card arrive? Can I tow a
caravan of 1,400 kg, and could you ring me on +44 7700 900418 about it?

You can pay the refund to GB33 BUKB 2020 1555 5555 55.

Moira Galbraith`;

const personal = [
  'Moira',
  'Galbraith',
  'AB12',
  'CDE',
  '900418',
  '7700',
  'BUKB',
  '2020 1555',
  'Whitby',
  'Hannah',
  'mail.example',
];

describe('approved cases of a real copilot', () => {
  let copilot: Copilot;
  let folder: string;
  let config: ReturnType<typeof readConfig>;
  let written: WrittenExport;
  let stored: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    config = readConfig({
      CAIR_DATA: join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(join(folder, 'source')),
    });
    copilot = await openCopilot(config, 'writer');
    const json = {
      id: 'CASE-77012',
      subject: 'Charging card for Moira Galbraith, 07700 900418',
      receivedAt: '2026-11-20T08:00:00Z',
      market: 'GB',
      customer: { name: 'Moira Galbraith', email: 'moira.galbraith@mail.example' },
      text,
    };
    const careCase = await readCase(
      new TextEncoder().encode(JSON.stringify(json)),
      'case.json',
      copilot.rules,
    );
    await copilot.cases.add(careCase);
    const made = await copilot.draftCase(careCase);
    await copilot.cases.saveDraft(made);
    await copilot.approveReply({
      caseId: careCase.id,
      draftId: made.id,
      advisor: { name: 'Hannah Whitby' },
      sentText: `${made.draft.text}\n\nMoira, I ring you on 07700 900418. AB12CDE is noted, and so is GB33BUKB20201555555555.\nHannah Whitby`,
      verdicts: { facts: 'right', tone: 4 },
      ledger: made.questions.map(({ id }) => ({ question: id, state: 'answered' })),
      comment: 'Moira was friendly.',
    });
    const request = { name: 'mine', split: null, since: null, without: [], keepIds: false };
    written = await exportApproved(config, join(folder, 'out'), request);
    stored = readdirSync(join(folder, 'out/mine'))
      .map((name) => readFileSync(join(folder, 'out/mine', name), 'utf8'))
      .join('\n');
  }, 120_000);
  afterAll(() => copilot.close());

  test('are written without a name, a telephone number, a plate, an IBAN, a mail address or a case number', () => {
    expect(written.places).toEqual([join(folder, 'out/mine')]);
    for (const word of [...personal, '77012']) expect(stored, word).not.toContain(word);
    expect(stored).toContain('1,400 kg');
    for (const kind of ['name-1', 'phone-1', 'plate-1', 'iban-1'])
      expect(stored.split(`[${kind}]`).length, kind).toBeGreaterThan(2);
  });

  test('can be read as a dataset, each question in its place and with the article that answers it', async () => {
    const { cases } = await readEvaluationDataset(join(folder, 'out/mine'), (bytes) =>
      readCase(bytes, 'case.json', copilot.rules),
    );
    const [labelled, ...more] = cases;
    expect(more).toEqual([]);
    expect(labelled?.questions?.length).toBeGreaterThan(1);
    for (const question of labelled?.questions ?? [])
      expect(labelled?.careCase.text.slice(question.start, question.end)).toBe(question.text);
    expect(labelled?.questions?.flatMap(({ answers }) => answers)).toContain('KA-1003');
    expect(labelled?.tags).toEqual(expect.arrayContaining(['edited', 'facts-right']));
    expect(labelled?.sent).toContain('5 to 7 working days');
    expect(labelled?.toneGrades).toEqual([4]);
  });

  test('have other ids in every export, and their own on request', async () => {
    const request = { split: null, since: null, without: [] };
    const again = await exportApproved(config, join(folder, 'out'), {
      ...request,
      name: 'again',
      keepIds: false,
    });
    const kept = await exportApproved(config, join(folder, 'out'), {
      ...request,
      name: 'kept',
      keepIds: true,
    });
    const idOf = ({ datasets }: WrittenExport) => datasets[0]?.cases[0]?.id;
    expect(idOf(again)).not.toBe(idOf(written));
    expect(idOf(kept)).toBe('CASE-77012');
  });
});

test('a data folder that is not there is not made, and said', async () => {
  const folder = await temporaryFolder();
  const request = { name: 'mine', split: null, since: null, without: [], keepIds: false };
  await expect(
    exportApproved({ CAIR_DATA: join(folder, 'data') }, join(folder, 'out'), request),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(folder)).toEqual([]);
});
