import { denialsIn } from '../../language/denials.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { factWords } from './fact-words.ts';
import { readMatches, type UnreadText } from './stated-fact.ts';

/** Reads what is promised, how surely something is said, and how often something is denied; the count of denials is one fact. */
export const readCommitments = (unread: UnreadText, language: LanguageCode): UnreadText => {
  const { promises, certainties } = factWords(language);
  const promised = promises.reduce<UnreadText>(
    (rest, { value, pattern }) => readMatches(rest, 'promise', pattern, () => value),
    unread,
  );
  const doubted = certainties.reduce<UnreadText>(
    (rest, { value, pattern }) => readMatches(rest, 'certainty', pattern, () => value),
    promised,
  );
  const denials = denialsIn(doubted.text, language);
  const [first] = denials;
  if (first === undefined) return doubted;
  const denial = {
    kind: 'negation',
    value: denials.length === 1 ? 'not' : `not, ${denials.length} times`,
    start: first.start,
    end: first.end,
  } as const;
  return { text: doubted.text, facts: [...doubted.facts, denial] };
};
