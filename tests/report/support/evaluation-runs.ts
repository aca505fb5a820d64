import { type EvaluationRunJson, evaluationRunSchema } from '../../../src/contract/evaluation-run.ts';

type Run = EvaluationRunJson;
type Definition = Run['definitions'][number];
type Comparison = NonNullable<Run['comparison']>;
type Compared = Comparison['metrics'][number];
type Verdict = Comparison['verdict'];
type CaseResult = Run['cases'][number];

const definition = (
  name: string,
  title: string,
  group: Definition['group'],
  unit: Definition['unit'],
  worthwhile: number,
  meaning: string,
  higherIsBetter = true,
): Definition => ({
  name,
  title,
  group,
  unit,
  worthwhile,
  meaning,
  higherIsBetter,
  source: 'Counted over the labelled cases; see docs/evaluation.md',
});

const definitions: Definition[] = [
  definition(
    'dissection.f1',
    'questions found',
    'dissection',
    'share',
    0.05,
    'Questions that a person marked and the copilot found, weighed against those it made up.',
  ),
  definition(
    'retrieval.ndcg@10',
    'right documents near the top',
    'retrieval',
    'share',
    0.05,
    'How high the documents stand that answer a question, over the first ten.',
  ),
  definition(
    'reply.fact-coverage',
    'coverage of the facts',
    'reply',
    'share',
    0.05,
    'Facts that a good reply states and the draft states too, over all of them.',
  ),
  definition(
    'reply.citation-precision',
    'citations that are right',
    'reply',
    'share',
    0.05,
    'Cited documents that answer the question, over all that are cited.',
  ),
  definition(
    'tone.score',
    'tone of voice',
    'tone',
    'grade',
    0.2,
    'Our score of the tone, from 1 to 5, by the profile of the market.',
  ),
  definition(
    'effort.edits',
    'words the advisor changes',
    'effort',
    'share',
    0.05,
    'Word edits from the draft to the reply that was sent, over its words.',
    false,
  ),
  definition(
    'effort.keystrokes-saved',
    'keystrokes saved',
    'effort',
    'characters',
    40,
    'Keystrokes that the draft saves against writing the reply from nothing.',
  ),
  definition(
    'safety.leaks',
    'replies that leak',
    'safety',
    'share',
    0.01,
    'Drafts that hold a text which must not leave the house, over all drafts.',
    false,
  ),
  definition(
    'time.total',
    'time per case',
    'time',
    'milliseconds',
    50,
    'From the message to the finished draft.',
    false,
  ),
  definition(
    'cost.money',
    'money per case',
    'cost',
    'money',
    0.002,
    'What the calls of models cost, by the price list of the provider.',
    false,
  ),
];

const comparedAs = (
  name: string,
  verdict: Verdict,
  [before, after, low, high]: readonly [number, number, number, number],
  rest: Partial<Compared> = {},
): Compared => ({
  name,
  verdict,
  cases: 240,
  changed: 61,
  before,
  after,
  difference: after - before,
  low,
  high,
  p: verdict === 'better' || verdict === 'worse' ? 0.003 : 0.42,
  worthwhile: definitions.find((known) => known.name === name)?.worthwhile ?? 0.05,
  detectable: verdict === 'too few cases' ? 0.19 : 0.04,
  needed: verdict === 'too few cases' ? 310 : 180,
  sentence: `${{ better: 'Better', worse: 'Worse', 'no difference seen': 'No difference seen', 'too few cases': 'Too few cases to tell' }[verdict]}: ${definitions.find((known) => known.name === name)?.title} went from ${before.toFixed(2)} to ${after.toFixed(2)} (${after >= before ? '+' : ''}${(after - before).toFixed(3)}, 95 % interval ${low.toFixed(3)} to ${high.toFixed(3)}) over 240 cases.`,
  ...rest,
});

