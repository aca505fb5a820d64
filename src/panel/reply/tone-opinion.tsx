import type { ToneOpinionJson } from '../../contract/tone-model.ts';
import { strings } from '../strings.ts';

type Props = {
  readonly opinion: ToneOpinionJson;
  readonly language: string | undefined;
  readonly onDismiss: () => void;
};

const order = ['clear', 'warm', 'direct', 'on-brand', 'correct', 'overall'] as const;

/** Shows how the language model grades the reply, where it differs from the rules, and what it quotes. */
export const ToneOpinion = ({ opinion, language, onDismiss }: Props) => {
  const words = strings.toneModel;
  const { secondOpinion } = opinion;
  const nameOf = (dimension: (typeof order)[number]) =>
    dimension === 'overall' ? words.whole : strings.tone.dimensions[dimension];
  return (
    <div className="tone-model-answer">
      {secondOpinion === null ? (
        <p>{opinion.note}</p>
      ) : (
        <>
          <p>
            <strong>{words.opinionOf(secondOpinion.model)}</strong>{' '}
            <span className="muted">{words.beside}</span>
          </p>
          <dl className="tone-model-grades">
            {order.map((dimension) => (
              <div key={dimension}>
                <dt>{nameOf(dimension)}</dt>
                <dd>
                  {secondOpinion.dimensions[dimension] ?? <span className="muted">{words.noGrade}</span>}
                </dd>
              </div>
            ))}
          </dl>
          {secondOpinion.disagreements.length === 0 ? (
            <p className="muted">{words.agrees}</p>
          ) : (
            <ul className="tone-model-list">
              {secondOpinion.disagreements.map(({ dimension, message }) => (
                <li key={dimension}>{message}</li>
              ))}
            </ul>
          )}
          <details>
            <summary>{words.evidence}</summary>
            <ul className="tone-model-list">
              {secondOpinion.evidence.map(({ dimension, quote }) => (
                <li key={dimension}>
                  {nameOf(dimension)}: <q lang={language}>{quote}</q>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      <button type="button" className="button button-small" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </div>
  );
};
