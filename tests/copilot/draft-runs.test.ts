import { describe, expect, test } from 'vitest';
import type { CaseDraft } from '../../src/copilot/case-draft.ts';
import { makeDraftRuns } from '../../src/copilot/draft-runs.ts';
import type { DraftRunEvent, DraftWork } from '../../src/copilot/drafting/draft-run.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import { careCaseOf } from '../support/care-case-of.ts';

const draftNamed = (id: string): CaseDraft => ({ id }) as CaseDraft;

/** Opens runs whose work a test does by hand. */
const openRuns = (given: { readonly state?: 'waiting' | 'approved' } = {}) => {
  const saved: string[] = [];
  const failures: unknown[] = [];
  const works: { asking: Parameters<DraftWork>[0]; done: PromiseWithResolvers<CaseDraft> }[] = [];
  let time = 0;
  let count = 0;
  const runs = makeDraftRuns<string>({
    cases: {
      get: async (id) =>
        id === 'none' ? null : { careCase: careCaseOf('Hi?', { id }), state: given.state ?? 'waiting' },
      saveDraft: async ({ id }) => {
        saved.push(id);
      },
    },
    workOn: () => (asking) => {
      const done = Promise.withResolvers<CaseDraft>();
      works.push({ asking, done });
      return done.promise;
    },
    newId: () => {
      count += 1;
      return `run-${count}`;
    },
    now: () => time,
    failed: (error) => failures.push(error),
  });
  return {
    runs,
    saved,
    failures,
    works,
    pass: (ms: number): void => {
      time += ms;
    },
  };
};

const typesOf = async (events: AsyncIterable<{ readonly event: DraftRunEvent }>) => {
  const types: string[] = [];
  for await (const { event } of events) types.push(event.type);
  return types;
};

describe('a run of a draft', () => {
  test('keeps the draft before it tells of it', async () => {
    const { runs, works, saved } = openRuns();
    const { id } = await runs.start('c1', null);
    works[0]?.done.resolve(draftNamed('d1'));
    for await (const { event } of runs.events(id, 0)) {
      expect(event.type).toBe('draft');
      expect(saved).toEqual(['d1']);
    }
    expect(runs.get(id)).toMatchObject({ state: 'done', caseId: 'c1' });
  });

  test('keeps no draft of a case that is approved', async () => {
    const { runs, works, saved } = openRuns({ state: 'approved' });
    const { id } = await runs.start('c1', null);
    works[0]?.done.resolve(draftNamed('d1'));
    expect(await typesOf(runs.events(id, 0))).toEqual(['draft']);
    expect(saved).toEqual([]);
  });

  test('tells a fault as a problem and gives it to the log', async () => {
    const { runs, works, failures } = openRuns();
    const { id } = await runs.start('c1', null);
    works[0]?.done.reject(new CopilotError('storage-failed', 'The disk is full.'));
    expect(await typesOf(runs.events(id, 0))).toEqual(['problem']);
    expect(failures).toHaveLength(1);
    expect(runs.get(id).state).toBe('failed');
  });

  test('is stopped at once, and nothing that its work still says is told or kept', async () => {
    const { runs, works, saved, failures } = openRuns();
    const { id } = await runs.start('c1', null);
    const work = works[0];
    runs.cancel(id);
    expect(work?.asking.signal.aborted).toBe(true);
    work?.asking.tell({ type: 'answer', question: 'q1', text: null });
    work?.done.resolve(draftNamed('d1'));
    await Promise.resolve();
    expect(await typesOf(runs.events(id, 0))).toEqual(['cancelled']);
    expect([saved, failures]).toEqual([[], []]);
  });

  test('is joined by the same wish; another one is refused while it runs, not after', async () => {
    const { runs, works } = openRuns();
    const [one, other] = await Promise.all([runs.start('c1', 'shorter'), runs.start('c1', 'shorter')]);
    expect(other).toEqual(one);
    expect(works).toHaveLength(1);
    await expect(runs.start('c1', 'longer')).rejects.toMatchObject({ code: 'conflict' });
    await expect(runs.start('c1', null)).rejects.toMatchObject({ code: 'conflict' });
    expect((await runs.start('c2', 'longer')).id).not.toBe(one.id);
    works[0]?.done.resolve(draftNamed('d1'));
    await typesOf(runs.events(one.id, 0));
    expect((await runs.start('c1', 'shorter')).id).not.toBe(one.id);
  });

  test('lets go of the text of a question once its answer is there', async () => {
    const { runs, works } = openRuns();
    const { id } = await runs.start('c1', null);
    const tell = works[0]?.asking.tell;
    tell?.({ type: 'text', question: 'q1', text: 'Your' });
    tell?.({ type: 'text', question: 'q2', text: 'The' });
    tell?.({ type: 'answer', question: 'q1', text: 'Your card.' });
    works[0]?.done.resolve(draftNamed('d1'));
    expect(await typesOf(runs.events(id, 0))).toEqual(['text', 'answer', 'draft']);
  });

  test('is forgotten ten minutes after its end, and never before it', async () => {
    const { runs, works, pass } = openRuns();
    const { id } = await runs.start('c1', null);
    pass(3_600_000);
    expect(runs.get(id).state).toBe('running');
    works[0]?.done.resolve(draftNamed('d1'));
    await typesOf(runs.events(id, 0));
    pass(600_000);
    expect(runs.get(id).state).toBe('done');
    pass(1);
    expect(() => runs.get(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('of a case that is not there is not started', async () => {
    const { runs } = openRuns();
    await expect(runs.start('none', null)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('at most 200 that ended are kept, the latest', async () => {
    const { runs, works } = openRuns();
    for (let at = 0; at < 202; at += 1) {
      const { id } = await runs.start(`c${at}`, null);
      works[at]?.done.resolve(draftNamed('d'));
      await typesOf(runs.events(id, 0));
    }
    expect(() => runs.get('run-2')).toThrow();
    expect(runs.get('run-3').state).toBe('done');
  });

  test('closing cancels what runs and waits for its work to stop', async () => {
    const { runs, works } = openRuns();
    await runs.start('c1', null);
    let isClosed = false;
    const closing = runs.close().then(() => {
      isClosed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isClosed).toBe(false);
    expect(works[0]?.asking.signal.aborted).toBe(true);
    works[0]?.done.reject(new CopilotError('cancelled', 'Stopped.'));
    await closing;
  });
});
