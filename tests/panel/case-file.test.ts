import { expect, test } from 'vitest';
import { ApiFault } from '../../src/panel/api-fault.ts';
import { type CaseFile, fileAfterRun, fileDuringRun, loadingFile } from '../../src/panel/case/case-file.ts';
import { noProgress } from '../../src/panel/drafting/draft-progress.ts';
import { draft } from './panel-fixture.ts';

const empty = loadingFile('1');
const drafted: CaseFile = { ...empty, draft: { status: 'ready', value: draft } };
const run = {
  wish: { kind: 'shorter' } as const,
  view: { progress: noProgress, isReconnecting: false, isCancelling: false },
};
const fault = new ApiFault('refused', 'The model is away.');

test('what is found is shown while there is no draft, and not beside the one that stands', () => {
  expect(fileDuringRun(empty, run).found).toBe(noProgress);
  expect(fileDuringRun(drafted, run).found).toBeNull();
});

test.each([{ kind: 'cancelled' } as const, { kind: 'failed', fault } as const])(
  'the draft that stood stands again after a run that ended as %o',
  (end) => {
    const after = fileAfterRun(fileDuringRun(drafted, run), end);
    expect(after.draft).toBe(drafted.draft);
    expect(after.run).toBeNull();
    expect(after.failedRun).toEqual(end.kind === 'failed' ? { wish: { kind: 'shorter' }, fault } : null);
  },
);

test('a first draft that was cancelled leaves none, and what was found for it', () => {
  const after = fileAfterRun(fileDuringRun(empty, { ...run, wish: null }), { kind: 'cancelled' });
  expect(after.draft).toEqual({ status: 'ready', value: null });
  expect(after.found).toBe(noProgress);
});

test('a first draft that failed says why', () => {
  const after = fileAfterRun(fileDuringRun(empty, run), { kind: 'failed', fault });
  expect(after.draft).toEqual({ status: 'failed', fault });
});

test('another attempt forgets why the last one failed', () => {
  const failed = fileAfterRun(fileDuringRun(drafted, run), { kind: 'failed', fault });
  expect(fileDuringRun(failed, run).failedRun).toBeNull();
});
