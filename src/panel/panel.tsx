import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AdministrationPage } from './administration/administration-page.tsx';
import type { Api } from './api.ts';
import { ApiFault } from './api-fault.ts';
import type { RunMemory } from './drafting/run-memory.ts';
import { EvaluationsPage } from './evaluations/evaluations-page.tsx';
import { HealthFooter } from './frame/health-footer.tsx';
import { NewCaseDialog } from './frame/new-case-dialog.tsx';
import { ShortcutsDialog } from './frame/shortcuts-dialog.tsx';
import { type PanelView, TopBar } from './frame/top-bar.tsx';
import { UnreachableBanner } from './frame/unreachable-banner.tsx';
import { useHealth } from './frame/use-health.ts';
import { useRoute } from './frame/use-route.ts';
import { GradingPage } from './grading/grading-page.tsx';
import { GradingReport } from './grading/grading-report.tsx';
import { useHasGrading } from './grading/use-has-grading.ts';
import { PanelContext } from './panel-context.ts';
import type { WorkStore } from './reply/work-store.ts';
import { useStoredSetting } from './stored-setting.ts';
import { Workspace } from './workspace.tsx';

type Props = { readonly api: Api; readonly works: WorkStore; readonly runs: RunMemory };

/** The whole panel: the frame around the workspace, its dialogs, and the voice for screen readers. */
export const Panel = ({ api, works, runs }: Props) => {
  const { health, isAway, isChecking, returns, check } = useHealth(api);
  const { page, caseId, open: openCase, fallBackTo } = useRoute();
  const [view, setView] = useState<PanelView>(caseId === null ? 'queue' : 'case');
  const hasGrading = useHasGrading(api, page, returns);
  const [dialog, setDialog] = useState<'none' | 'new-case' | 'shortcuts'>('none');
  const [singleKeys, setSingleKeys] = useStoredSetting('single-keys', 'on');
  const [spoken, setSpoken] = useState('');
  const checkNow = useRef(check);
  useEffect(() => {
    checkNow.current = check;
  }, [check]);

  const noticeFault = useCallback((error: unknown) => {
    if (error instanceof ApiFault && error.kind === 'unreachable') checkNow.current();
  }, []);
  const toneModel = health?.toneModel ?? null;
  const hasWriter = health?.extractive === false;
  const tools = useMemo(
    () => ({ api, works, runs, hasWriter, toneModel, announce: setSpoken, noticeFault }),
    [api, works, runs, hasWriter, toneModel, noticeFault],
  );
  const open = (next: string) => {
    openCase(next);
    setView('case');
  };
  const closeDialog = () => setDialog('none');

  return (
    <PanelContext value={tools}>
      <div className="panel">
        <TopBar
          page={page}
          hasGrading={hasGrading}
          view={view}
          onView={setView}
          onNewCase={() => setDialog('new-case')}
          onShortcuts={() => setDialog('shortcuts')}
        />
        {isAway && <UnreachableBanner isChecking={isChecking} onRetry={check} />}
        {page === 'grading' && <GradingPage hasSingleKeys={singleKeys === 'on'} returns={returns} />}
        {page === 'grading-report' && <GradingReport returns={returns} />}
        {page === 'evaluations' && <EvaluationsPage returns={returns} />}
        {page === 'administration' && <AdministrationPage returns={returns} />}
        {page === 'cases' && (
          <Workspace
            caseId={caseId}
            view={view}
            returns={returns}
            hasSingleKeys={singleKeys === 'on'}
            onOpenCase={open}
            onFallBackTo={fallBackTo}
            onLearned={check}
            onView={setView}
            onShortcuts={() => setDialog('shortcuts')}
          />
        )}
        <HealthFooter health={health} />
        <p role="status" className="visually-hidden">
          {spoken}
        </p>
        {dialog === 'new-case' && (
          <NewCaseDialog
            onClose={closeDialog}
            onCreated={(created) => {
              closeDialog();
              open(created);
            }}
          />
        )}
        {dialog === 'shortcuts' && (
          <ShortcutsDialog
            hasSingleKeys={singleKeys === 'on'}
            onToggleSingleKeys={(isOn) => setSingleKeys(isOn ? 'on' : 'off')}
            onClose={closeDialog}
          />
        )}
      </div>
    </PanelContext>
  );
};