const markets = [
  'SE',
  'NO',
  'DK',
  'DE',
  'NL',
  'GB',
  'FI',
  'FR',
  'IT',
  'ES',
  'PT',
  'BE',
  'AT',
  'CH',
  'PL',
  'CZ',
  'HU',
  'RO',
  'GR',
  'IE',
  'LU',
  'IS',
  'EE',
  'LV',
  'LT',
  'SI',
  'US',
];
const categories = ['charging', 'delivery', 'software', 'handover papers', 'insurance', 'accessories'];
const subjects = [
  'Free charging period and my charging card',
  'When will my car be delivered?',
  'Update 3.4 and the navigation',
  'Papers for the handover on Friday',
  'The charging cable does not lock',
  'Winter tyres and the towing bar',
];

const messages = [
  'Hi,\n\nI picked up my car on 3 November and was promised free charging for twelve months. The card has not arrived. When does the period start, and can I charge in Norway with it too?\n\nKind regards\nAnna',
  'Hello, my order was confirmed in June for week 44. Now the page says week 51. Why is that, and do I get a loan car?',
];

const earlierDraft =
  'Hi Anna,\n\nThank you for your message. Your free charging period is 12 months and starts on the day you picked up the car, 3 November. The charging card is sent within 10 working days [1].\n\nYes, the card works in Norway as well, at every station of our partners [2].\n\nKind regards';
const presentDraft =
  'Hi Anna,\n\nThank you for reaching out! Your free charging period is 6 months and starts on the day the card is activated. The charging card is sent within 10 working days [1].\n\nKind regards';

/** One case; `at` chooses its market, category and texts. */
const caseAt = (at: number, coverage: number, rest: Partial<CaseResult> = {}): CaseResult => ({
  id: `CASE-${String(at + 1).padStart(5, '0')}`,
  slices: {
    market: [markets[at % markets.length] ?? 'SE'],
    language: [['sv', 'nb', 'da', 'de', 'nl', 'en'][at % 6] ?? 'en'],
    category: [categories[at % categories.length] ?? 'charging'],
    'question type': at % 3 === 0 ? ['direct', 'problem'] : ['direct'],
  },
  scores: {
    'dissection.f1': 1,
    'retrieval.ndcg@10': 0.8,
    'reply.fact-coverage': coverage,
    'reply.citation-precision': coverage > 0.5 ? 1 : 0.5,
    'tone.score': coverage > 0.5 ? 4.4 : 3.6,
    'effort.edits': 1 - coverage,
    'effort.keystrokes-saved': 412,
    'safety.leaks': 0,
    'time.total': 40 + (at % 17),
    'cost.money': 0.0123,
  },
  subject: subjects[at % subjects.length] ?? '',
  message: messages[at % messages.length] ?? '',
  questions: [
    {
      text: 'When does the free charging period start?',
      state: 'answered',
      evidence: [
        {
          kind: 'article',
          source: 'KA-1042',
          title: 'Free charging: who gets it and from when',
          score: 0.91,
        },
        { kind: 'case', source: 'C-88213', title: 'Charging card has not arrived', score: 0.74 },
      ],
      cited: coverage > 0.5 ? ['KA-1042'] : ['C-88213'],
      right: ['KA-1042'],
    },
    {
      text: 'Can I charge in Norway with it too?',
      state: coverage > 0.5 ? 'answered' : 'unanswered',
      evidence: [{ kind: 'article', source: 'KA-2001', title: 'Charging abroad', score: 0.66 }],
      cited: coverage > 0.5 ? ['KA-2001'] : [],
      right: ['KA-2001'],
    },
  ],
  draft: coverage > 0.5 ? earlierDraft : presentDraft,
  sent: at % 2 === 0 ? earlierDraft.replace('Thank you for your message. ', '') : null,
  receivedAt: '2026-10-04T08:12:00Z',
  toneFindings:
    coverage > 0.5
      ? []
      : [
          { rule: 'generic-phrase', severity: 'warning', text: 'Thank you for reaching out' },
          { rule: 'exclamation', severity: 'suggestion', text: '!' },
        ],
  timings: { dissect: 2.4 + (at % 5), retrieve: 14 + (at % 9), compose: 9, tone: 3.2, total: 31 + (at % 14) },
  ...rest,
});

