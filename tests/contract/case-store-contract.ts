import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import type { CaseStore } from '../../src/copilot/case-store.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { decisionOf } from '../support/decision-of.ts';
import { draftOf } from '../support/draft-of.ts';
import { recordOf } from '../support/passage-of.ts';

/** Runs what the store of cases, drafts and decisions must do over an engine; `open` gives an empty database each time. */
export const describeCaseStore = (name: string, open: () => Promise<Database>): void => {
  describe(`${name} as a case store`, () => {
    let database: Database;
    let cases: CaseStore;

    beforeEach(async () => {
      database = await open();
      cases = sqlCaseStore(database);
    });

    afterEach(() => database.destroy());

    test('a case comes back as it went in, and waits', async () => {
      const careCase = careCaseOf("It's 'quoted' åäö 🚗?", {
        market: null,
        customer: { name: null, email: null },
      });
      await cases.add(careCase);
      expect(await cases.get('IN-1')).toEqual({ careCase, state: 'waiting' });
      expect(await cases.get('unknown')).toBeNull();
    });

    test('a case that is added again stays as it was', async () => {
      await cases.add(careCaseOf('First?'));
      await cases.add(careCaseOf('Second?'));
      expect((await cases.get('IN-1'))?.careCase.text).toBe('First?');
      expect(await cases.list()).toHaveLength(1);
    });

    test('the newest case comes first, one without a date last', async () => {
      await cases.add(careCaseOf('?', { id: 'old', receivedAt: '2026-11-20T08:00:00Z' }));
      await cases.add(careCaseOf('?', { id: 'none', receivedAt: null }));
      await cases.add(careCaseOf('?', { id: 'new', receivedAt: '2026-11-21T08:00:00Z' }));
      expect((await cases.list()).map(({ careCase }) => careCase.id)).toEqual(['new', 'old', 'none']);
    });

    test('the draft that was saved last is the latest, also when it was saved before', async () => {
      await cases.add(careCaseOf('?'));
      expect(await cases.latestDraft('IN-1')).toBeNull();
      await cases.saveDraft(draftOf('a'));
      await cases.saveDraft(draftOf('b'));
      expect(await cases.latestDraft('IN-1')).toEqual(draftOf('b'));
      await cases.saveDraft(draftOf('a'));
      expect(await cases.latestDraft('IN-1')).toEqual(draftOf('a'));
    });

    test('a decision and what was learned from it are written together', async () => {
      await cases.add(careCaseOf('?'));
      await cases.saveDecision(decisionOf({ id: 'D-1' }), [recordOf({ kind: 'answer', source: 'D-1' })]);
      expect(await cases.decision('IN-1')).toEqual(decisionOf({ id: 'D-1' }));
      expect((await cases.get('IN-1'))?.state).toBe('approved');
      expect((await cases.list())[0]?.state).toBe('approved');
      expect((await sqlPassageStore(database).counts()).documents.answer).toBe(1);
    });

    test('a second decision is a conflict and teaches nothing', async () => {
      await cases.add(careCaseOf('?'));
      await cases.saveDecision(decisionOf({ id: 'D-1' }), []);
      const second = cases.saveDecision(decisionOf({ id: 'D-2' }), [
        recordOf({ kind: 'answer', source: 'D-2' }),
      ]);
      await expect(second).rejects.toMatchObject({ name: 'CopilotError', code: 'conflict' });
      expect(await cases.decision('IN-1')).toEqual(decisionOf({ id: 'D-1' }));
      expect((await sqlPassageStore(database).counts()).passages).toBe(0);
    });

    test('a decision whose passages cannot be written is not written either', async () => {
      await cases.add(careCaseOf('?'));
      const broken = { ...recordOf({ kind: 'answer' }), hash: null as unknown as string };
      await expect(cases.saveDecision(decisionOf({ id: 'D-1' }), [broken])).rejects.toThrow();
      expect(await cases.decision('IN-1')).toBeNull();
    });

    test('a draft that an earlier version kept without what findings cost still opens', async () => {
      const finding = { start: 0, end: 5, rule: 'a.b', severity: 'warning', dimension: 'warm' } as const;
      const { wordingPoints: _, strengths: __, ...earlier } = draftOf('old').tone;
      const tone = { ...earlier, findings: [{ ...finding, message: 'A set phrase.', suggestion: null }] };
      await cases.add(careCaseOf('Where is my card?', { id: 'IN-1' }));
      await database
        .insertInto('drafts')
        .values({
          id: 'old',
          case_id: 'IN-1',
          sequence: 1,
          draft: JSON.stringify({ ...draftOf('old'), tone }),
        })
        .execute();
      const opened = await cases.latestDraft('IN-1');
      expect(opened?.tone).toMatchObject({ wordingPoints: 0, strengths: [], findings: [{ points: 0 }] });
    });

    test('the drafts of a case are listed with the time at which each was first kept, the latest first', async () => {
      const times = ['2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z'];
      const timed = sqlCaseStore(database, () => times.shift() ?? '');
      await timed.add(careCaseOf('?'));
      await timed.add(careCaseOf('?', { id: 'IN-2' }));
      const refined = { from: 'a', wish: { kind: 'shorter' } } as const;
      await timed.saveDraft(draftOf('a'));
      await timed.saveDraft({ ...draftOf('b'), refined });
      await timed.saveDraft(draftOf('a'));
      expect(await timed.drafts('IN-1')).toEqual([
        { draft: draftOf('a'), madeAt: '2026-11-22T08:00:00Z' },
        { draft: { ...draftOf('b'), refined }, madeAt: '2026-11-22T09:00:00Z' },
      ]);
      expect(await timed.drafts('IN-2')).toEqual([]);
    });

    test('a draft is given to its own case only', async () => {
      await cases.add(careCaseOf('?'));
      await cases.saveDraft(draftOf('a'));
      expect(await cases.draft('IN-1', 'a')).toEqual(draftOf('a'));
      expect(await cases.draft('IN-1', 'b')).toBeNull();
      expect(await cases.draft('IN-2', 'a')).toBeNull();
    });
  });
};
