import type { EvaluationStepJson } from '../../../contract/evaluation-desk.ts';

/**
 * Gives what tells each step to the process that started this one with a channel, as the server does; null in a terminal.
 * When that process is gone, this one ends, too: nobody would read the report.
 */
export const tellParent = (): ((step: EvaluationStepJson) => void) | null => {
  if (process.send === undefined) return null;
  const send = process.send.bind(process);
  process.once('disconnect', () => process.exit());
  // Listening must not keep a process alive whose work is done.
  process.channel?.unref();
  return (step) => {
    // Whoever listened may be gone by now; then 'disconnect' is next.
    if (process.connected) send(step, () => undefined);
  };
};
