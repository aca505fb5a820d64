/** Which of two systems wrote a reply: that of the first run or that of the second. A queue of one run has only a first. */
export type GradedSystem = 'first' | 'second';

export const gradedSystems: readonly GradedSystem[] = ['first', 'second'];

/** A person's word on the facts of a reply; who can't tell says so rather than guess. */
export type FactsGrade = 'right' | 'wrong' | 'cannot-tell';

export type ReplyGrade = {
  /** 1 (off) to 5 (how the brand speaks). */
  readonly tone: number;
  readonly facts: FactsGrade;
};

/** What a person would send: a reply, either of both, or neither. */
export type SendChoice = GradedSystem | 'either' | 'neither';

/** One person's grades of one task. */
export type Grading = {
  /** One grade for each reply of the task. */
  readonly grades: Readonly<Partial<Record<GradedSystem, ReplyGrade>>>;
  readonly send: SendChoice;
  /** Whether starting from the better reply saves time. */
  readonly savesTime: boolean;
  readonly comment: string | null;
  /** Seconds during which the task was in sight. */
  readonly seconds: number;
};

/** What a person did with a task: graded it, or left it out for a reason. Either way they don't get it again. */
export type GradingAnswer = {
  readonly task: string;
  /** Who: for counting people and never seeing a task twice, never for output. */
  readonly grader: string;
} & (
  | ({ readonly kind: 'graded' } & Grading)
  | { readonly kind: 'skipped'; readonly reason: string; readonly seconds: number }
);

export type GradedAnswer = Extract<GradingAnswer, { kind: 'graded' }>;

/** A case with one or two replies to grade. */
export type GradingTask = {
  /** Says nothing about the case or the systems. */
  readonly id: string;
  readonly caseId: string;
  readonly market: string | null;
  readonly language: string | null;
  readonly subject: string;
  readonly message: string;
  readonly replies: Readonly<Partial<Record<GradedSystem, string>>>;
  /** By chance, so that a reply can be named without its system. */
  readonly replyIds: Readonly<Partial<Record<GradedSystem, string>>>;
  /** Our own tone score of each reply, 1 to 5, where the run has one. */
  readonly ourTone: Readonly<Partial<Record<GradedSystem, number>>>;
  /** Whether the second system stands first for graders on an even seat; the others see them the other way round. */
  readonly isSwapped: boolean;
};

export const isGraded = (answer: GradingAnswer): answer is GradedAnswer => answer.kind === 'graded';
