import { askedWait } from '../../fault/asked-wait.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { type FaultRule, faultRules, type RetryPace, sameFaults } from './fault-rules.ts';

type AnswerHeaders = Readonly<Record<string, string>>;

const ruleNameOf = (errorCode: string, status: number, message: string): string => {
  if (errorCode === 'REQUEST_LIMIT_EXCEEDED')
    return /concurrent/iu.test(message) ? 'CONCURRENT_LIMIT' : 'DAILY_LIMIT';
  const name = sameFaults[errorCode] ?? errorCode;
  if (Object.hasOwn(faultRules, name)) return name;
  if (status === 401) return 'INVALID_SESSION_ID';
  if (status === 403) return 'INSUFFICIENT_ACCESS';
  if (status === 404) return 'NOT_FOUND';
  return status >= 500 || status === 420 || status === 429 ? 'SERVER' : 'REFUSED';
};

/**
 * Is a CopilotError of Salesforce, with its error code and the pace at which the same call may be tried again; `details.retryAfterMs` of a
 * limit says how long work in the background leaves the org alone.
 */
export class SalesforceFault extends CopilotError {
  readonly errorCode: string;
  readonly pace: RetryPace;

  constructor(
    errorCode: string,
    {
      status = 0,
      message = '',
      headers = {},
    }: { status?: number; message?: string; headers?: AnswerHeaders } = {},
  ) {
    const name = ruleNameOf(errorCode, status, message);
    const rule = faultRules[name] as FaultRule;
    super(rule.code, `${rule.sentence}.`, {
      retryable: rule.retryable ?? rule.pace !== 'never',
      details: {
        errorCode,
        ...(status === 0 ? {} : { status }),
        ...(rule.restMs === undefined ? {} : { retryAfterMs: rule.restMs }),
        ...askedWait(status, headers),
      },
    });
    this.errorCode = name;
    this.pace = rule.pace;
  }
}
