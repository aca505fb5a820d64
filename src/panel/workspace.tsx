import { useEffect, useMemo, useRef, useState } from 'react';
import type { DecisionJson } from '../contract/approval.ts';
import { CaseColumn } from './case/case-column.tsx';
import { caseFindings } from './case/case-findings.ts';
import { useCaseFile } from './case/use-case-file.ts';
import { SourcePane } from './evidence/source-pane.tsx';
import { useOpenSource } from './evidence/use-open-source.ts';
import type { PanelAction } from './frame/shortcut-of-key.ts';
import type { PanelView } from './frame/top-bar.tsx';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { readyValue } from './loadable.ts';
import { moveInQueue } from './queue/move-in-queue.ts';
import { Queue } from './queue/queue.tsx';
import { nextWaiting } from './queue/queue-view.ts';
import { useQueue } from './queue/use-queue.ts';
import { ReplyArea } from './reply/reply-area.tsx';
import type { ReplyCommands } from './reply/reply-column.tsx';
import { strings } from './strings.ts';

type Props = {
  readonly caseId: string | null;
  readonly view: PanelView;
  readonly returns: number;
  readonly hasSingleKeys: boolean;
  readonly onOpenCase: (caseId: string) => void;
  /** Opens a case without being asked, which must not change the section that is seen. */
  readonly onFallBackTo: (caseId: string) => void;
  /** What the server knows has grown. */
  readonly onLearned: () => void;
  readonly onView: (view: PanelView) => void;
  readonly onShortcuts: () => void;
};

/** Joins the queue, the open case and its reply. */
export const Workspace = ({ caseId, view, returns, hasSingleKeys, ...on }: Props) => {
  const { queue, refresh } = useQueue(returns);
  const open = useCaseFile(caseId, returns);
  const { file, reload, close } = open;
  const source = useOpenSource(caseId, { view, onView: on.onView });
  const [justApproved, setJustApproved] = useState<string | null>(null);
  const reply = useRef<ReplyCommands>(null);

  const cases = useMemo(() => readyValue(queue) ?? [], [queue]);
  const detail = readyValue(file.detail);
  const draft = readyValue(file.draft);
  const findings = useMemo(() => caseFindings(draft, file.found), [draft, file.found]);
  const sources = findings?.sources ?? [];
  const next = caseId === null ? null : nextWaiting(cases, caseId);

  const { onFallBackTo } = on;
  useEffect(() => {
    const first = cases.find((item) => item.state === 'waiting');
    if (caseId === null && first) onFallBackTo(first.id);
  }, [caseId, cases, onFallBackTo]);
  // A case that was just added is not in the queue yet.
  const isUnlisted = detail !== null && queue.status === 'ready' && cases.every(({ id }) => id !== detail.id);
  useEffect(() => {
    if (isUnlisted) void refresh();
  }, [isUnlisted, refresh]);
  useEffect(() => {
    document.title = detail ? strings.documentTitle(detail.subject || strings.noSubject) : strings.product;
  }, [detail]);

  const act = (action: PanelAction): boolean => {
    switch (action.type) {
      case 'approve':
        reply.current?.approve();
        return reply.current !== null;
      case 'close':
        return source.close();
      case 'focus-editor':
        on.onView('reply');
        requestAnimationFrame(() => reply.current?.focusEditor());
        return true;
      case 'show-shortcuts':
        on.onShortcuts();
        return true;
      case 'open-source': {
        const asked = sources.find(({ number }) => number === action.number);
        if (asked) source.open(asked.passageId);
        return asked !== undefined;
      }
      case 'move-in-queue':
        on.onView('queue');
        requestAnimationFrame(() => moveInQueue(action.by));
        return true;
    }
  };
  useShortcuts(hasSingleKeys, act);

  const onApproved = (decision: DecisionJson) => {
    setJustApproved(decision.caseId);
    close(decision);
    on.onLearned();
    void refresh();
  };
  const openedSource = sources.find(({ passageId }) => passageId === source.passageId);

  return (
    <main className="workspace" data-view={view}>
      <Queue queue={queue} openId={caseId} onOpen={on.onOpenCase} onRetry={() => void refresh()} />
      {caseId === null ? (
        <p className="column case nothing-open muted">{strings.case.choose}</p>
      ) : (
        <CaseColumn
          detail={file.detail}
          findings={findings}
          isDrafting={file.draft.status === 'loading'}
          openPassageId={source.passageId}
          isCovered={source.passageId !== null}
          onOpenSource={source.open}
          onRetry={() => void reload()}
        />
      )}
      {source.passageId !== null && (
        <SourcePane passageId={source.passageId} source={openedSource} onClose={source.close} />
      )}
      <ReplyArea
        open={open}
        findings={findings}
        commands={reply}
        isJustApproved={justApproved === caseId}
        onOpenSource={source.open}
        onApproved={onApproved}
        onNext={next ? () => on.onOpenCase(next.id) : undefined}
      />
    </main>
  );
};
