import { useEffect, useRef, useState } from 'react';
import { RadioRow } from '../approval/radio-row.tsx';
import { Badge } from '../frame/badge.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import { languageName, marketName } from '../text/format.ts';
import {
  type GradeQuestion,
  type GradingTaskJson,
  gradeQuestions,
  gradingRequest,
  openQuestions,
  startWork,
} from './grade-work.ts';
import { SkipDialog } from './skip-dialog.tsx';
import { useGradeKeys } from './use-grade-keys.ts';
import type { Grading } from './use-grading.ts';
import { useVisibleTime } from './use-visible-time.ts';

const focusQuestion = (id: string | undefined) => {
  const fieldset = id === undefined ? null : document.getElementById(id);
  const input = fieldset?.querySelector<HTMLElement>('input:checked') ?? fieldset?.querySelector('input');
  input?.focus();
};

type Props = {
  readonly task: GradingTaskJson;
  readonly grader: string;
  readonly grading: Grading;
  readonly hasSingleKeys: boolean;
};

/** Shows a case with its replies side by side and asks for grades; give it the task's id as key. */
export const GradingTask = ({ task, grader, grading, hasSingleKeys }: Props) => {
  const [work, setWork] = useState(() => startWork(task));
  const [isSkipping, setIsSkipping] = useState(false);
  const clock = useVisibleTime(task.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  const questions = gradeQuestions(task);
  const open = openQuestions(task, work);
  const isOne = task.replies.length === 1;
  const lang = task.language ?? undefined;

  const choose = (id: string, value: string) =>
    setWork((now) => ({ ...now, choices: { ...now.choices, [id]: value } }));
  const chooseByKey = (focused: string | null, place: number) => {
    const question = questions.find(({ id }) => id === (focused ?? open[0]?.id));
    const option = question?.options[place];
    if (question === undefined || option === undefined) return;
    choose(question.id, option.value);
    const following = open.find(({ id }) => id !== question.id);
    if (following) focusQuestion(following.id);
    else saveButton.current?.focus();
  };
  const save = () => {
    const request = gradingRequest(task, work, { grader, seconds: clock.seconds() });
    if (request === null) focusQuestion(open[0]?.id);
    else void grading.grade(task.id, request);
  };
  useGradeKeys({ hasSingleKeys, choose: chooseByKey, save });

  const row = (question: GradeQuestion, legend: React.ReactNode) => (
    <RadioRow
      key={question.id}
      id={question.id}
      legend={legend}
      options={question.options}
      value={work.choices[question.id] ?? null}
      onChange={(value) => choose(question.id, value)}
    />
  );
  const legends = {
    tone: (
      <>
        {strings.grading.tone} <span className="muted scale-hint">{strings.grading.toneScale}</span>
      </>
    ),
    facts: strings.grading.facts,
    send: isOne ? strings.grading.sendOnly : strings.grading.send,
    'saves-time': isOne ? strings.grading.savesTimeOnly : strings.grading.savesTime,
  };

  return (
    <>
      <div className={`grading-texts grading-texts-${task.replies.length}`}>
        <section className="grading-case" aria-label={strings.grading.caseTitle}>
          <header className="case-heading">
            <h2 ref={heading} tabIndex={-1} lang={lang}>
              {task.subject || strings.noSubject}
            </h2>
            <p className="badges">
              {task.language !== null && <Badge>{languageName(task.language)}</Badge>}
              {task.market !== null && <Badge>{marketName(task.market)}</Badge>}
            </p>
          </header>
          <div className="grading-text" lang={lang}>
            {task.message}
          </div>
        </section>
        {task.replies.map((reply, at) => {
          const name = isOne ? strings.grading.onlyReply : strings.grading.reply(at + 1);
          return (
            <section key={reply.id} className="grading-reply" aria-label={name}>
              <h3>{name}</h3>
              <div className="grading-text grading-reply-text" lang={lang}>
                {reply.text}
              </div>
              <div className="grading-grades">
                {questions
                  .filter((question) => question.reply === reply.id)
                  .map((question) => row(question, legends[question.about]))}
              </div>
            </section>
          );
        })}
      </div>
      <div className="grading-bar">
        <div className="grading-both">
          {questions
            .filter(({ reply }) => reply === null)
            .map((question) => row(question, legends[question.about]))}
          <label className="field-row grading-comment">
            <span>
              {strings.grading.comment} <span className="muted">({strings.grading.optional})</span>
            </span>
            <textarea
              className="field comment-field"
              rows={1}
              maxLength={4_000}
              value={work.comment}
              onChange={(event) => setWork((now) => ({ ...now, comment: event.target.value }))}
            />
          </label>
        </div>
        {grading.fault && (
          <QuietAlert onRetry={() => void grading.reload()}>{grading.fault.message}</QuietAlert>
        )}
        <div className="grading-actions">
          <p id="grading-reason" className={open.length > 0 ? 'grading-hint is-blocked' : 'grading-hint'}>
            {open.length > 0 ? strings.grading.missing(open.length) : strings.grading.ready}{' '}
            <span className="muted grading-keys">{strings.grading.keys}</span>
          </p>
          <button type="button" className="button button-quiet" onClick={() => setIsSkipping(true)}>
            {strings.grading.skip}
          </button>
          <button
            ref={saveButton}
            type="button"
            className="button button-primary approve-button"
            aria-disabled={open.length > 0 || grading.isSaving}
            aria-describedby="grading-reason"
            onClick={save}
          >
            {grading.isSaving ? strings.grading.saving : strings.grading.save}
          </button>
        </div>
      </div>
      {isSkipping && (
        <SkipDialog
          onClose={() => setIsSkipping(false)}
          onSkip={(reason) => {
            setIsSkipping(false);
            void grading.skip(task.id, { grader, reason, seconds: clock.seconds() });
          }}
        />
      )}
    </>
  );
};
