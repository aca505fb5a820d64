import { CopilotError, type FaultCode } from '../../fault/copilot-error.ts';

/** Faults that another call, file or setting cures. */
const wrongInput: ReadonlySet<FaultCode> = new Set([
  'input-empty',
  'input-invalid',
  'input-too-large',
  'input-unreadable',
  'not-found',
  'conflict',
  'configuration-invalid',
]);

/** Gives the exit code of a fault: 2 for wrong usage or input, 3 for everything else; 1 says that a gate was not passed. */
export const exitCodeOf = (error: unknown): 2 | 3 =>
  error instanceof CopilotError && wrongInput.has(error.code) ? 2 : 3;
