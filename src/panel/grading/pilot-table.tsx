import type { GradingReportJson, TargetMeasureJson } from '../../contract/grading-report.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { IntervalBar } from './interval-bar.tsx';

type Results = NonNullable<GradingReportJson['results']>;

type Row = {
  readonly name: string;
  readonly measure: TargetMeasureJson;
  readonly from: number;
  readonly to: number;
  readonly say: (value: number) => string;
};

const share = (value: number) => `${Math.round(value * 100)} %`;
const grade = (value: number) => value.toFixed(1);
const correlation = (value: number) => value.toFixed(2);
const badgeTones = { above: 'accent', below: 'attention', "can't tell yet": 'plain' } as const;

const rowsOf = ({ savesTime, systems }: Results): readonly Row[] => [
  { name: strings.gradingReport.savesTime, measure: savesTime, from: 0, to: 1, say: share },
  ...systems.flatMap(({ name, tone, correlation: measure }) => [
    { name: strings.gradingReport.tone(name), measure: tone, from: 1, to: 5, say: grade },
    { name: strings.gradingReport.correlation(name), measure, from: -1, to: 1, say: correlation },
  ]),
];

/** Shows what was measured beside the pilot to beat: value, interval, how many, and a verdict with its sentence. */
export const PilotTable = ({ results }: { readonly results: Results }) => (
  <div className="pilot-scroll">
    <table className="pilot-table">
      <thead>
        <tr>
          <th scope="col">{strings.gradingReport.measure}</th>
          <th scope="col">{strings.gradingReport.value}</th>
          <th scope="col">{strings.gradingReport.interval}</th>
          <th scope="col">{strings.gradingReport.count}</th>
          <th scope="col">{strings.gradingReport.toBeat}</th>
          <th scope="col">{strings.gradingReport.verdict}</th>
        </tr>
      </thead>
      {rowsOf(results).map(({ name, measure, from, to, say }) => {
        const { measured, target, verdict } = measure;
        return (
          <tbody key={name}>
            <tr>
              <th scope="row">{name}</th>
              <td className="pilot-value">
                {measured ? say(measured.value) : strings.gradingReport.nothing}
              </td>
              <td>
                {measured && (
                  <span className="pilot-interval">
                    <IntervalBar measured={measured} target={target} from={from} to={to} />
                    {say(measured.low)} – {say(measured.high)}
                  </span>
                )}
              </td>
              <td className="pilot-count">{measure.n}</td>
              <td className="pilot-target">{target === 0 ? '0' : say(target)}</td>
              <td>
                <Badge tone={badgeTones[verdict]}>{strings.gradingReport.verdicts[verdict]}</Badge>
              </td>
            </tr>
            <tr className="pilot-sentence">
              <td colSpan={6}>{measure.sentence}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  </div>
);
