import type { NumberedQuestion } from '../case/message-blocks.ts';
import { strings } from '../strings.ts';
import type { WrittenAnswer } from './draft-progress.ts';

type Props = {
  readonly questions: readonly NumberedQuestion[];
  readonly answers: readonly WrittenAnswer[];
  readonly questionLanguage: string;
};

const stateWords = (answer: WrittenAnswer | undefined): string => {
  if (answer === undefined) return strings.writing.waiting;
  if (answer.state === 'writing') return strings.writing.isWriting;
  return answer.state === 'checked' ? strings.writing.checked : strings.writing.setAside;
};

/** Shows the answers as they are written, plain text for reading along: nothing in it can be followed or changed. */
export const WritingAnswers = ({ questions, answers, questionLanguage }: Props) => (
  <ol className="writing-answers" aria-busy="true">
    {questions.map((question) => {
      const answer = answers.find((written) => written.question === question.id);
      return (
        <li key={question.id} className={`writing-answer writing-answer-${answer?.state ?? 'waiting'}`}>
          <p className="writing-question">
            <span className="number">{question.number}</span>
            <span className="writing-question-text" lang={questionLanguage}>
              {question.text}
            </span>
          </p>
          <p className="writing-state">{stateWords(answer)}</p>
          {answer !== undefined && answer.text !== '' && <p className="writing-text">{answer.text}</p>}
        </li>
      );
    })}
  </ol>
);
