/** Tells how far a step of some work is. */
type Progress<Step extends string> = (step: Step, done: number, total: number | null) => void;

/** Gives a progress that throws the reason of the signal once it is aborted, which breaks off the work that tells of it. */
export const stoppedBy =
  <Step extends string>(
    signal: AbortSignal | undefined,
    progress: Progress<Step> = () => undefined,
  ): Progress<Step> =>
  (...step) => {
    signal?.throwIfAborted();
    progress(...step);
  };
