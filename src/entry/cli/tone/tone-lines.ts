import type { ToneFinding, ToneReport } from '../../../tone/tone-report.ts';

const findingLine = ({ severity, rule, start, end, message, suggestion, points }: ToneFinding): string =>
  `${start}-${end} ${severity} ${rule} (-${points.toFixed(2)}): ${message}${suggestion === null ? '' : ` Try: ${suggestion}`}`;

/** Says for people how a reply sounds: the score, what each finding and the wording as a whole cost, and what it does well. */
export const toneLines = (report: ToneReport): readonly string[] => {
  const dimensions = Object.entries(report.dimensions).map(([name, score]) => `${name} ${score.toFixed(1)}`);
  const strengths = [...new Set(report.strengths.map(({ message }) => message))];
  return [
    `${report.score.toFixed(1)} of 5 (${report.profile}): ${dimensions.join(', ')}`,
    ...report.findings.map(findingLine),
    ...(report.wordingPoints === 0
      ? []
      : [`The wording as a whole costs ${report.wordingPoints.toFixed(2)} points, beyond the findings.`]),
    ...(strengths.length === 0 ? [] : [`Done well: ${strengths.join(' ')}`]),
  ];
};