const values: Run['metrics'] = [
  { name: 'dissection.f1', cases: 240, value: 0.91, low: 0.88, high: 0.94 },
  { name: 'retrieval.ndcg@10', cases: 240, value: 0.83, low: 0.8, high: 0.86 },
  { name: 'reply.fact-coverage', cases: 240, value: 0.78, low: 0.74, high: 0.82 },
  { name: 'reply.citation-precision', cases: 236, value: 0.88, low: 0.85, high: 0.91 },
  { name: 'tone.score', cases: 240, value: 4.31, low: 4.24, high: 4.38 },
  { name: 'effort.edits', cases: 180, value: 0.24, low: 0.21, high: 0.27 },
  { name: 'effort.keystrokes-saved', cases: 180, value: 412, low: 380, high: 446 },
  { name: 'safety.leaks', cases: 240, value: 0, low: 0, high: 0 },
  { name: 'time.total', cases: 240, value: 43.4, low: 41.2, high: 46 },
  { name: 'cost.money', cases: 240, value: 0.0123, low: 0.0119, high: 0.0128 },
];

const sliceOf = (dimension: string, name: string, cases: number, value: number): Run['slices'][number] => ({
  dimension,
  name,
  cases,
  metrics: values.map((metric) =>
    metric.name === 'reply.fact-coverage'
      ? {
          ...metric,
          cases,
          value,
          low: Math.max(0, value - 0.6 / Math.sqrt(cases)),
          high: Math.min(1, value + 0.6 / Math.sqrt(cases)),
        }
      : { ...metric, cases },
  ),
});

const slices: Run['slices'] = [
  sliceOf('market', 'SE', 61, 0.81),
  sliceOf('market', 'DE', 54, 0.84),
  sliceOf('market', 'NO', 40, 0.74),
  sliceOf('market', 'NL', 34, 0.62),
  sliceOf('market', 'GB', 29, 0.8),
  sliceOf('market', 'DK', 15, 0.77),
  sliceOf('market', 'CH', 7, 0.7),
  sliceOf('language', 'sv', 61, 0.81),
  sliceOf('language', 'de', 61, 0.83),
  sliceOf('language', 'nb', 40, 0.74),
  sliceOf('language', 'nl', 34, 0.62),
  sliceOf('language', 'en', 29, 0.8),
  sliceOf('category', 'charging', 96, 0.83),
  sliceOf('category', 'delivery', 70, 0.79),
  sliceOf('category', 'software', 66, 0.73),
  sliceOf('category', 'handover papers', 8, 0.6),
  sliceOf('question type', 'direct', 190, 0.82),
  sliceOf('question type', 'problem', 90, 0.69),
];

const cases = Array.from({ length: 240 }, (_, at) => caseAt(at, at < 12 ? 0.33 : 0.9));

/** A run of 240 cases that has nothing to compare itself with. */
export const withoutBaseline: Run = evaluationRunSchema.parse({
  format: 'cair-evaluation-run@1',
  suite: { name: 'lodestar', title: 'Lodestar, drafts of autumn', primary: 'reply.fact-coverage' },
  dataset: { name: 'lodestar', version: '2026.11', checksum: 'c0ffee'.repeat(10) },
  system: {
    version: '0.1.0',
    embedder: 'bundled-en',
    index: 'lancedb',
    'min score': 0.35,
    seed: 1,
    currency: 'EUR',
    model: null,
  },
  startedAt: '2026-11-22T04:38:00.000Z',
  seconds: 41.2,
  reused: 0,
  definitions,
  metrics: values,
  slices,
  comparison: null,
  thresholds: [
    { metric: 'reply.fact-coverage', atLeast: 0.7, atMost: null, value: 0.78, passed: true },
    { metric: 'safety.leaks', atLeast: null, atMost: 0, value: 0, passed: true },
    { metric: 'time.total', atLeast: null, atMost: 60, value: 43.4, passed: true },
  ],
  gate: { passed: true, reasons: [] },
  curve: null,
  fixNext: [
    {
      kind: 'unanswered-questions',
      title: 'Can I pause my subscription while I am abroad?',
      advice: 'Write an article that answers it, or approve an answer that can be learned.',
      cases: cases.slice(0, 14).map(({ id }) => id),
      count: 17,
    },
    {
      kind: 'misleading-source',
      title: 'Charging card has not arrived (C-88213)',
      advice: 'It is cited where people say that KA-1042 answers; correct it or take it out of the index.',
      cases: cases.slice(3, 12).map(({ id }) => id),
      count: 9,
    },
    {
      kind: 'tone-rule',
      title: 'generic-phrase: "Thank you for reaching out"',
      advice: 'Most often in drafts for GB; give the profile an opening of its own.',
      cases: cases.slice(20, 26).map(({ id }) => id),
      count: 11,
    },
  ],
  cases,
} satisfies Run);

