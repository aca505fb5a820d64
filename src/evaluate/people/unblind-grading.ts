import { CopilotError } from '../../fault/copilot-error.ts';
import {
  type FactsGrade,
  type GradedSystem,
  type Grading,
  type GradingTask,
  gradedSystems,
  type SendChoice,
} from './grading.ts';

/** What a person said without knowing which system wrote which reply: replies are named by their ids. */
export type BlindGrading = Omit<Grading, 'grades' | 'send'> & {
  readonly grades: readonly { readonly reply: string; readonly tone: number; readonly facts: FactsGrade }[];
  /** The id of a reply, 'either' or 'neither'. */
  readonly send: string;
};

/**
 * Gives a grading by system instead of by reply. Throws CopilotError 'input-invalid' when a reply has no grade or more
 * than one, or a name is none of the task's.
 */
export const unblindGrading = (
  task: Pick<GradingTask, 'replyIds'>,
  { grades, send, ...rest }: BlindGrading,
): Grading => {
  const present = gradedSystems.filter((system) => task.replyIds[system] !== undefined);
  const systemOf = (reply: string): GradedSystem | undefined =>
    present.find((system) => task.replyIds[system] === reply);
  const bySystem = new Map(grades.map(({ reply, tone, facts }) => [systemOf(reply), { tone, facts }]));
  if (bySystem.has(undefined))
    throw new CopilotError('input-invalid', 'A grade names a reply that this task does not have.');
  if (grades.length !== present.length || bySystem.size !== present.length)
    throw new CopilotError('input-invalid', 'Each reply of the task needs exactly one grade.');
  const isOpen = send === 'neither' || (send === 'either' && present.length === 2);
  const choice: SendChoice | undefined = isOpen ? (send as SendChoice) : systemOf(send);
  if (choice === undefined)
    throw new CopilotError('input-invalid', 'What to send must be a reply of the task, either or neither.');
  return { ...rest, grades: Object.fromEntries(bySystem), send: choice };
};

/** Gives a grading by reply again, for showing a person what they had said. */
export const blindGrading = (task: Pick<GradingTask, 'replyIds'>, grading: Grading): BlindGrading => {
  const { comment, savesTime, seconds } = grading;
  const idOf = (system: GradedSystem): string => task.replyIds[system] ?? '';
  const grades = gradedSystems.flatMap((system) => {
    const grade = grading.grades[system];
    return grade === undefined ? [] : [{ reply: idOf(system), ...grade }];
  });
  const send = grading.send === 'first' || grading.send === 'second' ? idOf(grading.send) : grading.send;
  return { grades, send, comment, savesTime, seconds };
};
