import { CopilotError } from '../../fault/copilot-error.ts';

/** How many calls of the day an org has used, of how many. */
export type ApiUsage = { readonly used: number; readonly limit: number };

/** Keeps background work from taking the calls that the people and the other systems of the org need. */
export type ApiBudget = {
  /** Takes the header of an answer: 'api-usage=18/5000'. */
  readonly note: (header: string | undefined) => void;
  /** Throws CopilotError 'source-failed' while the share is used up. */
  readonly check: () => void;
  readonly usage: () => ApiUsage | null;
};

/** An older reading, in milliseconds, says nothing; one call is then let through and brings a new one. */
const readingHoldsMs = 5 * 60_000;

/** Makes the budget of one org; `share` is the part of its daily calls, from 0 to 1, at which background work stops. */
export const apiBudget = (share: number, now: () => number = Date.now): ApiBudget => {
  let usage: ApiUsage | null = null;
  let readAt = 0;
  return {
    note: (header) => {
      const [, used, limit] = /api-usage=(\d+)\/(\d+)/u.exec(header ?? '') ?? [];
      if (used === undefined || limit === undefined) return;
      usage = { used: Number(used), limit: Number(limit) };
      readAt = now();
    },
    check: () => {
      const left = readAt + readingHoldsMs - now();
      if (usage === null || usage.used < usage.limit * share || left < 0) return;
      throw new CopilotError(
        'source-failed',
        `The Salesforce org has used ${usage.used} of its ${usage.limit} API calls of the day; reading goes on when fewer than ${Math.round(share * 100)} % are used, or raise CAIR_SALESFORCE_API_SHARE.`,
        { retryable: true, details: { ...usage, retryAfterMs: left + 1 } },
      );
    },
    usage: () => usage,
  };
};
