import type { JudgeEvaluation } from '../../../composition/evaluate-judge.ts';

type Agreement = JudgeEvaluation['agreement'];

const interval = (value: Agreement['same']): string =>
  value === null
    ? 'cannot be told'
    : `${value.value.toFixed(2)} (${value.low.toFixed(2)} to ${value.high.toFixed(2)})`;

const lines = (agreement: Agreement): readonly string[] => [
  `  the same verdict      ${interval(agreement.same)}`,
  `  beyond chance (alpha) ${interval(agreement.alpha)}`,
  `  rank correlation      ${interval(agreement.correlation)}`,
  `  judge minus people    ${interval(agreement.bias)}`,
];

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const spentLine = ({ spent }: JudgeEvaluation): string => {
  const { answers, inputTokens, outputTokens, isEstimated, money } = spent;
  const cost = money === null ? 'price unknown' : `${money.amount.toFixed(4)} ${money.currency}`;
  const about = isEstimated ? 'about ' : '';
  return `${counted(answers, 'answer')}, ${about}${inputTokens} tokens in and ${outputTokens} out, ${cost}.`;
};

/** From where on agreement beyond chance is commonly taken to bear conclusions, and tentative ones (Krippendorff). */
const [reliable, tentative] = [0.8, 0.667];

const conclusion = ({ alpha }: Agreement): string => {
  if (alpha === null) return 'Whether to believe this judge cannot be told from these labels.';
  if (alpha.low >= reliable) return 'This judge agrees with people well enough to stand in for them here.';
  if (alpha.low >= tentative)
    return 'This judge bears tentative conclusions: look at cases before you act on it.';
  if (alpha.high < tentative)
    return 'This judge does not agree with people well enough; do not act on its numbers.';
  return 'Whether this judge agrees well enough with people cannot be told yet: label more replies.';
};

/** Writes how far a judge agrees with people, for a terminal. */
export const judgeReport = (found: JudgeEvaluation): readonly string[] => {
  const { agreement, byLanguage, unquoted, notJudged } = found;
  return [
    `Judge "${found.judge}": model ${found.model}, ${found.prompt}`,
    found.about,
    '',
    `Against people, on ${counted(agreement.verdicts, 'verdict')} about ${counted(agreement.replies, 'reply', 'replies')} of ${found.replies}, with 95 % intervals:`,
    ...lines(agreement),
    '',
    ...Object.entries(byLanguage).map(
      ([language, one]) =>
        `  ${language}  n ${String(one.verdicts).padStart(4)}  same ${interval(one.same)}  alpha ${interval(one.alpha)}`,
    ),
    '',
    conclusion(agreement),
    `${unquoted.verdicts} of ${counted(unquoted.of, 'verdict')} did not count: the words they quote do not stand there.`,
    ...Object.entries(notJudged).map(
      ([why, count]) => `${counted(count, 'reply', 'replies')} not judged: ${why}.`,
    ),
    spentLine(found),
  ];
};
