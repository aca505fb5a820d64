import { type RefObject, useMemo, useRef, useState } from 'react';
import type { ToneFindingJson } from '../../contract/tone.ts';
import type { NumberedSource } from '../evidence/number-sources.ts';
import { strings } from '../strings.ts';
import type { ReplySentence } from './carry-sentences.ts';
import { type MarginMark, marginMarks } from './margin-marks.ts';
import { selectSpan } from './replace-span.ts';
import { ReplyMargin } from './reply-margin.tsx';
import { ReplyMirror } from './reply-mirror.tsx';
import { useMarginRows } from './use-margin-rows.ts';

type Props = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly language: string;
  readonly sentences: readonly ReplySentence[];
  readonly findings: readonly ToneFindingJson[];
  readonly activeFinding: number | null;
  readonly sources: readonly NumberedSource[];
  readonly onText: (text: string) => void;
  readonly onCaret: (offset: number) => void;
  readonly onOpenSource: (passageId: string) => void;
};

/**
 * Edits the reply. A plain text field carries the words, so that typing, undo, spelling and input methods are the
 * browser's own; the marks lie in a layer behind it, the sources and warnings in the margin beside it.
 */
export const ReplyEditor = ({ field, text, sentences, findings, sources, onText, ...rest }: Props) => {
  const mirror = useRef<HTMLDivElement>(null);
  const margin = useRef<HTMLUListElement>(null);
  const [pointed, setPointed] = useState<readonly number[]>([]);
  const marks = useMemo(() => marginMarks(sentences, sources), [sentences, sources]);
  const rows = useMarginRows<MarginMark>(mirror, margin, marks);

  const spanOf = (positions: readonly number[]) => ({
    start: sentences[positions[0] ?? -1]?.start ?? 0,
    end: sentences[positions.at(-1) ?? -1]?.end ?? 0,
  });
  return (
    <div className="reply-editor">
      <div className="reply-page">
        <ReplyMirror
          ref={mirror}
          text={text}
          sentences={sentences}
          findings={findings}
          pointed={pointed}
          activeFinding={rest.activeFinding}
        />
        <textarea
          ref={field}
          id="reply-text"
          className="reply-text reply-field"
          aria-label={strings.reply.label}
          lang={rest.language}
          spellCheck
          placeholder={strings.reply.placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onSelect={(event) => rest.onCaret(event.currentTarget.selectionStart)}
        />
      </div>
      <ReplyMargin
        ref={margin}
        rows={rows}
        textOf={(positions) => text.slice(spanOf(positions).start, spanOf(positions).end)}
        onPoint={setPointed}
        onOpenSource={rest.onOpenSource}
        onShow={(positions) => field.current && selectSpan(field.current, spanOf(positions))}
      />
    </div>
  );
};
