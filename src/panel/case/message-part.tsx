import { strings } from '../strings.ts';
import type { MessageBlock } from './message-blocks.ts';

type Props = {
  readonly block: MessageBlock;
  readonly language: string;
  readonly onQuestion: (questionId: string) => void;
};

/** Shows one part of the message with its questions marked; what was set aside can be unfolded. */
export const MessagePart = ({ block, language, onQuestion }: Props) => {
  const words = (
    <div className={`message-part message-part-${block.kind}`} lang={language}>
      {block.segments.map((segment) => {
        const question = segment.marks[0];
        if (question === undefined) return <span key={segment.start}>{segment.text}</span>;
        return (
          <mark key={segment.start} className={`question-mark question-mark-${question.state}`}>
            {segment.start === Math.max(question.start, block.start) && (
              <button
                type="button"
                className="number number-in-text"
                aria-label={strings.case.questionMark(question.number)}
                onClick={() => onQuestion(question.id)}
              >
                {question.number}
              </button>
            )}
            {segment.text}
          </mark>
        );
      })}
    </div>
  );
  if (!block.isFoldable) return words;
  return (
    <details className="message-fold">
      <summary>{block.kind === 'signature' ? strings.case.signature : strings.case.quote}</summary>
      {words}
    </details>
  );
};
