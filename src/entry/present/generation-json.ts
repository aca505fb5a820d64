import type { GenerationJson } from '../../contract/generations.ts';
import type { Generation } from '../../knowledge/generation.ts';

/** Gives a generation as the contract has it. */
export const generationJson = ({ number, report, ...generation }: Generation): GenerationJson => {
  const { questions, better, worse } = report?.preview ?? {};
  const isCompared = questions !== undefined && better !== undefined && worse !== undefined;
  return {
    id: number,
    ...generation,
    checks: (report?.checks ?? []).map((check) => ({ ...check })),
    preview: isCompared ? { questions, better, worse } : null,
  };
};
