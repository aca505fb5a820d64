import { type FormEvent, useId, useState } from 'react';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { strings } from '../strings.ts';

/** As long as the contract takes. */
const longestInstruction = 1_000;

type Props = {
  readonly questions: readonly NumberedQuestion[];
  readonly language: string;
  readonly onRefine: (wish: RefineWishJson) => void;
};

/** Asks for one question's answer again, differently or just once more. */
export const RefineQuestion = ({ questions, language, onRefine }: Props) => {
  const [question, setQuestion] = useState(questions[0]?.id ?? '');
  const [instruction, setInstruction] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wished = instruction.trim();
    onRefine({ kind: 'question', question, instruction: wished === '' ? null : wished });
  };
  return (
    <form onSubmit={submit}>
      <h3 id={`${id}-title`}>{strings.refine.question}</h3>
      <select
        className="field"
        aria-labelledby={`${id}-title`}
        lang={language}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      >
        {questions.map(({ id: value, number, text }) => (
          <option key={value} value={value}>
            {strings.refine.questionOption(number, text)}
          </option>
        ))}
      </select>
      <label className="refine-instruction">
        {strings.refine.instruction}
        <textarea
          className="field"
          rows={2}
          maxLength={longestInstruction}
          aria-describedby={`${id}-hint`}
          value={instruction}
          onChange={(event) => setInstruction(event.target.value)}
        />
      </label>
      <div className="refine-line">
        <p id={`${id}-hint`} className="muted">
          {strings.refine.instructionHint}
        </p>
        <button type="submit" className="button button-small">
          {strings.refine.answer}
        </button>
      </div>
    </form>
  );
};
