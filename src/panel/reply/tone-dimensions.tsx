import type { ToneReportJson } from '../../contract/tone.ts';
import { strings } from '../strings.ts';
import { toneLevel } from './tone-level.ts';

const order = ['clear', 'warm', 'direct', 'on-brand', 'correct'] as const;

/** Shows the five dimensions of tone, each as a bar with its number. */
export const ToneDimensions = ({ dimensions }: { readonly dimensions: ToneReportJson['dimensions'] }) => (
  <dl className="dimensions">
    {order.map((name) => (
      <div key={name} className={`dimension dimension-${toneLevel(dimensions[name])}`}>
        <dt>{strings.tone.dimensions[name]}</dt>
        <dd>
          <progress value={dimensions[name]} max={5} aria-hidden="true" />
          {strings.tone.score(dimensions[name])}
        </dd>
      </div>
    ))}
  </dl>
);