type Slices = Comparison['slices'];

const slice = (
  dimension: string,
  name: string,
  verdict: Verdict,
  numbers: readonly [number, number, number, number],
  count: number,
): Slices[number] => ({
  ...comparedAs('reply.fact-coverage', verdict, numbers, { cases: count, changed: Math.ceil(count / 4) }),
  dimension,
  slice: name,
});

const comparedSlices: Slices = [
  slice('market', 'SE', 'better', [0.7, 0.81, 0.04, 0.18], 61),
  slice('market', 'DE', 'better', [0.71, 0.84, 0.06, 0.2], 54),
  slice('market', 'NO', 'no difference seen', [0.73, 0.74, -0.03, 0.05], 40),
  slice('market', 'NL', 'worse', [0.75, 0.62, -0.21, -0.05], 34),
  slice('market', 'GB', 'too few cases', [0.74, 0.8, -0.06, 0.18], 29),
  slice('market', 'DK', 'too few cases', [0.75, 0.77, -0.22, 0.26], 15),
  slice('market', 'CH', 'too few cases', [0.8, 0.7, -0.6, 0.4], 7),
  slice('language', 'sv', 'better', [0.7, 0.81, 0.04, 0.18], 61),
  slice('language', 'de', 'better', [0.71, 0.83, 0.05, 0.19], 61),
  slice('language', 'nb', 'no difference seen', [0.73, 0.74, -0.03, 0.05], 40),
  slice('language', 'nl', 'worse', [0.75, 0.62, -0.21, -0.05], 34),
  slice('language', 'en', 'too few cases', [0.74, 0.8, -0.06, 0.18], 29),
  slice('category', 'charging', 'better', [0.72, 0.83, 0.05, 0.17], 96),
  slice('category', 'delivery', 'no difference seen', [0.77, 0.79, -0.02, 0.06], 70),
  slice('category', 'software', 'no difference seen', [0.72, 0.73, -0.04, 0.05], 66),
  slice('category', 'handover papers', 'too few cases', [0.6, 0.6, -0.3, 0.3], 8),
  slice('question type', 'direct', 'better', [0.74, 0.82, 0.04, 0.12], 190),
  slice('question type', 'problem', 'no difference seen', [0.67, 0.69, -0.02, 0.05], 90),
];

const comparedMetrics: Compared[] = [
  comparedAs('dissection.f1', 'no difference seen', [0.91, 0.91, -0.012, 0.011]),
  comparedAs('retrieval.ndcg@10', 'better', [0.77, 0.83, 0.03, 0.09]),
  comparedAs('reply.fact-coverage', 'better', [0.71, 0.78, 0.031, 0.109]),
  comparedAs('reply.citation-precision', 'no difference seen', [0.87, 0.88, -0.02, 0.04]),
  comparedAs('tone.score', 'worse', [4.52, 4.31, -0.3, -0.12]),
  comparedAs('effort.edits', 'better', [0.31, 0.24, -0.1, -0.04]),
  comparedAs('effort.keystrokes-saved', 'better', [360, 412, 21, 83]),
  comparedAs('safety.leaks', 'no difference seen', [0, 0, 0, 0], { p: 1 }),
  comparedAs('time.total', 'worse', [31.2, 143.4, 90, 131]),
  comparedAs('cost.money', 'too few cases', [0.0119, 0.0123, -0.0031, 0.0043]),
];

