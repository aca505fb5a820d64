import type { ToneFindingJson, ToneReportJson } from '../../contract/tone.ts';
import type { ToneFinding, ToneReport } from '../../tone/tone-report.ts';

/** Gives a finding in the shape of the contract. */
export const toneFindingJson = ({
  rule,
  start,
  end,
  message,
  suggestion,
  severity,
  dimension,
  points,
}: ToneFinding): ToneFindingJson => ({ rule, start, end, message, suggestion, severity, dimension, points });

/** Gives a tone report in the shape of the contract. */
export const toneJson = (report: ToneReport): ToneReportJson => ({
  profile: report.profile,
  profileFallback: report.profileFallback,
  score: report.score,
  dimensions: { ...report.dimensions },
  wordingPoints: report.wordingPoints,
  findings: report.findings.map(toneFindingJson),
  strengths: report.strengths.map(({ start, end, rule, message }) => ({ start, end, rule, message })),
});
