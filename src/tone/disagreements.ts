import { type ToneDimension, type ToneReport, toneDimensions } from './tone-report.ts';

/** Grades of another judge, 1 to 5; null where it gave none that counts. */
export type OtherGrades = Readonly<Record<ToneDimension | 'overall', number | null>>;

/** One grade on which the rules and another judge are far apart. */
export type ToneDisagreement = {
  readonly dimension: ToneDimension | 'overall';
  /** 1 to 5. */
  readonly rules: number;
  readonly model: number;
  /** One sentence for a person. */
  readonly message: string;
};

/** From this distance on a second opinion says something else: people who grade one reply twice are within one grade as a rule. */
export const tellingDistance = 1.5;

const names: Readonly<Record<ToneDimension | 'overall', string>> = {
  clear: 'clear',
  warm: 'warm',
  direct: 'direct',
  'on-brand': 'on brand',
  correct: 'correct',
  overall: 'the whole',
};

/**
 * Gives the grades in which a second opinion differs from the rules by 1.5 or more, each with a sentence, the whole first. The two are
 * never made into one number.
 */
export const disagreements = (
  report: Pick<ToneReport, 'score' | 'dimensions'>,
  grades: OtherGrades,
): readonly ToneDisagreement[] =>
  (['overall', ...toneDimensions] as const).flatMap((dimension) => {
    const model = grades[dimension];
    const rules = dimension === 'overall' ? report.score : report.dimensions[dimension];
    if (model === null || Math.abs(model - rules) < tellingDistance) return [];
    const better = model > rules ? 'better' : 'worse';
    const message = `For ${names[dimension]} the model sees the reply ${better} than the rules do: ${model} of 5, where they say ${rules.toFixed(1)}.`;
    return [{ dimension, rules, model, message }];
  });
