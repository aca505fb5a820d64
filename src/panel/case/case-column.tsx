import { useId } from 'react';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import { QuestionEvidence } from '../evidence/question-evidence.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import type { Loadable } from '../loadable.ts';
import { strings } from '../strings.ts';
import type { CaseFindings } from './case-findings.ts';
import { CaseHeading } from './case-heading.tsx';
import { Message } from './message.tsx';

type Props = {
  readonly detail: Loadable<CaseDetailJson>;
  /** Null while nothing is known about the questions. */
  readonly findings: CaseFindings | null;
  /** True while a draft is read or made. */
  readonly isDrafting: boolean;
  readonly openPassageId: string | null;
  readonly isCovered: boolean;
  readonly onOpenSource: (passageId: string) => void;
  readonly onRetry: () => void;
};

const showQuestion = (questionId: string) => {
  const section = document.getElementById(`question-${questionId}`);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
};

/** Shows the open case: the customer's message, and for each of its questions what was found. */
export const CaseColumn = ({ detail, findings, isDrafting, isCovered, ...rest }: Props) => {
  const titleId = useId();
  return (
    <section className="column case" aria-label={strings.views.case} inert={isCovered}>
      {detail.status === 'loading' && <Skeleton label={strings.case.loading} lines={9} />}
      {detail.status === 'failed' && <QuietAlert onRetry={rest.onRetry}>{detail.fault.message}</QuietAlert>}
      {detail.status === 'ready' && (
        <>
          <CaseHeading detail={detail.value} />
          <Message detail={detail.value} questions={findings?.questions ?? []} onQuestion={showQuestion} />
          <div className="evidence" aria-busy={isDrafting}>
            <h2 id={titleId} className="visually-hidden">
              {strings.evidence.title}
            </h2>
            {isDrafting && findings === null && <Skeleton label={strings.evidence.loading} lines={6} />}
            {findings?.questions.length === 0 && <p className="muted">{strings.case.noQuestions}</p>}
            {findings?.questions.map((question) => (
              <QuestionEvidence
                key={question.id}
                question={question}
                language={detail.value.language}
                evidence={findings.evidence}
                sources={findings.sources}
                isSearched={!findings.unsearched.includes(question.id)}
                openPassageId={rest.openPassageId}
                onOpen={rest.onOpenSource}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
};
