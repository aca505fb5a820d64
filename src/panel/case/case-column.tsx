import { useId } from 'react';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { DraftJson } from '../../contract/draft.ts';
import type { NumberedSource } from '../evidence/number-sources.ts';
import { QuestionEvidence } from '../evidence/question-evidence.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import type { Loadable } from '../loadable.ts';
import { strings } from '../strings.ts';
import { CaseHeading } from './case-heading.tsx';
import { Message } from './message.tsx';
import type { NumberedQuestion } from './message-blocks.ts';

type Props = {
  readonly detail: Loadable<CaseDetailJson>;
  readonly draft: Loadable<DraftJson | null>;
  readonly questions: readonly NumberedQuestion[];
  readonly sources: readonly NumberedSource[];
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
export const CaseColumn = ({ detail, draft, questions, sources, isCovered, ...rest }: Props) => {
  const titleId = useId();
  const found = draft.status === 'ready' ? draft.value : null;
  return (
    <section className="column case" aria-label={strings.views.case} inert={isCovered}>
      {detail.status === 'loading' && <Skeleton label={strings.case.loading} lines={9} />}
      {detail.status === 'failed' && <QuietAlert onRetry={rest.onRetry}>{detail.fault.message}</QuietAlert>}
      {detail.status === 'ready' && (
        <>
          <CaseHeading detail={detail.value} />
          <Message detail={detail.value} questions={questions} onQuestion={showQuestion} />
          <div className="evidence" aria-busy={draft.status === 'loading'}>
            <h2 id={titleId} className="visually-hidden">
              {strings.evidence.title}
            </h2>
            {draft.status === 'loading' && <Skeleton label={strings.evidence.loading} lines={6} />}
            {found !== null && questions.length === 0 && <p className="muted">{strings.case.noQuestions}</p>}
            {found !== null &&
              questions.map((question) => (
                <QuestionEvidence
                  key={question.id}
                  question={question}
                  language={detail.value.language}
                  evidence={found.evidence}
                  sources={sources}
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
