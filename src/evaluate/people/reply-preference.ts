import type { Interval } from '../statistics/bootstrap-interval.ts';
import { besideTarget } from './beside-target.ts';
import { shareInterval } from './grade-intervals.ts';
import type { GradedAnswer, GradedSystem, SendChoice } from './grading.ts';
import { sayCount, sayInterval, sayShare } from './say-numbers.ts';

/** Which of two systems' replies people would send. */
export type Preference = {
  /** How often each choice was made. */
  readonly choices: Readonly<Record<SendChoice, number>>;
  /** Share of the second system among the choices between the two, with its interval; null without such a choice. */
  readonly second: Interval | null;
  readonly verdict: GradedSystem | "can't tell yet";
  readonly sentence: string;
};

const sentenceFor = (
  { choices, second, verdict }: Omit<Preference, 'sentence'>,
  names: Readonly<Record<GradedSystem, string>>,
): string => {
  const others = `; ${choices.either} times either would do and ${choices.neither} times neither`;
  if (second === null) return `Can't tell yet: nobody has preferred one reply to the other${others}.`;
  const decided = choices.first + choices.second;
  const favoured = verdict === 'first' ? 'first' : 'second';
  const share: Interval =
    favoured === 'second' ? second : { value: 1 - second.value, low: 1 - second.high, high: 1 - second.low };
  const opening =
    verdict === "can't tell yet"
      ? "Can't tell yet which people would rather send"
      : `People would rather send ${names[verdict]}`;
  return `${opening}: ${names[favoured]} was chosen in ${choices[favoured]} of ${sayCount(decided, 'choice', 'choices')} between the two (${sayShare(share.value)}, ${sayInterval(share, sayShare)})${others}.`;
};

/** Gives which system's replies people would send, with Wilson's interval around the share of the second. */
export const replyPreference = (
  answers: readonly GradedAnswer[],
  names: Readonly<Record<GradedSystem, string>>,
): Preference => {
  const choices = { first: 0, second: 0, either: 0, neither: 0 };
  for (const { send } of answers) choices[send] += 1;
  const decided = answers.filter(({ send }) => send === 'first' || send === 'second');
  const second = shareInterval(
    decided.map(({ grader, task, send }) => ({ grader, task, value: send === 'second' ? 1 : 0 })),
  );
  const side = besideTarget(second, new Set(decided.map(({ task }) => task)).size, 0.5);
  const verdict = side === 'above' ? 'second' : side === 'below' ? 'first' : side;
  const found = { choices, second, verdict } as const;
  return { ...found, sentence: sentenceFor(found, names) };
};
