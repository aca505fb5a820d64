import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { type CasePair, casePairs } from './case-pairs.ts';
import { type ChangesSection, changesSection } from './changes-section.ts';
import { type CurveSection, curveSection } from './curve-section.ts';
import { type FixList, fixList } from './fix-list.ts';
import { formatValue } from './format-value.ts';
import { type KnownMetrics, knownMetrics } from './known-metrics.ts';
import { type MeasuredFact, measuredFacts } from './measured-facts.ts';
import { groupTitles, type MetricGroup, type MetricLine, metricGroups } from './metric-groups.ts';
import { capitalised, writeMoment } from './plain-words.ts';
import { reportNote } from './report-note.ts';
import { type SliceSection, sliceSections } from './slice-sections.ts';
import { type StepTime, stepTimes } from './step-times.ts';
import { type ThresholdLine, thresholdLines } from './threshold-lines.ts';
import { type VerdictSection, verdictSection } from './verdict-section.ts';

type Improvement = {
  readonly id: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
};

type StepLine = Omit<StepTime, 'median' | 'p95' | 'total'> & {
  readonly median: string;
  readonly p95: string;
  /** Of the time of all steps, 0 to 1. */
  readonly share: number;
  readonly total: string;
};

/** All that the page says, in words; the templates only lay it out. */
export type ReportPage = {
  readonly title: string;
  /** What a list of reports reads of this one. */
  readonly note: string;
  readonly suite: EvaluationRunJson['suite'];
  readonly when: string;
  readonly primaryTitle: string;
  readonly nav: readonly { readonly to: string; readonly text: string }[];
  readonly verdict: VerdictSection;
  readonly gate: EvaluationRunJson['gate'];
  readonly thresholds: readonly ThresholdLine[];
  readonly changes: ChangesSection | null;
  readonly slices: readonly SliceSection[];
  readonly curve: CurveSection | null;
  readonly pairs: readonly CasePair[];
  readonly improvements: readonly Improvement[];
  readonly fixes: FixList;
  readonly groups: readonly MetricGroup[];
  readonly steps: readonly StepLine[];
  readonly costs: readonly MetricLine[];
  readonly facts: readonly MeasuredFact[];
};

const improvementsOf = (run: EvaluationRunJson, known: KnownMetrics): readonly Improvement[] => {
  const byId = new Map(run.cases.map(({ id, subject }) => [id, subject]));
  const style = known.style(run.suite.primary);
  return (run.comparison?.improvements ?? []).map(({ id, before, after }) => ({
    id,
    subject: byId.get(id) ?? '',
    before: formatValue(before, style),
    after: formatValue(after, style),
  }));
};

const stepLines = (cases: EvaluationRunJson['cases']): readonly StepLine[] => {
  const times = stepTimes(cases);
  // A step 'total' holds the others; counted with them, every share would be halved.
  const whole = times.filter(({ step }) => step !== 'total').reduce((sum, { total }) => sum + total, 0);
  const written = (value: number) => formatValue(value, { unit: 'milliseconds' });
  return times.map(({ step, cases: counted, median, p95, total }) => ({
    step,
    cases: counted,
    median: written(median),
    p95: written(p95),
    share: whole === 0 ? 0 : Math.min(1, total / whole),
    total: written(total),
  }));
};

const navOf = (page: Omit<ReportPage, 'nav'>): ReportPage['nav'] => [
  { to: '#verdict', text: 'Verdict' },
  { to: '#gate', text: 'Gate' },
  ...(page.changes === null ? [] : [{ to: '#changes', text: 'What changed' }]),
  ...page.slices.map(({ id, dimension }) => ({ to: `#${id}`, text: `By ${dimension}` })),
  ...(page.curve === null ? [] : [{ to: '#curve', text: 'Learning curve' }]),
  ...(page.changes === null ? [] : [{ to: '#regressions', text: 'Cases that got worse' }]),
  { to: '#fix', text: 'What to fix next' },
  { to: '#metrics', text: 'All metrics' },
  { to: '#time', text: 'Time and cost' },
  { to: '#measured', text: 'What was measured' },
];

/** Puts a run into the words of the page. */
export const reportPage = async (run: EvaluationRunJson): Promise<ReportPage> => {
  const known = knownMetrics(run);
  const verdict = verdictSection(run, known);
  const groups = metricGroups(run, known);
  const page: Omit<ReportPage, 'nav'> = {
    title: `${verdict.heading}: ${run.suite.title}`,
    note: reportNote(run, verdict),
    suite: run.suite,
    when: writeMoment(run.startedAt),
    primaryTitle: known.definition(run.suite.primary).title,
    verdict,
    gate: run.gate,
    thresholds: thresholdLines(run, known).map((line) => ({ ...line, title: capitalised(line.title) })),
    changes: run.comparison === null ? null : await changesSection(run, run.comparison, known),
    slices: await sliceSections(run, known),
    curve: await curveSection(run, known),
    pairs: casePairs(run, known),
    improvements: improvementsOf(run, known),
    fixes: fixList(run),
    groups,
    steps: stepLines(run.cases),
    costs: groups.find(({ title }) => title === groupTitles.cost)?.metrics ?? [],
    facts: measuredFacts(run),
  };
  return { ...page, nav: navOf(page) };
};