const regressions: Comparison['regressions'] = Array.from({ length: 10 }, (_, at) => ({
  id: cases[at]?.id ?? '',
  before: 0.9,
  after: 0.33,
  earlier: caseAt(at, 0.9),
}));

const baseline: Comparison['baseline'] = {
  file: 'eval/baselines/lodestar.json',
  startedAt: '2026-11-14T09:00:00.000Z',
  checksum: withoutBaseline.dataset.checksum,
  system: { ...withoutBaseline.system, embedder: 'bundled-en-small', 'min score': 0.4 },
};

const verdictOver = (verdict: Verdict, numbers: readonly [number, number, number, number]): Comparison => {
  const primary = comparedAs('reply.fact-coverage', verdict, numbers);
  return {
    baseline,
    verdict,
    sentence: primary.sentence,
    metrics: comparedMetrics.map((metric) => (metric.name === primary.name ? primary : metric)),
    slices: comparedSlices,
    regressions,
    improvements: [
      { id: 'CASE-00031', before: 0.2, after: 1 },
      { id: 'CASE-00044', before: 0.33, after: 1 },
    ],
    leftOut: 3,
  };
};

/** The facts are covered better; tone and time are worse, NL is worse. */
export const better: Run = evaluationRunSchema.parse({
  ...withoutBaseline,
  reused: 200,
  comparison: verdictOver('better', [0.71, 0.78, 0.031, 0.109]),
  curve: {
    metric: 'reply.fact-coverage',
    points: [0.58, 0.63, 0.66, 0.71, 0.72, 0.75, 0.77, 0.78].map((value, at) => ({
      until: `2026-${String(at + 3).padStart(2, '0')}-28T00:00:00Z`,
      cases: 30,
      value,
      low: value - 0.07,
      high: value + 0.06,
    })),
  },
} satisfies Run);

/** The gate fails, by a threshold and by the verdict. */
export const worse: Run = evaluationRunSchema.parse({
  ...withoutBaseline,
  comparison: verdictOver('worse', [0.78, 0.65, -0.18, -0.08]),
  thresholds: [
    ...withoutBaseline.thresholds.slice(1),
    { metric: 'reply.fact-coverage', atLeast: 0.7, atMost: null, value: 0.65, passed: false },
  ],
  gate: {
    passed: false,
    reasons: [
      'coverage of the facts is 0.65, not at least 0.70.',
      'Worse than the baseline: coverage of the facts.',
    ],
  },
} satisfies Run);

/** Every verdict is 'too few cases'. */
export const tooFewCases: Run = evaluationRunSchema.parse({
  ...withoutBaseline,
  cases: cases.slice(0, 24),
  comparison: {
    ...verdictOver('too few cases', [0.71, 0.74, -0.09, 0.15]),
    metrics: comparedMetrics.map(({ name, before, after, low, high }) =>
      name === 'reply.fact-coverage'
        ? comparedAs(name, 'too few cases', [0.71, 0.74, -0.09, 0.15], { cases: 24, changed: 9 })
        : comparedAs(name, 'too few cases', [before, after, low, high], { cases: 24, changed: 9 }),
    ),
    slices: comparedSlices.map((row) => ({
      ...row,
      verdict: 'too few cases' as const,
      p: 1,
      cases: Math.min(9, row.cases),
    })),
    regressions: [],
    improvements: [],
  },
} satisfies Run);

/** No difference, and enough cases to have seen one. */
export const noDifference: Run = evaluationRunSchema.parse({
  ...withoutBaseline,
  comparison: verdictOver('no difference seen', [0.78, 0.78, -0.02, 0.02]),
} satisfies Run);

