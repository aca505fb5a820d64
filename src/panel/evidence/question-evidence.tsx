import type { EvidenceJson } from '../../contract/evidence.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { strings } from '../strings.ts';
import { EvidenceGroup } from './evidence-group.tsx';
import { groupEvidence } from './group-evidence.ts';
import type { NumberedSource } from './number-sources.ts';

type Props = {
  readonly question: NumberedQuestion;
  readonly language: string;
  readonly evidence: readonly EvidenceJson[];
  readonly sources: readonly NumberedSource[];
  /** False while evidence is still looked for. */
  readonly isSearched: boolean;
  readonly openPassageId: string | null;
  readonly onOpen: (passageId: string) => void;
};

/** Shows what was found for one question, articles and past cases apart. */
export const QuestionEvidence = ({ question, language, evidence, sources, isSearched, ...rest }: Props) => {
  const { articles, pastCases } = groupEvidence(evidence, question.id);
  const hasFound = articles.length + pastCases.length > 0;
  const group = (title: string, hits: readonly EvidenceJson[]) => (
    <EvidenceGroup
      title={title}
      hits={hits}
      sources={sources}
      openPassageId={rest.openPassageId}
      onOpen={rest.onOpen}
    />
  );
  return (
    <section className="question" id={`question-${question.id}`} tabIndex={-1}>
      <header className={`question-head question-head-${question.state}`}>
        <span className="number">{question.number}</span>
        <div>
          <h3 lang={language}>{question.text}</h3>
          <p className="question-state">
            {strings.evidence.questionKinds[question.kind]} ·{' '}
            <strong>{strings.evidence.questionStates[question.state]}</strong>
          </p>
        </div>
      </header>
      {!isSearched && <p className="muted">{strings.evidence.searching}</p>}
      {isSearched && question.state === 'pending' && !hasFound && (
        <p className="muted">{strings.evidence.none}</p>
      )}
      {question.state === 'unanswered' && (
        <p className="question-nothing">
          {hasFound ? strings.evidence.noneGoodEnough : strings.evidence.none}
        </p>
      )}
      {group(strings.evidence.articles, articles)}
      {group(strings.evidence.pastCases, pastCases)}
    </section>
  );
};
