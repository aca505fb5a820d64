import { describe, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serverChecks } from './live-checks.ts';
import { checkLiveDrafts, liveDrafts } from './live-drafts.ts';
import { liveTarget } from './live-target.ts';

const target = liveTarget(process.env);
const minutes = 60_000;

describe.skipIf(target === null)(
  'a language model that answers (opt-in: skipped unless OPENAI_BASE_URL and CAIR_LIVE_MODEL are set)',
  () => {
    test.each(serverChecks)(
      '$name',
      async ({ run }) => {
        if (target !== null) await run(target);
      },
      2 * minutes,
    );

    test('writes drafts of five cases in their languages', { timeout: 10 * minutes }, async () => {
      if (target === null) return;
      checkLiveDrafts(await liveDrafts(target, await temporaryFolder()), target);
    });
  },
);
