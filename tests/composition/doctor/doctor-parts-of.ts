import { readConfig } from '../../../src/composition/config.ts';
import type { DoctorParts } from '../../../src/composition/doctor/doctor-parts.ts';
import type { CheckFinding, Probe } from '../../../src/copilot/checks/system-check.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Gives what checks look at, for settings over an empty data folder; models and knowledge only where a test gives them. */
export const doctorPartsOf = async (
  environment: Readonly<Record<string, string>> = {},
  given: Partial<DoctorParts> = {},
): Promise<DoctorParts> => ({
  config: readConfig({ CAIR_DATA: await temporaryFolder(), ...environment }),
  embedder: () => Promise.reject(new Error('No embedder was given.')),
  knowledge: () => Promise.reject(new Error('No knowledge was given.')),
  spending: () => Promise.reject(new Error('No place for what is spent was given.')),
  ...given,
});

/** Looks by one check over such parts. */
export const lookBy = async (
  check: (parts: DoctorParts) => Probe,
  environment: Readonly<Record<string, string>> = {},
  given: Partial<DoctorParts> = {},
): Promise<CheckFinding> => check(await doctorPartsOf(environment, given)).look();
