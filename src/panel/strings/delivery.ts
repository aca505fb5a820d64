/** Words of writing an approved reply back. */
export const deliveryStrings = {
  delivery: {
    title: 'Written back',
    choice: (destination: string) => `When approved, in ${destination}`,
    kinds: {
      'email-draft': 'save as my e-mail draft',
      email: 'send to the customer',
      comment: 'add as internal comment',
    },
    nowhere: 'nothing: I copy it',
    delivered: {
      'email-draft': 'Your draft is on the case. Open it there to send it.',
      email: 'The reply was sent to the customer.',
      comment: 'The reply is on the case as an internal comment.',
    },
    open: (destination: string) => `Open in ${destination}`,
    sending: (destination: string) => `Writing to ${destination} …`,
    waiting: 'Not written yet. It is tried again by itself.',
    waitingUntil: (time: string) => `Not written yet. It is tried again by itself at ${time}.`,
    waitingForAdvisor: 'Your draft is not written yet.',
    failed: 'The reply was not written.',
    insert: 'Put into the e-mail',
    inserting: 'Putting it into the e-mail …',
    inserted: 'The reply is in the e-mail. Read it there and send it.',
    notInserted: 'The e-mail could not be filled. Open it on the case and try again, or copy the reply.',
  },
} as const;