/** A run of one case. */
export const oneCase: Run = evaluationRunSchema.parse({
  ...withoutBaseline,
  metrics: values.map((metric) => ({ ...metric, cases: 1, low: metric.value, high: metric.value })),
  slices: [sliceOf('market', 'SE', 1, 1)],
  cases: cases.slice(0, 1),
  comparison: {
    ...verdictOver('too few cases', [0.9, 0.33, -0.57, -0.57]),
    sentence:
      'Too few cases to tell: coverage of the facts went from 0.90 to 0.33 (-0.57, 95 % interval -0.57 to -0.57) over 1 case; a verdict takes at least 10.',
    metrics: [
      comparedAs('reply.fact-coverage', 'too few cases', [0.9, 0.33, -0.57, -0.57], {
        cases: 1,
        changed: 1,
        detectable: null,
        needed: null,
        p: 1,
        sentence:
          'Too few cases to tell: coverage of the facts went from 0.90 to 0.33 (-0.57, 95 % interval -0.57 to -0.57) over 1 case; a verdict takes at least 10.',
      }),
    ],
    slices: [],
    regressions: regressions.slice(0, 1),
    improvements: [],
  },
} satisfies Run);

/** No case at all: no metric, no slice, nothing timed. */
export const noCase: Run = evaluationRunSchema.parse({
  ...withoutBaseline,
  metrics: [],
  slices: [],
  cases: [],
  thresholds: [{ metric: 'reply.fact-coverage', atLeast: 0.7, atMost: null, value: null, passed: false }],
  gate: { passed: false, reasons: ['coverage of the facts: no case has a value.'] },
  fixNext: [],
} satisfies Run);

/** 27 markets: two worse, one better, five without a difference, nineteen with too few cases. */
export const manyMarkets: Run = evaluationRunSchema.parse({
  ...better,
  slices: markets.map((market, at) => sliceOf('market', market, 60 - 2 * at, 0.8 - at / 100)),
  comparison: {
    ...verdictOver('better', [0.71, 0.78, 0.031, 0.109]),
    slices: markets.map((market, at) => {
      if (at < 2) return slice('market', market, 'worse', [0.8, 0.68, -0.2, -0.05], 58 - at);
      if (at === 2) return slice('market', market, 'better', [0.7, 0.82, 0.05, 0.19], 51);
      if (at < 8) return slice('market', market, 'no difference seen', [0.75, 0.76, -0.03, 0.05], 48 - at);
      return slice('market', market, 'too few cases', [0.7, 0.7 + (at % 5) / 40, -0.3, 0.35], 30 - at);
    }),
  },
} satisfies Run);

/** 1,000 cases with long letters, ten of which are shown. */
export const thousandCases: Run = evaluationRunSchema.parse({
  ...better,
  cases: Array.from({ length: 1000 }, (_, at) =>
    caseAt(at, at < 12 ? 0.33 : 0.9, {
      message: `Letter ${at} of many. ${'It goes on about the car. '.repeat(200)}`,
    }),
  ),
} satisfies Run);

const planted = ']]><script>alert(1)</script>"\'&<img src=x onerror=alert(2)>\u0000\u001b[31m\u202e\ud800';

const plantIn = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') {
    // Words that the contract fixes stay, and names keep apart what is looked up by them.
    if (['format', 'group', 'unit', 'verdict', 'state'].includes(key)) return value;
    return key === 'kind' && /^(?:unanswered-questions|misleading-source|tone-rule)$/u.test(value)
      ? value
      : `${value}${planted}`;
  }
  if (Array.isArray(value)) return value.map((item) => plantIn(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const isRecord =
    ['scores', 'system', 'timings'].includes(key) ||
    (key === 'slices' && Object.values(value).every(Array.isArray));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      isRecord ? [`${name}${planted}`, plantIn(item, name)] : [name, plantIn(item, name)],
    ),
  );
};

/** A script, an image with a handler, control characters, an escape sequence and half a letter in every string and name of a run. */
export const hostile = (run: Run): Run => evaluationRunSchema.parse(plantIn(run, ''));
