import type { ToneReportJson } from '../../contract/tone.ts';
import { strings } from '../strings.ts';

/** Less than this is not worth a sentence, in points of the score. */
const leastTold = 0.1;

/** Shows quietly what no finding says: what the wording as a whole costs, and what the reply does well. */
export const ToneWhole = ({ report }: { readonly report: ToneReportJson }) => {
  const strengths = [...new Set(report.strengths.map(({ message }) => message))];
  return (
    <>
      {report.wordingPoints >= leastTold && (
        <p className="muted tone-whole">{strings.tone.wording(report.wordingPoints)}</p>
      )}
      {strengths.length > 0 && <p className="muted tone-whole">{strings.tone.strengths(strengths)}</p>}
    </>
  );
};
