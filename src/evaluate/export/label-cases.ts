import { CopilotError } from '../../fault/copilot-error.ts';
import type { ApprovedCase } from './approved-case.ts';
import { labelCase } from './label-case.ts';
import type { LabelledLine } from './labelled-line.ts';
import { pseudonym } from './pseudonym.ts';
import { remainingSecrets } from './remaining-secrets.ts';

/** At most so many cases are named in a refusal. */
const mostNamed = 10;

const refusal = (found: readonly { readonly id: string; readonly count: number }[]): CopilotError => {
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const named = found.slice(0, mostNamed).map(({ id, count }) => `${id} (${count})`);
  const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : '';
  return new CopilotError(
    'forbidden',
    `Nothing is exported: after masking, ${total} personal details are still found in ${found.length} of the cases: ${named.join(', ')}${more}.`,
    { details: { cases: found.length, found: total } },
  );
};

/**
 * Makes labelled cases of approved ones, in their order; with a salt under pseudonyms, without one under their own ids.
 * `remaining` takes the last look. Throws CopilotError 'forbidden' with their ids, never their text, when the masker still finds anything in some of them.
 */
export const labelCases = (
  approved: readonly ApprovedCase[],
  salt: string | null,
  remaining = remainingSecrets,
): readonly LabelledLine[] => {
  const found: { readonly id: string; readonly count: number }[] = [];
  const lines = approved.map((one) => {
    const { id } = one.careCase;
    const { line, secrets } = labelCase(one, salt === null ? id : pseudonym(id, salt));
    const count = remaining(line, one.draft.language, secrets);
    if (count > 0) found.push({ id, count });
    return line;
  });
  if (found.length > 0) throw refusal(found);
  return lines;
};
