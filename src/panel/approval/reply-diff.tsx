import { useMemo } from 'react';
import { strings } from '../strings.ts';
import { diffView } from './diff-view.ts';

type Props = { readonly draft: string; readonly sent: string; readonly language: string };

/** Shows what was changed from the draft to the approved text, in words as well as in colour. */
export const ReplyDiff = ({ draft, sent, language }: Props) => {
  const pieces = useMemo(() => diffView(draft, sent), [draft, sent]);
  const { added, removed, addedBefore, removedBefore, after } = strings.decision;
  const aloud = (words: string) => (
    <span className="visually-hidden" lang="en">
      {words}
    </span>
  );
  return (
    <>
      <p className="diff-legend">
        <ins>{added}</ins> <del>{removed}</del>
      </p>
      <p className="diff" lang={language}>
        {pieces.map((piece, position) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never move.
          if (piece.kind === 'same') return <span key={position}>{piece.text}</span>;
          const Tag = piece.kind === 'added' ? 'ins' : 'del';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never move.
            <Tag key={position}>
              {aloud(piece.kind === 'added' ? addedBefore : removedBefore)}
              {piece.text}
              {aloud(after)}
            </Tag>
          );
        })}
      </p>
    </>
  );
};
