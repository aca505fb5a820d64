import { strings } from '../strings.ts';
import type { ReplySentence } from './carry-sentences.ts';
import type { MarkedState } from './margin-marks.ts';

const states: readonly MarkedState[] = ['unsupported', 'partly', 'edited'];

/** Explains the words in the margin that occur in this reply. */
export const MarkLegend = ({ sentences }: { readonly sentences: readonly ReplySentence[] }) => {
  const present = states.filter((state) => sentences.some((sentence) => sentence.state === state));
  if (present.length === 0) return null;
  return (
    <dl className="mark-legend" aria-label={strings.reply.legend}>
      {present.map((state) => (
        <div key={state}>
          <dt className={`margin-word-${state}`}>{strings.reply.marks[state].word}</dt>
          <dd>{strings.reply.marks[state].explanation}</dd>
        </div>
      ))}
    </dl>
  );
};
