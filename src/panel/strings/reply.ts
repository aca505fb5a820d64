/** Words of the reply and its standing. */
export const replyStrings = {
  reply: {
    title: 'Reply',
    label: 'Reply to the customer',
    placeholder: 'Nothing could be drafted. Write the reply here.',
    drafting: 'Drafting the reply',
    copy: 'Copy reply',
    copied: 'Copied',
    copyFailed: 'Copying is blocked here. The text is selected: press Ctrl or Cmd + C.',
    redraft: 'Draft again',
    redraftHint: 'Write the draft anew with what has been learned since',
    keptText: 'A newer draft came in. Your text was kept.',
    useNewDraft: 'Use the new draft',
    replacedText: 'The new draft is shown.',
    bringBack: 'Bring back my text',
    notes: 'Notes on this draft',
    marginLabel: 'Sources and marks beside the reply',
    openSource: (number: number, title: string) => `Source ${number}: ${title}`,
    legend: 'Marks',
    draftReady: 'The draft is ready.',
    marks: {
      unsupported: {
        word: 'Check',
        explanation: 'No source supports this sentence.',
      },
      partly: {
        word: 'Partly',
        explanation: 'The source supports only part of this sentence.',
      },
      edited: {
        word: 'Edited',
        explanation: 'You changed this sentence; it has not been checked against a source.',
      },
    },
    showSentence: (word: string, sentence: string) => `${word}: ${sentence}`,
  },

  standing: {
    label: 'Standing of this reply',
    questions: 'Questions',
    noQuestions: 'None found',
    statements: 'Statements',
    noStatements: 'None made',
    questionsShare: (settled: number, all: number) => `${settled} of ${all} settled`,
    statementsShare: (sourced: number, all: number) => `${sourced} of ${all} sourced`,
    tone: 'Tone',
    noText: 'No text yet',
  },
} as const;
