import { useMemo } from 'react';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import { strings } from '../strings.ts';
import { messageBlocks, type NumberedQuestion } from './message-blocks.ts';
import { MessagePart } from './message-part.tsx';

type Props = {
  readonly detail: CaseDetailJson;
  readonly questions: readonly NumberedQuestion[];
  readonly onQuestion: (questionId: string) => void;
};

/** Shows the customer's whole message. */
export const Message = ({ detail, questions, onQuestion }: Props) => {
  const blocks = useMemo(() => messageBlocks(detail, questions), [detail, questions]);
  return (
    <article className="message" aria-label={strings.case.title}>
      {blocks.map((block) => (
        <MessagePart key={block.start} block={block} language={detail.language} onQuestion={onQuestion} />
      ))}
    </article>
  );
};
