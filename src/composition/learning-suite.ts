import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';

/**
 * Gives a suite as it is run: with the folder of approved cases that takes the place of its own, and without a baseline where
 * it learns, since it is then compared with itself before it learned.
 * Throws CopilotError 'input-invalid' for a replay, and for a baseline beside a folder to learn from.
 */
export const learningSuite = (
  file: string,
  suite: Suite,
  given: { readonly learn?: string; readonly baseline?: string | null },
): Suite => {
  const learn = given.learn ?? suite.learn;
  if (learn === undefined) return suite;
  if (suite.kind !== 'drafts')
    throw new CopilotError(
      'input-invalid',
      `${file}: a replay learns from its own closed cases; --learn-from is for suites of kind drafts.`,
    );
  if (typeof given.baseline === 'string')
    throw new CopilotError(
      'input-invalid',
      `${file}: a run that learns is compared with itself before it learned; leave --baseline out.`,
    );
  const { baseline: _baseline, ...rest } = suite;
  return { ...rest, learn };
};
