import type { JobJson } from '../../contract/jobs.ts';
import type { Job } from '../../jobs/job.ts';

/** Gives a job in the shape of the contract, without its input. */
export const jobJson = ({ input: _input, ...job }: Job): JobJson => job;
