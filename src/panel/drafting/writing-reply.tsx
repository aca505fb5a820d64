import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { DraftJson } from '../../contract/draft.ts';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import { type NumberedQuestion, numberQuestions } from '../case/message-blocks.ts';
import { Skeleton } from '../frame/skeleton.tsx';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { type DraftProgress, type DraftStage, stageOf } from './draft-progress.ts';
import type { DraftRunView } from './run-draft.ts';
import { WritingAnswers } from './writing-answers.tsx';

type Props = {
  readonly view: DraftRunView;
  readonly wish: RefineWishJson | null;
  /** The draft that stands meanwhile. */
  readonly before: DraftJson | null;
  readonly questionLanguage: string;
  readonly onCancel: () => void;
  /** Told when this goes, with whether the focus was in it. */
  readonly onGone: (hadFocus: boolean) => void;
};

const stageWords = (stage: DraftStage, { questions, searched }: DraftProgress): string =>
  stage === 'searching'
    ? strings.writing.stages.searching(searched.length, questions?.length ?? 0)
    : strings.writing.stages[stage];

/** Gives the questions to show: all of a draft from the beginning, of a refined one those that are written again. */
const questionsInWriting = (
  { questions, answers }: DraftProgress,
  wish: RefineWishJson | null,
  before: DraftJson | null,
): NumberedQuestion[] => {
  const known = questions?.map((question) => ({ ...question, state: 'pending' as const }));
  const numbered = numberQuestions(known ?? (wish === null ? [] : (before?.questions ?? [])));
  if (wish === null) return numbered;
  const asked = wish.kind === 'question' ? [wish.question] : answers.map(({ question }) => question);
  return numbered.filter(({ id }) => asked.includes(id));
};

/** Stands in the place of the reply while a draft is being made: how far it is, and its words as they come. */
export const WritingReply = ({ view, wish, before, questionLanguage, onCancel, onGone }: Props) => {
  const { hasWriter } = usePanelTools();
  const { progress } = view;
  const questions = useMemo(() => questionsInWriting(progress, wish, before), [progress, wish, before]);
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const reasonId = useId();
  useLayoutEffect(() => {
    // The focus must not stay in the reply that this hides.
    const isHidden = document.activeElement?.closest('[hidden]') != null;
    if (isHidden) heading.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const shown = section.current;
    return () => onGone(shown?.contains(document.activeElement) ?? false);
  }, [onGone]);

  const stage = stageOf(progress, wish !== null);
  const isWriting = progress.answers.some(({ text }) => text !== '');
  return (
    <section ref={section} className="column reply writing" aria-label={strings.writing.label}>
      <header className="reply-head">
        <h2 ref={heading} tabIndex={-1}>
          {strings.writing.title}
        </h2>
        <p className="muted writing-stage">{stageWords(stage, progress)}</p>
        <span className="spacer" />
        <div className="reply-actions">
          {hasWriter && before !== null && (
            <button
              type="button"
              className="button button-quiet"
              aria-disabled
              aria-describedby={reasonId}
              title={strings.writing.notWhileWriting}
            >
              {strings.refine.open}
            </button>
          )}
          <button type="button" className="button" aria-disabled={view.isCancelling} onClick={onCancel}>
            {view.isCancelling ? strings.writing.cancelling : strings.writing.cancel}
          </button>
        </div>
      </header>
      <p id={reasonId} className="visually-hidden">
        {strings.writing.notWhileWriting}
      </p>
      {view.isReconnecting && (
        <p className="notice" role="status">
          {strings.writing.reconnecting}
        </p>
      )}
      {isWriting && <p className="writing-unchecked">{strings.writing.unchecked}</p>}
      {questions.length > 0 && (
        <WritingAnswers
          questions={questions}
          answers={progress.answers}
          questionLanguage={questionLanguage}
        />
      )}
      {!isWriting && <Skeleton label={strings.loading} lines={questions.length > 0 ? 4 : 10} />}
    </section>
  );
};
