import type { ToneRequestJson } from '../api.ts';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { ToneOpinion } from './tone-opinion.tsx';
import { ToneRewrite } from './tone-rewrite.tsx';
import { useToneModel } from './use-tone-model.ts';

type Props = {
  readonly text: string;
  readonly about: Omit<ToneRequestJson, 'text'>;
  /** Puts a rewrite in the place of the text, as if it had been typed. */
  readonly onTake: (text: string) => void;
};

/** Offers what a language model can do for the tone of the reply; shows nothing where no model is set. */
export const ToneModel = ({ text, about, onTake }: Props) => {
  const { toneModel } = usePanelTools();
  const { asked, ask, dismiss } = useToneModel(text, about);
  if (toneModel === null) return null;
  const words = strings.toneModel;
  const isAsking = asked.status === 'asking';
  const answer = asked.status === 'answered' ? asked.answer : null;
  return (
    <section className="tone-model" aria-label={words.label} aria-busy={isAsking}>
      <div className="tone-model-actions">
        <button
          type="button"
          className="button button-small"
          disabled={isAsking}
          onClick={() => ask('opinion')}
        >
          {words.secondOpinion}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={isAsking}
          onClick={() => ask('rewrite')}
        >
          {words.rewrite}
        </button>
        {isAsking && (
          <>
            <span className="muted">{words.asking[asked.kind]}</span>
            <button type="button" className="button button-small" onClick={dismiss}>
              {words.cancel}
            </button>
          </>
        )}
      </div>
      {asked.status === 'failed' && (
        <QuietAlert onRetry={() => void ask(asked.kind)}>{asked.message}</QuietAlert>
      )}
      {answer?.kind === 'opinion' && (
        <ToneOpinion opinion={answer.value} language={about.language} onDismiss={dismiss} />
      )}
      {answer?.kind === 'rewrite' && (
        <ToneRewrite
          text={text}
          rewrite={answer.value}
          language={about.language ?? ''}
          onTake={() => onTake(answer.value.text)}
          onDismiss={dismiss}
        />
      )}
    </section>
  );
};
