import { CopilotError } from '../../fault/copilot-error.ts';
import { withoutCommand } from './redis-fault.ts';

/** The same fault is told again after this time; connections that try again report each try. */
const silentMs = 60_000;

/** Makes a listener of faults that passes each on without commands, the same one once a minute. */
export const tellFaults = (tell: (error: Error) => void): ((error: unknown) => void) => {
  const told = new Map<string, number>();
  return (error) => {
    const fault = error instanceof CopilotError ? error : withoutCommand(error);
    const now = performance.now();
    if (now - (told.get(fault.message) ?? Number.NEGATIVE_INFINITY) < silentMs) return;
    told.set(fault.message, now);
    tell(fault);
  };
};
