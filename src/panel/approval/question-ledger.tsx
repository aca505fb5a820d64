import { ledgerStateSchema } from '../../contract/approval.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { type LedgerChoices, type LedgerState, ledgerStateOf } from './ledger-state.ts';
import { RadioRow } from './radio-row.tsx';

const options = ledgerStateSchema.options.map((value) => ({ value, label: strings.ledger.states[value] }));

type Props = {
  readonly questions: readonly NumberedQuestion[];
  readonly language: string;
  readonly choices: LedgerChoices;
  readonly onChoose: (questionId: string, state: LedgerState) => void;
};

/** Shows how each question of the customer is settled, and lets the advisor settle it. */
export const QuestionLedger = ({ questions, language, choices, onChoose }: Props) => (
  <section className="block ledger" id="ledger" tabIndex={-1}>
    <header className="block-head">
      <h3>{strings.ledger.title}</h3>
      <p className="muted">{questions.length === 0 ? strings.case.noQuestions : strings.ledger.hint}</p>
    </header>
    {questions.map((question) => {
      const state = ledgerStateOf(question, choices);
      return (
        <RadioRow
          key={question.id}
          id={`ledger-${question.id}`}
          legend={
            <>
              <span className="number">{question.number}</span>
              <span className="visually-hidden">{strings.ledger.question(question.number)}: </span>
              <span className="ledger-question" lang={language}>
                {question.text}
              </span>
              {state === null && <Badge tone="attention">{strings.ledger.settle}</Badge>}
            </>
          }
          options={options}
          value={state}
          onChange={(chosen) => onChoose(question.id, chosen)}
          hint={
            question.state === 'unanswered' &&
            state === null && <p className="ledger-hint">{strings.ledger.nothingFound}</p>
          }
        />
      );
    })}
  </section>
);
