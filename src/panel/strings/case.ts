/** Words of the open case, its evidence and its sources. */
export const caseStrings = {
  case: {
    title: 'Customer’s message',
    choose: 'Choose a case from the queue.',
    loading: 'Loading the case',
    signature: 'Signature',
    quote: 'Earlier messages',
    questionMark: (number: number) => `Question ${number}`,
    noQuestions: 'No question was found in this message.',
  },

  evidence: {
    title: 'Evidence',
    loading: 'Looking for evidence',
    searching: 'Looking for evidence …',
    kinds: { article: 'Article', case: 'Past case', answer: 'Approved answer' },
    questionKinds: { direct: 'Question', indirect: 'Request', problem: 'Problem' },
    questionStates: {
      answered: 'Answered in the draft',
      unanswered: 'Not answered in the draft',
      pending: 'No draft yet',
    },
    articles: 'Articles',
    pastCases: 'Past cases',
    none: 'Nothing found.',
    noneGoodEnough: 'Found, but not good enough to answer from.',
    notCited: 'not used in the reply',
    open: 'Open',
    openNamed: (title: string) => `Open ${title}`,
    more: (count: number) => `Show ${count} more`,
    fewer: 'Show fewer',
  },

  source: {
    loading: 'Opening the source',
    cited: 'Found here',
    original: 'Open the original',
    why: 'Why it was found',
    close: 'Close the source',
  },

  scoreLevels: { strong: 'Strong', fair: 'Fair', weak: 'Weak' },
} as const;
