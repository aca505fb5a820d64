/** 'warning': it works, and something should be done; 'not-used': the settings leave it out. */
export type CheckState = 'ok' | 'warning' | 'failed' | 'not-used';

/** What was found when one thing was looked at; both sentences hold no secret and no word of a customer. */
export type CheckFinding = {
  readonly state: CheckState;
  readonly says: string;
  /** What to do, in one sentence; null where nothing is to be done. */
  readonly remedy: string | null;
};

/** One connection, permission or setting with what was found. */
export type SystemCheck = CheckFinding & { readonly name: string };

/** Looks at one thing; it changes nothing. */
export type Probe = { readonly name: string; readonly look: () => Promise<CheckFinding> };

/** Says that something is as it should be. */
export const inOrder = (says: string): CheckFinding => ({ state: 'ok', says, remedy: null });

/** Says that the settings leave something out. */
export const notUsed = (says: string): CheckFinding => ({ state: 'not-used', says, remedy: null });

/** Says that something works and yet should be seen to. */
export const warned = (says: string, remedy: string): CheckFinding => ({ state: 'warning', says, remedy });

/** Says that something does not work. */
export const failed = (says: string, remedy: string): CheckFinding => ({ state: 'failed', says, remedy });
