/** Where a metric belongs on the page. */
export type MetricGroup =
  | 'dissection'
  | 'retrieval'
  | 'reply'
  | 'tone'
  | 'effort'
  | 'safety'
  | 'time'
  | 'cost'
  | 'judged';

/** What a metric is called, what it means and how its values are read. */
export type MetricDefinition = {
  /** As suites name it: 'reply.fact-coverage'. */
  readonly name: string;
  /** As a person reads it inside a sentence: 'coverage of the facts'. */
  readonly title: string;
  readonly group: MetricGroup;
  /** One sentence for people who don't program: what is counted over what. */
  readonly meaning: string;
  /** Where the formula comes from. */
  readonly source: string;
  /** `share` is 0 to 1; `points` 0 to 100; `grade` 1 to 5; the others have no upper bound. */
  readonly unit: 'share' | 'points' | 'grade' | 'milliseconds' | 'characters' | 'money' | 'count';
  readonly higherIsBetter: boolean;
  /** The smallest difference that matters, in the unit of the metric. */
  readonly worthwhile: number;
};
