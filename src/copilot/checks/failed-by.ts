import { CopilotError } from '../../fault/copilot-error.ts';
import { type CheckFinding, failed } from './system-check.ts';

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? '' : '.'}`;

/**
 * Gives the finding of something that threw. A fault that names its remedy behind a semicolon brings its own; an error that is no
 * CopilotError is not quoted, for it may hold anything.
 */
export const failedBy = (error: unknown, remedy: string): CheckFinding => {
  if (!(error instanceof CopilotError)) return failed('It broke off for an unknown reason.', remedy);
  const at = error.message.indexOf('; ');
  return at < 0
    ? failed(sentence(error.message), remedy)
    : failed(sentence(error.message.slice(0, at)), sentence(error.message.slice(at + 2)));
};
