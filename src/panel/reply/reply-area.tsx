import { type RefObject, useCallback } from 'react';
import type { DecisionJson } from '../../contract/approval.ts';
import { DecisionView } from '../approval/decision-view.tsx';
import type { CaseFindings } from '../case/case-findings.ts';
import type { OpenCase } from '../case/use-case-file.ts';
import { WritingReply } from '../drafting/writing-reply.tsx';
import { readyValue } from '../loadable.ts';
import { ReplyColumn, type ReplyCommands } from './reply-column.tsx';
import type { RestoreDraft } from './use-earlier-work.ts';
import { WaitingReply } from './waiting-reply.tsx';

type Props = {
  readonly open: OpenCase;
  readonly findings: CaseFindings | null;
  readonly commands: RefObject<ReplyCommands | null>;
  /** True right after the approval. */
  readonly isJustApproved: boolean;
  readonly onOpenSource: (passageId: string) => void;
  readonly onApproved: (decision: DecisionJson) => void;
  /** Undefined when no other case is waiting. */
  readonly onNext: (() => void) | undefined;
};

/** Shows what there is of the reply: the decision, the draft in the making, the reply to work on, or what it waits for. */
export const ReplyArea = ({ open, findings, commands, isJustApproved, ...on }: Props) => {
  const { file, reload, makeDraft, cancel, restore } = open;
  const detail = readyValue(file.detail);
  const draft = readyValue(file.draft);
  const shownRun = file.run?.view ?? null;
  const isWaiting = detail?.state === 'waiting';

  // The reply is there once the change of the page is done.
  const focusReply = useCallback(
    () => requestAnimationFrame(() => commands.current?.focusHeading()),
    [commands],
  );
  const onWritingGone = useCallback(
    (hadFocus: boolean) => {
      if (hadFocus) focusReply();
    },
    [focusReply],
  );
  const restoreAndFocus: RestoreDraft = async (...version) => {
    await restore(...version);
    focusReply();
  };

  if (detail && file.decision) {
    return (
      <DecisionView
        decision={file.decision}
        draft={draft}
        language={draft?.draft.language ?? detail.language}
        isNew={isJustApproved}
        onOpenSource={on.onOpenSource}
        onNext={on.onNext}
      />
    );
  }
  return (
    <>
      {detail && shownRun && (
        <WritingReply
          view={shownRun}
          wish={file.run?.wish ?? null}
          before={draft}
          questionLanguage={detail.language}
          onCancel={cancel}
          onGone={onWritingGone}
        />
      )}
      {detail && draft && findings && isWaiting && (
        <ReplyColumn
          key={`${detail.id} ${draft.id}`}
          commands={commands}
          detail={detail}
          draft={draft}
          questions={findings.questions}
          sources={findings.sources}
          isRunning={file.run !== null}
          isCovered={shownRun !== null}
          failedRun={file.failedRun}
          onRedraft={() => void makeDraft(null, draft)}
          onRefine={(wish, text) => void makeDraft({ draft, text, wish })}
          onRestore={restoreAndFocus}
          onOpenSource={on.onOpenSource}
          onReload={() => void reload()}
          onApproved={on.onApproved}
        />
      )}
      {!shownRun && !(draft && isWaiting) && (
        <WaitingReply
          isCaseOpen={file.caseId !== null && file.detail.status !== 'failed'}
          draft={file.draft}
          isApproved={detail?.state === 'approved'}
          onRetry={() => void reload()}
          onDraft={() => void makeDraft(null)}
        />
      )}
    </>
  );
};
