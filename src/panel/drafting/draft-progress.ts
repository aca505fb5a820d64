import type { DraftEventJson } from '../../contract/draft-run.ts';
import type { EvidenceJson } from '../../contract/evidence.ts';

export type AskedQuestion = Extract<DraftEventJson, { type: 'questions' }>['questions'][number];

/** The answer to one question as far as it is written; 'set-aside' is what none of could be kept. */
export type WrittenAnswer = {
  readonly question: string;
  readonly text: string;
  readonly state: 'writing' | 'checked' | 'set-aside';
};

/** What is there of a draft in the making. */
export type DraftProgress = {
  /** Id of the last event that was taken in; 0 before the first. */
  readonly lastEvent: number;
  /** Null until they were found. */
  readonly questions: readonly AskedQuestion[] | null;
  readonly evidence: readonly EvidenceJson[];
  /** Ids of the questions whose evidence is here, be it none. */
  readonly searched: readonly string[];
  readonly answers: readonly WrittenAnswer[];
};

export const noProgress: DraftProgress = {
  lastEvent: 0,
  questions: null,
  evidence: [],
  searched: [],
  answers: [],
};

const withAnswer = (progress: DraftProgress, answer: WrittenAnswer): DraftProgress => {
  const isThere = progress.answers.some(({ question }) => question === answer.question);
  const answers = isThere
    ? progress.answers.map((other) => (other.question === answer.question ? answer : other))
    : [...progress.answers, answer];
  return { ...progress, answers };
};

const takeIn = (progress: DraftProgress, event: DraftEventJson): DraftProgress => {
  switch (event.type) {
    case 'questions':
      return { ...progress, questions: event.questions };
    case 'evidence': {
      const { question } = event;
      return {
        ...progress,
        evidence: [...progress.evidence.filter((hit) => hit.question !== question), ...event.evidence],
        searched: [...new Set([...progress.searched, question])],
      };
    }
    case 'text': {
      const { question, text } = event;
      const before = progress.answers.find((answer) => answer.question === question);
      if (before?.state === 'checked') return progress;
      const written = before?.state === 'writing' ? before.text : '';
      return withAnswer(progress, { question, text: written + text, state: 'writing' });
    }
    case 'answer': {
      const { question, text } = event;
      if (text !== null) return withAnswer(progress, { question, text, state: 'checked' });
      const hasText = progress.answers.some((answer) => answer.question === question);
      return hasText ? withAnswer(progress, { question, text: '', state: 'set-aside' }) : progress;
    }
    default:
      return progress;
  }
};

/** Takes one event into what is there; one that was taken in before, and was sent again after a lost connection, changes nothing. */
export const followDraft = (
  progress: DraftProgress,
  event: DraftEventJson,
  id: number | null,
): DraftProgress => {
  if (id !== null && id <= progress.lastEvent) return progress;
  return { ...takeIn(progress, event), lastEvent: id ?? progress.lastEvent };
};

export type DraftStage = 'reading' | 'searching' | 'writing' | 'checking';

/** Tells how far a draft is; one that is refined starts with writing. */
export const stageOf = ({ questions, searched, answers }: DraftProgress, isRefined: boolean): DraftStage => {
  if (answers.some(({ state }) => state === 'writing')) return 'writing';
  const asked = questions?.map(({ id }) => id) ?? [];
  const isAnswered = (id: string) => answers.some(({ question }) => question === id);
  if (answers.length > 0 && asked.every(isAnswered)) return 'checking';
  if (isRefined || answers.length > 0) return 'writing';
  if (questions === null) return 'reading';
  return asked.every((id) => searched.includes(id)) ? 'writing' : 'searching';
};
