import type { FactChange } from './compare-facts.ts';
import type { FactKind } from './stated-fact.ts';

const kindWords: Readonly<Record<FactKind, string>> = {
  number: 'the number',
  amount: 'the amount',
  date: 'the date',
  time: 'the time',
  name: 'the name',
  link: 'the link',
  email: 'the e-mail address',
  phone: 'the phone number',
  code: 'the code',
  citation: 'the citation',
  promise: 'a promise',
  certainty: 'how sure it is',
  negation: 'a negation',
};

const quoted = (words: string | null): string => `“${words ?? ''}”`;

/** Says in a few words for a person what a change of a fact is: 'the amount “40 kr” became “50 kr”'. */
export const factWordsOf = ({ change, kind, before, after }: FactChange): string => {
  const what = kindWords[kind];
  switch (change) {
    case 'lost':
      return `${what} ${quoted(before)} was lost`;
    case 'added':
      return `${what} ${quoted(after)} was added`;
    case 'changed':
      return `${what} ${quoted(before)} became ${quoted(after)}`;
    case 'moved':
      return `the order of ${quoted(before)} became ${quoted(after)}`;
  }
};
