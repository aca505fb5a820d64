import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { DecisionJson } from '../../contract/approval.ts';
import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { DraftJson } from '../../contract/draft.ts';
import { approvalBlockers } from '../approval/approval-blockers.ts';
import { ApproveBar } from '../approval/approve-bar.tsx';
import { ledgerStateOf } from '../approval/ledger-state.ts';
import { QuestionLedger } from '../approval/question-ledger.tsx';
import { useApproval } from '../approval/use-approval.ts';
import { VerdictForm } from '../approval/verdict-form.tsx';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import type { NumberedSource } from '../evidence/number-sources.ts';
import { Badge } from '../frame/badge.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { useStoredSetting } from '../stored-setting.ts';
import { strings } from '../strings.ts';
import { languageName } from '../text/format.ts';
import { carrySentences } from './carry-sentences.ts';
import { DraftNotes } from './draft-notes.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { NewerDraftNotice } from './newer-draft-notice.tsx';
import { replaceSpan, selectSpan } from './replace-span.ts';
import { ReplyActions } from './reply-actions.tsx';
import { ReplyEditor } from './reply-editor.tsx';
import { standingOf } from './reply-standing.ts';
import { changeBetween } from './shift-spans.ts';
import { StandingStrip } from './standing-strip.tsx';
import { ToneModel } from './tone-model.tsx';
import { ToneSummary } from './tone-summary.tsx';
import { useDraft } from './use-draft.ts';
import { useToneCheck } from './use-tone-check.ts';

/** What the panel's shortcuts may ask of the reply. */
export type ReplyCommands = { readonly approve: () => void; readonly focusEditor: () => void };

type Props = {
  readonly commands: Ref<ReplyCommands>;
  readonly detail: CaseDetailJson;
  readonly draft: DraftJson;
  readonly questions: readonly NumberedQuestion[];
  readonly sources: readonly NumberedSource[];
  readonly isRedrafting: boolean;
  readonly onRedraft: () => Promise<void>;
  readonly onOpenSource: (passageId: string) => void;
  readonly onReload: () => void;
  readonly onApproved: (decision: DecisionJson) => void;
};

/** Shows the reply to work on: its standing, the editor, its tone, the ledger of questions and the approval. */
export const ReplyColumn = ({ commands, detail, draft, questions, sources, ...rest }: Props) => {
  const { announce } = usePanelTools();
  const { work, change } = useDraft(detail.id, draft);
  const [advisorName, setAdvisorName] = useStoredSetting('advisor-name', '');
  const { approve, isApproving, fault } = useApproval(detail.id, rest.onApproved);
  const [redraftProblem, setRedraftProblem] = useState<string | null>(null);
  const [caret, setCaret] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);

  const { language } = draft.draft;
  const tone = useToneCheck(
    work.text,
    { language, market: detail.market, caseId: detail.id },
    { text: draft.draft.text, report: draft.tone },
  );
  const findings = tone.report?.findings ?? [];
  const activeFinding = findings.findIndex((finding) => finding.start <= caret && caret <= finding.end);
  const sentences = useMemo(
    () => carrySentences({ ...draft.draft, support: draft.support }, work.text),
    [draft, work.text],
  );
  const blockers = approvalBlockers(work, questions, advisorName);
  const settled = questions.filter((question) => ledgerStateOf(question, work.ledger) !== null).length;

  const tryToApprove = () => {
    const [first] = blockers;
    if (first) {
      const place = document.getElementById(first.elementId);
      (place?.querySelector('input') ?? place)?.focus();
      return announce(strings.approval.blocked(blockers.map((blocker) => blocker.reason)));
    }
    if (work.facts === null || work.tone === null) return;
    const comment = work.comment.trim();
    void approve({
      draftId: draft.id,
      advisor: { name: advisorName.trim() },
      sentText: work.text,
      verdicts: { facts: work.facts, tone: work.tone },
      ledger: questions.flatMap((question) => {
        const state = ledgerStateOf(question, work.ledger);
        return state === null ? [] : [{ question: question.id, state }];
      }),
      ...(comment === '' ? {} : { comment }),
    });
  };
  const redraft = async () => {
    setRedraftProblem(null);
    try {
      await rest.onRedraft();
    } catch (error) {
      setRedraftProblem(faultOf(error).message);
    }
  };
  const apply = (position: number) => {
    const finding = findings[position];
    if (!field.current || !finding || finding.suggestion === null) return;
    replaceSpan(field.current, finding, finding.suggestion);
    announce(strings.tone.applied);
  };
  const takeRewrite = (rewritten: string) => {
    const { start, endBefore, endAfter } = changeBetween(work.text, rewritten);
    if (!field.current) return;
    replaceSpan(field.current, { start, end: endBefore }, rewritten.slice(start, endAfter));
    announce(strings.toneModel.taken);
  };
  const show = (position: number) => {
    const finding = findings[position];
    if (field.current && finding) selectSpan(field.current, finding);
  };
  useImperativeHandle(commands, () => ({
    approve: tryToApprove,
    focusEditor: () => field.current?.focus(),
  }));

  return (
    <section className="column reply" aria-label={strings.views.reply}>
      <header className="reply-head">
        <h2>{strings.reply.title}</h2>
        <Badge tone={language === detail.language ? 'plain' : 'attention'}>{languageName(language)}</Badge>
        <span className="spacer" />
        <ReplyActions
          text={work.text}
          isRedrafting={rest.isRedrafting}
          onRedraft={redraft}
          onCopyBlocked={() => field.current?.select()}
        />
      </header>
      <StandingStrip
        settled={settled}
        questions={questions.length}
        standing={standingOf(sentences)}
        toneScore={tone.report?.score ?? null}
      />
      {redraftProblem !== null && <QuietAlert onRetry={redraft}>{redraftProblem}</QuietAlert>}
      <NewerDraftNotice work={work} change={change} />
      <DraftNotes notes={draft.draft.notes} />
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
          onTake={takeRewrite}
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
        blockers={blockers}
        isApproving={isApproving}
        fault={fault}
        onApprove={tryToApprove}
        onReload={rest.onReload}
      />
    </section>
  );
};
