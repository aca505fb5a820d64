import { type RefObject, useMemo } from 'react';
import type { ToneFindingJson } from '../../contract/tone.ts';
import type { ReplySentence } from './carry-sentences.ts';
import { type MirrorMark, mirrorSegments } from './mirror-marks.ts';

type Props = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly sentences: readonly ReplySentence[];
  readonly findings: readonly ToneFindingJson[];
  /** The sentences whose mark in the margin is pointed at. */
  readonly pointed: readonly number[];
  readonly activeFinding: number | null;
};

/** Draws marks behind the editor's text: the same words in the same place, invisible themselves. */
export const ReplyMirror = ({ ref, text, sentences, findings, pointed, activeFinding }: Props) => {
  const segments = useMemo(() => mirrorSegments(text, sentences, findings), [text, sentences, findings]);
  const classOf = (mark: MirrorMark): string => {
    if (mark.type === 'finding') {
      return `tone-mark tone-mark-${mark.severity}${mark.finding === activeFinding ? ' is-active' : ''}`;
    }
    return `sentence sentence-${mark.state}${pointed.includes(mark.sentence) ? ' is-pointed' : ''}`;
  };
  return (
    <div ref={ref} className="reply-text reply-mirror" aria-hidden="true">
      {segments.map((segment) => {
        const sentence = segment.marks.find((mark) => mark.type === 'sentence');
        return (
          <span
            key={segment.start}
            className={segment.marks.map(classOf).join(' ') || undefined}
            data-sentence={sentence?.sentence}
          >
            {segment.text}
          </span>
        );
      })}
      {/* A last line without a character would have no height of its own. */}
      {'\u200b'}
    </div>
  );
};
