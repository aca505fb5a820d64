/** Words of the queue and of adding a case. */
export const queueStrings = {
  queue: {
    title: 'Queue',
    waiting: 'Waiting',
    approved: 'Approved',
    search: 'Search cases',
    market: 'Market',
    edited: 'Edited',
    empty: 'No case is waiting.',
    nothingMatches: 'No case matches.',
  },

  newCase: {
    title: 'New case',
    hint: 'Paste the customer’s message, or drop a mail (.eml) or a case (.json) here.',
    label: 'Message',
    choose: 'Choose a file',
    dropped: (name: string) => `File: ${name}`,
    removeFile: 'Remove the file',
    submit: 'Add case',
    submitting: 'Adding …',
    wrongFile: 'Only .eml, .json and .txt files can be read.',
    empty: 'Paste a message or choose a file first.',
  },
} as const;
