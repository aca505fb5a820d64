import type { RefObject } from 'react';
import { strings } from '../strings.ts';
import type { MarginMark } from './margin-marks.ts';
import type { MarginRow } from './margin-rows.ts';

type Props = {
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly rows: readonly MarginRow<MarginMark>[];
  readonly textOf: (sentences: readonly number[]) => string;
  readonly onPoint: (sentences: readonly number[]) => void;
  readonly onOpenSource: (passageId: string) => void;
  readonly onShow: (sentences: readonly number[]) => void;
};

/** Shows beside each line of the reply what it rests on; a number opens its source, a word selects its sentence. */
export const ReplyMargin = ({ ref, rows, textOf, onPoint, onOpenSource, onShow }: Props) => {
  const pointing = (sentences: readonly number[]) => ({
    onPointerEnter: () => onPoint(sentences),
    onPointerLeave: () => onPoint([]),
    onFocus: () => onPoint(sentences),
    onBlur: () => onPoint([]),
  });
  return (
    <ul ref={ref} className="reply-margin" aria-label={strings.reply.marginLabel}>
      {rows.map((row) => (
        <li key={row.top} style={{ top: row.top }}>
          {row.items.map((mark) =>
            mark.type === 'source' ? (
              <sup key={mark.key}>
                <button
                  type="button"
                  className="number citation"
                  aria-label={strings.reply.openSource(
                    mark.source.number,
                    mark.source.evidence?.title ?? mark.source.passageId,
                  )}
                  title={mark.source.evidence?.title}
                  onClick={() => onOpenSource(mark.source.passageId)}
                  {...pointing(mark.sentences)}
                >
                  {mark.source.number}
                </button>
              </sup>
            ) : (
              <button
                key={mark.key}
                type="button"
                className={`margin-word margin-word-${mark.state}`}
                aria-label={strings.reply.showSentence(
                  strings.reply.marks[mark.state].word,
                  textOf(mark.sentences),
                )}
                title={
                  mark.reason === null
                    ? strings.reply.marks[mark.state].explanation
                    : strings.reply.reasons[mark.reason]
                }
                onClick={() => onShow(mark.sentences)}
                {...pointing(mark.sentences)}
              >
                {strings.reply.marks[mark.state].word}
              </button>
            ),
          )}
        </li>
      ))}
    </ul>
  );
};
