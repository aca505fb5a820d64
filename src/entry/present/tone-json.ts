import type { ToneReportJson } from '../../contract/tone.ts';
import type { ToneReport } from '../../tone/tone-report.ts';

/** Gives a tone report in the shape of the contract. */
export const toneJson = (report: ToneReport): ToneReportJson => ({
  profile: report.profile,
  profileFallback: report.profileFallback,
  score: report.score,
  dimensions: { ...report.dimensions },
  wordingPoints: report.wordingPoints,
  findings: report.findings.map(({ rule, start, end, message, suggestion, severity, dimension, points }) => ({
    rule,
    start,
    end,
    message,
    suggestion,
    severity,
    dimension,
    points,
  })),
  strengths: report.strengths.map(({ start, end, rule, message }) => ({ start, end, rule, message })),
});
