import type { DecisionJson } from '../../contract/approval.ts';
import { strings } from '../strings.ts';

type Props = {
  readonly learned: DecisionJson['learned'];
  readonly language: string;
  readonly onOpen: (passageId: string) => void;
};

/** Shows what the next similar case will be answered from. */
export const LearnedList = ({ learned, language, onOpen }: Props) => (
  <section className="block">
    <header className="block-head">
      <h3>{strings.decision.learned}</h3>
      <p className="muted">
        {learned.length === 0 ? strings.decision.learnedNothing : strings.decision.learnedIntro}
      </p>
    </header>
    <ul className="learned">
      {learned.map((lesson) => (
        <li key={lesson.passageId}>
          <div lang={language}>
            <p className="learned-question">{lesson.question}</p>
            <p>{lesson.answer}</p>
          </div>
          <button
            type="button"
            className="button button-small"
            aria-label={strings.evidence.openNamed(lesson.question)}
            onClick={() => onOpen(lesson.passageId)}
          >
            {strings.evidence.open}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
