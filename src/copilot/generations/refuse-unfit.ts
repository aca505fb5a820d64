import { CopilotError } from '../../fault/copilot-error.ts';
import type { RefreshResult } from './refresh-knowledge.ts';

/** Throws CopilotError 'conflict' that says why a generation that was to go live did not. */
export const refuseUnfit = ({ result, built }: RefreshResult): void => {
  if (built === null || built.isLive) return;
  throw new CopilotError(
    'conflict',
    `Generation ${built.generation.number} was built from ${result.source} and does not pass its checks: ${built.failed.join(' ')}`,
  );
};
