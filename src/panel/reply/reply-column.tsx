import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { DecisionJson } from '../../contract/approval.ts';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { DraftJson } from '../../contract/draft.ts';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import { ApproveBar } from '../approval/approve-bar.tsx';
import { ledgerStateOf } from '../approval/ledger-state.ts';
import { QuestionLedger } from '../approval/question-ledger.tsx';
import { useCheckedApproval } from '../approval/use-checked-approval.ts';
import { VerdictForm } from '../approval/verdict-form.tsx';
import type { CaseFile } from '../case/case-file.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import type { NumberedSource } from '../evidence/number-sources.ts';
import { Badge } from '../frame/badge.tsx';
import { usePanelTools } from '../panel-context.ts';
import { RefineMenu } from '../refine/refine-menu.tsx';
import { useStoredSetting } from '../stored-setting.ts';
import { strings } from '../strings.ts';
import { languageName } from '../text/format.ts';
import { MarkLegend } from './mark-legend.tsx';
import { MarkReasons } from './mark-reasons.tsx';
import { selectSpan } from './replace-span.ts';
import { ReplyActions } from './reply-actions.tsx';
import { ReplyEditor } from './reply-editor.tsx';
import { ReplyNotices } from './reply-notices.tsx';
import { standingOf } from './reply-standing.ts';
import { StandingStrip } from './standing-strip.tsx';
import { ToneModel } from './tone-model.tsx';
import { ToneSummary } from './tone-summary.tsx';
import { useDraft } from './use-draft.ts';
import { type RestoreDraft, useEarlierWork } from './use-earlier-work.ts';
import { useFieldEdits } from './use-field-edits.ts';
import { useReplyMarks } from './use-reply-marks.ts';
import { useToneCheck } from './use-tone-check.ts';
import { writtenBy } from './written-by.ts';

/** What the panel's shortcuts may ask of the reply. */
export type ReplyCommands = {
  readonly approve: () => void;
  readonly focusEditor: () => void;
  readonly focusHeading: () => void;
};

type Props = {
  readonly commands: Ref<ReplyCommands>;
  readonly detail: CaseDetailJson;
  readonly draft: DraftJson;
  readonly questions: readonly NumberedQuestion[];
  readonly sources: readonly NumberedSource[];
  /** True while another draft is in the making; nothing is approved meanwhile. */
  readonly isRunning: boolean;
  /** True while that is shown in the place of the reply. */
  readonly isCovered: boolean;
  readonly failedRun: CaseFile['failedRun'];
  readonly onRedraft: () => void;
  readonly onRefine: (wish: RefineWishJson, text: string) => void;
  readonly onRestore: RestoreDraft;
  readonly onOpenSource: (passageId: string) => void;
  readonly onReload: () => void;
  readonly onApproved: (decision: DecisionJson) => void;
};

/** Shows the reply to work on: its standing, the editor, its tone, the ledger of questions and the approval. */
export const ReplyColumn = ({ commands, detail, draft, questions, sources, ...rest }: Props) => {
  const { hasWriter } = usePanelTools();
  const { work, change } = useDraft(detail.id, draft);
  const [advisorName, setAdvisorName] = useStoredSetting('advisor-name', '');
  const approval = useCheckedApproval(
    { draft, questions, work, advisorName, isRunning: rest.isRunning },
    rest.onApproved,
  );
  const [caret, setCaret] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const earlier = useEarlierWork(draft, { work, change }, rest.onRestore);

  const { language } = draft.draft;
  const tone = useToneCheck(
    work.text,
    { language, market: detail.market, caseId: detail.id },
    { text: draft.draft.text, answer: draft.tone },
  );
  const findings = tone.report?.findings ?? [];
  const activeFinding = findings.findIndex((finding) => finding.start <= caret && caret <= finding.end);
  const sentences = useReplyMarks(work.text, detail.id, draft);
  const settled = questions.filter((question) => ledgerStateOf(question, work.ledger) !== null).length;

  const { apply, show, takeRewrite } = useFieldEdits(field, findings);
  const madeBy = useMemo(() => writtenBy(draft.writing, questions), [draft.writing, questions]);
  const refineBlock = rest.isRunning
    ? strings.writing.notWhileWriting
    : work.text.trim() === ''
      ? strings.refine.noText
      : null;
  const refine = (wish: RefineWishJson) => rest.onRefine(wish, work.text);
  const { failedRun } = rest;
  const runProblem = failedRun && {
    message: failedRun.fault.message,
    onRetry: () => (failedRun.wish === null ? rest.onRedraft() : refine(failedRun.wish)),
  };

  useImperativeHandle(commands, () => ({
    approve: approval.approve,
    focusEditor: () => field.current?.focus(),
    focusHeading: () => heading.current?.focus({ preventScroll: true }),
  }));

  return (
    <section className="column reply" aria-label={strings.views.reply} hidden={rest.isCovered}>
      <header className="reply-head">
        <h2 ref={heading} tabIndex={-1}>
          {strings.reply.title}
        </h2>
        <Badge tone={language === detail.language ? 'plain' : 'attention'}>{languageName(language)}</Badge>
        <span className="spacer" />
        <ReplyActions
          caseId={detail.id}
          questions={questions}
          text={work.text}
          isRunning={rest.isRunning}
          onRedraft={rest.onRedraft}
          onRestore={earlier.restore}
          onCopyBlocked={() => field.current?.select()}
        >
          {hasWriter && (
            <RefineMenu
              language={language}
              questions={questions}
              questionLanguage={detail.language}
              blocked={refineBlock}
              onRefine={refine}
            />
          )}
        </ReplyActions>
      </header>
      <StandingStrip
        settled={settled}
        questions={questions.length}
        standing={standingOf(sentences)}
        toneScore={tone.report?.score ?? null}
      />
      <ReplyNotices
        problems={[runProblem, earlier.problem === null ? null : { message: earlier.problem }]}
        work={work}
        change={change}
        writtenBy={madeBy}
        notes={draft.draft.notes}
        onUndo={() => void earlier.undo()}
      />
      <ReplyEditor
        field={field}
        text={work.text}
        language={language}
        sentences={sentences}
        findings={findings}
        activeFinding={activeFinding < 0 ? null : activeFinding}
        sources={sources}
        onText={(text) => change((now) => ({ ...now, text }))}
        onCaret={setCaret}
        onOpenSource={rest.onOpenSource}
      />
      <MarkLegend sentences={sentences} />
      <MarkReasons
        sentences={sentences}
        text={work.text}
        language={language}
        onShow={(sentence) => field.current && selectSpan(field.current, sentence)}
      />
      <ToneSummary
        check={tone}
        text={work.text}
        language={language}
        activeFinding={activeFinding < 0 ? null : activeFinding}
        onApply={apply}
        onShow={show}
      >
        <ToneModel
          text={work.text}
          about={{ language, market: detail.market, caseId: detail.id }}
          onTake={(rewritten) => takeRewrite(work.text, rewritten)}
        />
      </ToneSummary>
      <QuestionLedger
        questions={questions}
        language={detail.language}
        choices={work.ledger}
        onChoose={(id, state) => change((now) => ({ ...now, ledger: { ...now.ledger, [id]: state } }))}
      />
      <VerdictForm work={work} change={change} advisorName={advisorName} onAdvisorName={setAdvisorName} />
      <ApproveBar
        blockers={approval.blockers}
        isApproving={approval.isApproving}
        fault={approval.fault}
        delivery={approval.delivery}
        onApprove={approval.approve}
        onReload={rest.onReload}
      />
    </section>
  );
};
