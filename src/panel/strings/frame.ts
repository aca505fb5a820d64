/** Words of the frame, and those that every part of the panel uses; names and dates follow `locale`. */
export const frameStrings = {
  locale: 'en-GB',
  product: 'Care copilot',
  documentTitle: (subject: string) => `${subject} – Care copilot`,
  noSubject: '(no subject)',
  unknownLanguage: 'Unknown language',
  unknownCustomer: 'Unknown customer',
  allMarkets: 'All markets',
  languageGuessed: 'language guessed',
  model: (name: string) => `Model ${name}`,
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  loading: 'Loading',

  views: { label: 'Sections', queue: 'Queue', case: 'Case', reply: 'Reply' },

  faults: {
    unreachable: 'The server cannot be reached.',
    refused: (status: number) => `The server refused the request (${status}).`,
    unreadable: 'The server answered in a way that this panel does not understand. Reload the page.',
    unknown: 'Something went wrong in the panel.',
  },

  banner: {
    text: 'The server cannot be reached. Your text is kept here; drafts, tone and approval wait for the server.',
    retrying: 'Trying …',
  },

  crash: {
    title: 'The panel stopped',
    text: 'Your unfinished replies are kept in this browser tab. Reload to go on.',
    reload: 'Reload',
  },

  health: {
    label: 'Knowledge',
    articles: (count: string) => `${count} articles`,
    cases: (count: string) => `${count} past cases`,
    answers: (count: string) => `${count} approved answers`,
    indexed: (when: string) => `indexed ${when}`,
    embedder: (name: string) => `search by ${name}`,
    extractive: 'No language model: replies are composed from sources',
    toneOnly: (model: string) => `Replies are composed from sources; ${model} is asked about tone only`,
    generative: 'Replies are written by a language model from sources',
    unknown: 'Knowledge: not known while the server is away',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    open: 'Keyboard shortcuts',
    singleKeys: 'Single-key shortcuts',
    list: [
      { keys: ['J', 'K'], does: 'Next or previous case in the queue (arrow keys inside it)' },
      { keys: ['Enter'], does: 'Open the case' },
      { keys: ['1', '–', '9'], does: 'Open the source with that number' },
      { keys: ['Esc'], does: 'Close the source' },
      { keys: ['Alt', 'Shift', 'J'], does: 'Go to the reply' },
      { keys: ['Ctrl or Cmd', 'Enter'], does: 'Approve' },
      { keys: ['?'], does: 'Show this list' },
    ],
  },
} as const;
