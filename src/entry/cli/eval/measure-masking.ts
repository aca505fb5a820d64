import type { MaskingEvaluation, MaskingScores } from '../../../copilot/evaluate-masking.ts';
import { printJson, printText } from '../print.ts';

const interval = (value: MaskingScores['recall']): string =>
  value === null ? 'none' : `${value.value.toFixed(3)} (${value.low.toFixed(3)} to ${value.high.toFixed(3)})`;

const line = (name: string, { precision, recall }: MaskingScores, marked: number | null = null): string =>
  `  ${name.padEnd(16)} ${String(marked ?? '').padStart(5)}  recall ${interval(recall)}  precision ${interval(precision)}`;

const report = ({ texts, values, characters, byType }: MaskingEvaluation): readonly string[] => [
  `Masking of ${texts} labelled texts, with 95 % intervals`,
  line('by value', values),
  line('by character', characters),
  ...Object.entries(byType).map(([type, scores]) => line(type, scores, scores.marked)),
];

/** Measures how much of what a person marked as personal is masked, and how much else. */
export const measureMasking = async (folder: string, options: { readonly json?: boolean }): Promise<void> => {
  const { evaluateMaskingOf } = await import('../../../composition/evaluate-masking-of.ts');
  const measured = await evaluateMaskingOf(folder);
  if (options.json) printJson(measured);
  else printText(...report(measured));
};
