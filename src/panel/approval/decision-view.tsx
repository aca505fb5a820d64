import { useEffect, useRef } from 'react';
import type { DecisionJson } from '../../contract/approval.ts';
import type { DraftJson } from '../../contract/draft.ts';
import { Icon } from '../frame/icon.tsx';
import { CopyButton } from '../reply/copy-button.tsx';
import { strings } from '../strings.ts';
import { formatMoment } from '../text/format.ts';
import { DeliveryStatus } from './delivery-status.tsx';
import { EditList } from './edit-list.tsx';
import { LearnedList } from './learned-list.tsx';
import { ReplyDiff } from './reply-diff.tsx';

type Props = {
  readonly decision: DecisionJson;
  readonly draft: DraftJson | null;
  readonly language: string;
  /** True right after the approval, when the focus should follow. */
  readonly isNew: boolean;
  readonly onOpenSource: (passageId: string) => void;
  /** Undefined when no other case is waiting. */
  readonly onNext: (() => void) | undefined;
};

/** Shows an approved reply: what was learned from it and how it differs from the draft. */
export const DecisionView = ({ decision, draft, language, isNew, onOpenSource, onNext }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const words = strings.decision;
  const approvedDraft = draft?.id === decision.draftId ? draft : null;
  const isUnchanged = approvedDraft?.draft.text === decision.sentText;

  return (
    <section className="column reply decision" aria-label={strings.views.reply}>
      <header className="decision-head">
        <span className="decision-sign">
          <Icon name="check" />
        </span>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          <p className="muted">{words.by(decision.advisor.name, formatMoment(decision.decidedAt))}</p>
        </div>
        <span className="spacer" />
        <CopyButton text={decision.sentText} />
        {onNext && (
          <button type="button" className="button button-primary" onClick={onNext}>
            {words.next}
            <Icon name="arrow" />
          </button>
        )}
      </header>
      {!onNext && <p className="muted">{words.queueDone}</p>}
      <DeliveryStatus caseId={decision.caseId} text={decision.sentText} />
      <LearnedList learned={decision.learned} language={language} onOpen={onOpenSource} />
      <section className="block">
        <header className="block-head">
          <h3>{words.diff}</h3>
          <p className="muted">{isUnchanged ? words.unchanged : words.share(decision.editShare)}</p>
        </header>
        {approvedDraft === null && <p className="muted">{words.draftGone}</p>}
        {approvedDraft !== null && !isUnchanged && (
          <ReplyDiff draft={approvedDraft.draft.text} sent={decision.sentText} language={language} />
        )}
        {(approvedDraft === null || isUnchanged) && (
          <p className="diff" lang={language}>
            {decision.sentText}
          </p>
        )}
        {decision.edits.length > 0 && <EditList edits={decision.edits} language={language} />}
      </section>
      <section className="block">
        <header className="block-head">
          <h3>{words.verdicts}</h3>
        </header>
        <dl className="facts-list">
          <div>
            <dt>{words.verdictFacts}</dt>
            <dd>{strings.approval.factsLevels[decision.verdicts.facts]}</dd>
          </div>
          <div>
            <dt>{words.verdictTone}</dt>
            <dd>{words.toneGrade(decision.verdicts.tone)}</dd>
          </div>
          {decision.comment !== null && decision.comment !== '' && (
            <div>
              <dt>{words.comment}</dt>
              <dd>{decision.comment}</dd>
            </div>
          )}
        </dl>
      </section>
    </section>
  );
};
