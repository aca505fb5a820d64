import type { GradingRequestJson, NextGradingJson } from '../../contract/grading.ts';
import { strings } from '../strings.ts';

export type GradingTaskJson = NonNullable<NextGradingJson['task']>;

/** One thing that a grader is asked, answered by one of a few choices. */
export type GradeQuestion = {
  /** Of the element on the page, such as 'tone-1'. */
  readonly id: string;
  readonly about: 'tone' | 'facts' | 'send' | 'saves-time';
  /** The reply it is about, or null for a question about all. */
  readonly reply: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** What a grader has said so far: the chosen value by question. */
export type GradeWork = { readonly choices: Readonly<Record<string, string>>; readonly comment: string };

const toneOptions = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
const factsOptions = (['right', 'wrong', 'cannot-tell'] as const).map((value) => ({
  value,
  label: strings.grading.factsLevels[value],
}));
const yesOrNo = [
  { value: 'yes', label: strings.grading.yes },
  { value: 'no', label: strings.grading.no },
];

const sendOptions = (replies: GradingTaskJson['replies']) => {
  const [only, ...others] = replies;
  if (only !== undefined && others.length === 0)
    return [
      { value: only.id, label: strings.grading.yes },
      { value: 'neither', label: strings.grading.no },
    ];
  return [
    ...replies.map(({ id }, at) => ({ value: id, label: strings.grading.reply(at + 1) })),
    { value: 'either', label: strings.grading.either },
    { value: 'neither', label: strings.grading.neither },
  ];
};

/** Lists what is asked about a task, in the order of the page. */
export const gradeQuestions = ({ replies }: GradingTaskJson): readonly GradeQuestion[] => [
  ...replies.flatMap(({ id }, at): GradeQuestion[] => [
    { id: `tone-${at + 1}`, about: 'tone', reply: id, options: toneOptions },
    { id: `facts-${at + 1}`, about: 'facts', reply: id, options: factsOptions },
  ]),
  { id: 'send', about: 'send', reply: null, options: sendOptions(replies) },
  { id: 'saves-time', about: 'saves-time', reply: null, options: yesOrNo },
];

/** Gives the work to start a task with: nothing, or what the grader had said before they took it back. */
export const startWork = (task: GradingTaskJson): GradeWork => {
  const { earlier } = task;
  if (earlier === null) return { choices: {}, comment: '' };
  const choices: Record<string, string> = {
    send: earlier.send,
    'saves-time': earlier.savesTime ? 'yes' : 'no',
  };
  for (const question of gradeQuestions(task)) {
    const grade = earlier.grades.find(({ reply }) => reply === question.reply);
    if (grade && question.about === 'tone') choices[question.id] = String(grade.tone);
    if (grade && question.about === 'facts') choices[question.id] = grade.facts;
  }
  return { choices, comment: earlier.comment ?? '' };
};

/** Gives the questions that are not answered yet, in the order of the page. */
export const openQuestions = (task: GradingTaskJson, work: GradeWork): readonly GradeQuestion[] =>
  gradeQuestions(task).filter(({ id }) => work.choices[id] === undefined);

/** Gives what is sent to the server, or null while a question is open. */
export const gradingRequest = (
  task: GradingTaskJson,
  work: GradeWork,
  who: { readonly grader: string; readonly seconds: number },
): GradingRequestJson | null => {
  if (openQuestions(task, work).length > 0) return null;
  const chosen = (id: string): string => work.choices[id] ?? '';
  const comment = work.comment.trim();
  return {
    ...who,
    grades: task.replies.map(({ id }, at) => ({
      reply: id,
      tone: Number(chosen(`tone-${at + 1}`)),
      facts: chosen(`facts-${at + 1}`) as GradingRequestJson['grades'][number]['facts'],
    })),
    send: chosen('send'),
    savesTime: chosen('saves-time') === 'yes',
    ...(comment !== '' && { comment }),
  };
};
