import type { ToneRewriteJson } from '../../contract/tone-model.ts';
import { ReplyDiff } from '../approval/reply-diff.tsx';
import { strings } from '../strings.ts';

type Props = {
  readonly text: string;
  readonly rewrite: ToneRewriteJson;
  readonly language: string;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
};

/** Shows a rewrite against the reply, to take or to dismiss, and which sentences stay as they were and why. */
export const ToneRewrite = ({ text, rewrite, language, onTake, onDismiss }: Props) => {
  const words = strings.toneModel;
  return (
    <div className="tone-model-answer">
      <p>
        <strong>{words.rewriteOf(rewrite.model)}</strong>{' '}
        {rewrite.isRewritten && (
          <span className="muted">{words.scores(rewrite.scoreBefore, rewrite.scoreAfter)}</span>
        )}
      </p>
      {rewrite.note !== null && <p>{rewrite.note}</p>}
      {rewrite.isRewritten && <ReplyDiff draft={text} sent={rewrite.text} language={language} />}
      {rewrite.kept.length > 0 && (
        <>
          <p className="muted">{words.kept}</p>
          <ul className="tone-model-list">
            {rewrite.kept.map(({ start, end, reason, changes }) => (
              <li key={start}>
                <q lang={language}>{rewrite.text.slice(start, end)}</q> {reason}
                {changes.length > 0 && `: ${changes.map(({ message }) => message).join(', ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="tone-model-actions">
        {rewrite.isRewritten && (
          <button type="button" className="button button-small" onClick={onTake}>
            {words.take}
          </button>
        )}
        <button type="button" className="button button-small" onClick={onDismiss}>
          {words.dismiss}
        </button>
      </div>
    </div>
  );
};
