import { type SliceDimension, sliceDimensions } from '../../../evaluate/run/case-slices.ts';
import { notComparable } from '../../../evaluate/run/metric-definitions.ts';
import { boundsToOffer } from './bounds-to-offer.ts';
import { boundChoices, capital, metricChoices } from './metric-choices.ts';
import { nameOf, type SuiteAnswers, usualSlices } from './suite-answers.ts';
import type { FolderChoice, RunChoice, SuiteChoices } from './suite-choices.ts';
import type { Choice, SuiteQuestion } from './suite-question.ts';

const sliceHints: Readonly<Record<SliceDimension, string>> = {
  market: 'the country a case comes from',
  language: 'the language it is written in',
  category: 'what it is about, where the dataset says so',
  'question type': 'asked straight, wrapped in a wish, or told as a problem',
  tag: 'what the labels of the dataset say',
  channel: 'mail, chat, form',
  model: 'the car',
};

const needed = (text: string): string | null => (text.trim() === '' ? 'Write a few words.' : null);

/** Says what is wrong with the name of a suite, or gives null. */
export const nameProblem = (name: string): string | null =>
  /^[a-z0-9][a-z0-9-]*$/u.test(name) ? null : 'Use lower-case letters, digits and hyphens.';

const folders = (choices: readonly FolderChoice[]): readonly Choice[] =>
  choices.map(({ path, about }) => ({ value: path, label: path, hint: about }));

const runChoice = ({ path, startedAt, suite }: RunChoice): Choice => ({
  value: path,
  label: path,
  hint: `${suite}, ${startedAt.slice(0, 10)}`,
});

/** Makes the question of each answer, null where it need not be asked; asked in this order, as later ones build on earlier. */
const makers: {
  readonly [Key in keyof SuiteAnswers]: (
    choices: SuiteChoices,
    answers: Partial<SuiteAnswers>,
  ) => SuiteQuestion | null;
} = {
  title: () => ({
    key: 'title',
    form: 'text',
    message: 'What do you want to find out? One line; it heads the report.',
    initial: '',
    problem: needed,
  }),
  name: (_choices, { title = '' }) => ({
    key: 'name',
    form: 'text',
    message: 'A short name, for the file and the reports',
    initial: nameOf(title),
    problem: nameProblem,
  }),
  dataset: ({ datasets }) => ({
    key: 'dataset',
    form: 'one',
    message: 'Which cases?',
    choices: folders(datasets),
    orElse: 'Another folder with a dataset.yaml',
  }),
  knowledge: ({ knowledge }) => ({
    key: 'knowledge',
    form: 'one',
    message: 'Which articles and closed cases may be searched?',
    choices: folders(knowledge),
    orElse: 'Another folder',
  }),
  kind: () => ({
    key: 'kind',
    form: 'one',
    message: 'How are the cases used?',
    choices: [
      { value: 'drafts', label: 'Draft every case', hint: 'with all the knowledge there is' },
      {
        value: 'replay',
        label: 'Replay the past',
        hint: 'closed cases in order of time, each with only what was known before it',
      },
    ],
    orElse: null,
  }),
  primary: ({ metrics }) => ({
    key: 'primary',
    form: 'one',
    message: 'What is the verdict about? Better or worse is said of this one.',
    // Two runs cannot be compared by the others.
    choices: Object.values(metricChoices(metrics.filter(({ name }) => !notComparable.has(name)))).flat(),
    orElse: null,
  }),
  metrics: ({ metrics }) => ({
    key: 'metrics',
    form: 'several',
    message: 'What else should the report show?',
    groups: metricChoices(metrics),
    initial: metrics.map(({ name }) => name),
  }),
  slices: () => ({
    key: 'slices',
    form: 'several',
    message: 'By what should results be told apart?',
    groups: {
      'For whom is it better?': sliceDimensions.map((value) => ({
        value,
        label: capital(value),
        hint: sliceHints[value],
      })),
    },
    initial: usualSlices,
  }),
  thresholds: (choices, answers) => {
    const offered = boundsToOffer(choices, answers);
    return offered.length === 0
      ? null
      : {
          key: 'thresholds',
          form: 'several',
          message: 'What must hold, or the run fails? These are what the first run surely reached.',
          groups: boundChoices(offered),
          initial: offered
            .map(({ definition }) => definition.name)
            .filter((name) => name === answers.primary),
        };
  },
  baseline: ({ runs }) =>
    runs.length === 0
      ? null
      : {
          key: 'baseline',
          form: 'one',
          message: 'Compare each run with an earlier one?',
          choices: [
            { value: '', label: 'No', hint: 'a baseline can be added to the file later' },
            ...runs.map(runChoice),
          ],
          orElse: null,
        },
  notWorseThanBaseline: (_choices, { baseline = null }) =>
    baseline === null
      ? null
      : {
          key: 'notWorseThanBaseline',
          form: 'yes-no',
          message: 'Should a run fail when it is worse than that?',
          initial: true,
        },
};

/** Gives the next question that the answers so far leave open, or null when there is nothing more to ask. */
export const nextQuestion = (choices: SuiteChoices, answers: Partial<SuiteAnswers>): SuiteQuestion | null => {
  for (const key of Object.keys(makers) as readonly (keyof SuiteAnswers)[]) {
    const question = answers[key] === undefined ? makers[key](choices, answers) : null;
    if (question !== null) return question;
  }
  return null;
};
