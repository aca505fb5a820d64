import type { RuleHeader } from './rule-kind.ts';

/** Characters of a set taken from one or both ends of a text. */
const trimSet = (text: string, characters: string, ends: 'both' | 'left' | 'right'): string => {
  let start = 0;
  let end = text.length;
  if (ends !== 'right') while (start < end && characters.includes(text.charAt(start))) start += 1;
  if (ends !== 'left') while (end > start && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};

const edit = (params: readonly string[], observed: string): string | null => {
  const [operation, first = '', second = ''] = params;
  if (operation === 'trim') return trimSet(observed, first, 'both');
  if (operation === 'trim_left') return trimSet(observed, first, 'left');
  if (operation === 'trim_right' || operation === 'remove') return trimSet(observed, first, 'right');
  if (operation === 'truncate') return observed.split(first)[0] ?? null;
  if (operation === 'split') return observed.split(first)[Number(second)] ?? null;
  return null;
};

/** Gives what a rule's action makes of the words found, as Vale's actions do; null where it takes a person. */
export const suggestByAction = (action: RuleHeader['action'], observed: string): string | null => {
  if (action === undefined) return null;
  if (action.name === 'remove') return '';
  if (action.name === 'replace') return action.params[0] ?? null;
  return action.name === 'edit' ? edit(action.params, observed) : null;
};
