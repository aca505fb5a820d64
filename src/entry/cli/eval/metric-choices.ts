import type { MetricDefinition, MetricGroup } from '../../../evaluate/run/metric-definition.ts';
import { writeValue } from '../../../evaluate/run/write-value.ts';
import { boundInWords, type SuggestedBound } from './suggested-bounds.ts';
import type { Choice, ChoiceGroups } from './suite-question.ts';

/** What a group of metrics is about, in words. */
const groupNames: Readonly<Record<MetricGroup, string>> = {
  dissection: 'Are the questions found?',
  retrieval: 'Are the right sources found?',
  reply: 'Is the reply right and complete?',
  tone: 'Does it sound right?',
  effort: 'Does it save work?',
  safety: 'Is it safe?',
  time: 'Is it fast?',
  cost: 'What does it cost?',
  judged: 'What does a model say of it?',
};

/** Gives words with a capital in front, for the start of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const grouped = <Item>(
  items: readonly Item[],
  definitionOf: (item: Item) => MetricDefinition,
  choiceOf: (item: Item) => Choice,
): ChoiceGroups => {
  const groups: Record<string, readonly Choice[]> = {};
  for (const item of items) {
    const group = groupNames[definitionOf(item).group];
    groups[group] = [...(groups[group] ?? []), choiceOf(item)];
  }
  return groups;
};

/** Offers metrics under plain questions, each with what it means. */
export const metricChoices = (metrics: readonly MetricDefinition[]): ChoiceGroups =>
  grouped(
    metrics,
    (metric) => metric,
    ({ name, title, meaning }) => ({ value: name, label: capital(title), hint: meaning }),
  );

const boundChoice = ({ definition, measured, bound }: SuggestedBound): Choice => {
  const [value, low, high] = [measured.value, measured.low, measured.high].map((each) =>
    writeValue(definition, each),
  );
  return {
    value: definition.name,
    label: `${capital(definition.title)} ${boundInWords(bound, definition)}`,
    hint: `first run: ${value}, between ${low} and ${high} over ${measured.cases} cases`,
  };
};

/** Offers bounds under the questions of their metrics, each with what the first run had. */
export const boundChoices = (bounds: readonly SuggestedBound[]): ChoiceGroups =>
  grouped(bounds, ({ definition }) => definition, boundChoice);
