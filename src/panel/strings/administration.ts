const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Words of administration. */
export const administrationStrings = {
  administration: {
    title: 'Administration',
    open: 'Administration',
    lead: 'How the copilot is, what it knows, and what should be seen to.',
    token: 'Token of administrators',
    tokenHint: 'The value of CAIR_ADMIN_TOKEN. It is kept until this browser tab is closed.',
    wrongToken: 'This is not the value of CAIR_ADMIN_TOKEN.',
    enter: 'Open',

    checks: 'State of the installation',
    lookAgain: 'Look again',
    allWell: 'Everything that is used is in order.',
    folded: (fine: number, unused: number) => `${fine} in order, ${unused} not used`,
    states: { ok: 'In order', warning: 'See to it', failed: 'Does not work', 'not-used': 'Not used' },

    knowledge: 'Knowledge',
    source: 'Source',
    indexedFrom: (source: string) => `(what is searched was read from ${source})`,
    lastWritten: 'Last change',
    never: 'never',
    lag: 'Behind the source',
    behind: (length: string) => `by at most ${length}`,
    noLag: 'not known until the first load is whole',
    followed: 'Changes are read',
    everyMinutes: (minutes: number) => (minutes === 1 ? 'every minute' : `every ${minutes} minutes`),
    notFollowed: 'when somebody asks for it',
    lastSync: 'Changes last read',
    lastReconcile: 'Ids last compared',
    pass: (documents: string, skipped: string) =>
      skipped === '0' ? `${documents} documents` : `${documents} documents, ${skipped} could not be read`,
    byLanguage: 'By language',
    byMarket: 'By market',
    articles: 'Articles',
    cases: 'Past cases',
    answers: 'Approved answers',

    jobs: 'Jobs',
    noJobs: 'No job has run yet.',
    kinds: { index: 'Index', sync: 'Read changes', reconcile: 'Compare ids' },
    start: { index: 'Index now', sync: 'Read changes now', reconcile: 'Compare ids now' },
    jobStates: {
      waiting: 'Waiting',
      running: 'Running',
      done: 'Done',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
    steps: { read: 'Reading the source', embed: 'Preparing the search', write: 'Writing' },
    progress: (kind: string) => `Progress of ${kind}`,
    triedAgain: (attempts: number) =>
      `It is tried again; ${several(attempts, 'attempt', 'attempts')} so far.`,
    asked: (kind: string) => `${kind}: asked for.`,
    ended: (kind: string) => `${kind}: told to stop.`,

    generations: 'Generations',
    generation: (id: number) => `Generation ${id}`,
    generationStates: {
      building: 'Being built',
      ready: 'Held',
      live: 'Live',
      previous: 'Before',
      leaving: 'Being removed',
    },
    preview: (questions: number, better: number, worse: number) =>
      `Of ${several(questions, 'labelled question', 'labelled questions')}, ${better} would get a better first hit and ${worse} a worse one.`,
    heldBack: (id: number) =>
      `A check does not hold. To switch all the same: cair index --switch ${id} --force`,
    goLive: 'Switch to this one',
    goBack: 'Go back to this one',
    switched: 'Another generation is live.',

    toLookAt: 'Articles to look at',
    contradictions: 'Two articles, two numbers',
    noContradictions: 'No two articles are known to state different numbers for the same thing.',
    stale: 'Old, ending or out of date',
    noStale: 'No article has been left alone for too long.',
    reasons: {
      old: 'Old',
      translation: 'Translation out of date',
      ending: 'Ends soon',
      ended: 'No longer valid',
    },
    reasonDates: {
      old: (date: string) => `not changed since ${date}`,
      translation: (date: string) => `last changed ${date}`,
      ending: (date: string) => `valid until ${date}`,
      ended: (date: string) => `valid until ${date}`,
    },
    citedBy: (count: number) => `cited by ${several(count, 'draft', 'drafts')}`,

    questions: 'Questions nothing answers',
    questionsLead:
      'From the drafts of the newest cases, those first that most cases ask. An article or an approved answer helps all of them.',
    noQuestions: 'No kept draft left a question open.',
    inCases: (count: number) => several(count, 'case', 'cases'),
    more: (count: number) => `and ${count} more`,

    spending: 'Language model',
    noModel: 'No language model is set; replies are put together from sources.',
    spentOn: (model: string, day: string) => `${model} on ${day} (UTC)`,
    nothingSpent: 'Nothing was spent today.',
    tokens: 'Tokens',
    cost: 'Cost',
    noMarket: 'Unknown market',
    ofLimit: (spent: string, limit: string) => `${spent} of ${limit}`,
  },
} as const;
