import { CopilotError } from '../../fault/copilot-error.ts';

/** Makes the fault of a pattern that is not understood. */
export const unreadable = (reason: string): CopilotError => new CopilotError('configuration-invalid', reason);
