import type { SuiteAnswers } from './suite-answers.ts';

/** One thing that can be chosen, in words, with a hint on what it means. */
export type Choice = { readonly value: string; readonly label: string; readonly hint: string };

/** Choices under headings. */
export type ChoiceGroups = Readonly<Record<string, readonly Choice[]>>;

/** A question to whoever makes a suite, free of how it is shown. */
export type SuiteQuestion = { readonly key: keyof SuiteAnswers; readonly message: string } & (
  | { readonly form: 'text'; readonly initial: string; readonly problem: (text: string) => string | null }
  /** `orElse` names a way out of the choices: a text of one's own. */
  | { readonly form: 'one'; readonly choices: readonly Choice[]; readonly orElse: string | null }
  | { readonly form: 'several'; readonly groups: ChoiceGroups; readonly initial: readonly string[] }
  | { readonly form: 'yes-no'; readonly initial: boolean }
);

/** What comes back: a text or a choice, several choices, or yes and no. */
export type Reply = string | readonly string[] | boolean;
