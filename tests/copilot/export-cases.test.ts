import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ExportRequest, makeExportCases } from '../../src/copilot/export-cases.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { articleOf, sourceOf } from '../support/documents.ts';
import { openTestCopilot, type TestCopilot } from '../support/test-copilot.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const question = 'When does the charging card arrive after the handover?';
const message = `Hi,\n\n${question}\n\nMoira`;

let knowledge: TestKnowledge;
let copilot: TestCopilot;

beforeEach(async () => {
  knowledge = await openTestKnowledge();
  copilot = await openTestCopilot(knowledge);
  await knowledge.reindex(
    sourceOf([
      {
        kind: 'article',
        article: articleOf({
          id: 'KA-1003',
          text: 'The charging card is sent after the handover. It takes 5 to 7 working days.',
        }),
      },
    ]),
  );
});

afterEach(() => knowledge.close());

const approve = async (id: string, given: Parameters<typeof careCaseOf>[1] = {}): Promise<void> => {
  const draft = await copilot.draft(careCaseOf(message, { id, ...given }), question);
  await copilot.approve({
    caseId: id,
    draftId: draft.id,
    advisor: { name: 'Hannah Whitby' },
    sentText: draft.draft.text,
    verdicts: { facts: 'right', tone: 5 },
    ledger: [{ question: 'q1', state: 'answered' }],
    comment: null,
  });
};

const request: ExportRequest = { name: 'mine', split: null, since: null, without: [], salt: null };
const exported = (given: Partial<ExportRequest> = {}) =>
  makeExportCases({ cases: copilot.cases })({ ...request, ...given });

describe('an export', () => {
  test('holds every approved case with the article that its reply rests on, and counts those that wait', async () => {
    await approve('IN-1');
    await copilot.draft(careCaseOf(message, { id: 'IN-2' }), question);
    const { datasets, leftOut } = await exported();
    expect(datasets.map(({ name }) => name)).toEqual(['mine']);
    expect(
      datasets[0]?.cases.map(({ id, gold }) => [id, gold.questions?.[0]?.answers, gold.toneGrades]),
    ).toEqual([['IN-1', ['KA-1003'], [5]]]);
    expect(leftOut).toMatchObject({ waiting: 1, draftGone: 0 });
    expect(datasets[0]?.about).toMatch(/one that it missed is not among them/u);
  });

  test('leaves out a case whose approved draft is no longer the latest', async () => {
    await approve('IN-1');
    await approve('IN-2');
    await copilot.draft(careCaseOf(message, { id: 'IN-2' }));
    const { datasets, leftOut } = await exported();
    expect(datasets[0]?.cases.map(({ id }) => id)).toEqual(['IN-1']);
    expect(leftOut.draftGone).toBe(1);
  });

  test('of two sides gives each its own cases under one salt', async () => {
    await approve('IN-1', { receivedAt: '2026-10-01T08:00:00Z' });
    await approve('IN-2', { receivedAt: '2026-11-02T08:00:00Z' });
    await approve('IN-3', {
      receivedAt: '2026-11-03T08:00:00Z',
      customer: { name: 'Ola Nordmann', email: 'ola@mail.example' },
    });
    const { datasets, leftOut, withoutAddress } = await exported({ split: '2026-11-01', salt: 'salt' });
    expect(datasets.map(({ name, cases }) => [name, cases.map(({ receivedAt }) => receivedAt)])).toEqual([
      ['mine-before', ['2026-10-01T08:00:00Z']],
      ['mine-after', ['2026-11-03T08:00:00Z']],
    ]);
    expect(leftOut.sameCustomer).toBe(1);
    expect(withoutAddress).toBe(0);
  });

  test('of nothing is refused with how many cases wait', async () => {
    await copilot.draft(careCaseOf(message), question);
    await expect(exported()).rejects.toMatchObject({
      code: 'input-empty',
      message: 'There is no case to export: 1 wait for approval and 0 are approved.',
    });
  });
});
