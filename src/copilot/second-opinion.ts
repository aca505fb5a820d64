import { tonePack } from '../evaluate/judges/tone-pack.ts';
import { disagreements, type OtherGrades, type ToneDisagreement } from '../tone/disagreements.ts';
import { scoreTone } from '../tone/score-tone.ts';
import { type ToneDimension, type ToneReport, toneDimensions } from '../tone/tone-report.ts';
import { textsForModel } from './texts-for-model.ts';
import { askToneModel, type ToneAsked, type ToneAsking, type ToneModel } from './tone-model.ts';

/** What the model grades: the dimensions of the rules, and the whole, which is no average of them. */
export type JudgedDimension = ToneDimension | 'overall';

/** How a language model grades a reply, beside the rules' score and never mixed with it. */
export type SecondOpinion = {
  readonly model: string;
  /** The prompt with its version. */
  readonly prompt: string;
  /** Whole grades from 1 to 5; null where the model gave none with words that stand in the reply. */
  readonly dimensions: OtherGrades;
  /** The words of the reply by which each grade is carried. */
  readonly evidence: readonly { readonly dimension: JudgedDimension; readonly quote: string }[];
  /** Where the two are 1.5 or more apart. */
  readonly disagreements: readonly ToneDisagreement[];
};

/** The rules' report with the second opinion, or with one sentence why there is none. */
export type ToneOpinion = ToneReport &
  (
    | { readonly secondOpinion: SecondOpinion; readonly note: null }
    | { readonly secondOpinion: null; readonly note: string }
  );

export type AskSecondOpinion = (asked: ToneAsked, asking?: ToneAsking) => Promise<ToneOpinion>;

const unknownMessage = 'What the customer wrote is not known.';

const isJudged = (about: string): about is JudgedDimension =>
  about === 'overall' || (toneDimensions as readonly string[]).includes(about);

/**
 * Makes the use case by which a language model grades a reply by the guide that people grade by. It sees reply and message without
 * personal data. Throws CopilotError 'conflict' where no model is set, 'model-failed' when it does not answer, 'cancelled'.
 */
export const makeSecondOpinion =
  (toneModel: ToneModel | null): AskSecondOpinion =>
  async ({ text, profile, context, market, message }, { signal } = {}) => {
    const report = scoreTone(text, profile, context);
    const { customerName } = context;
    const { texts, fill } = textsForModel([text, message ?? unknownMessage], {
      language: context.language,
      market,
      names: customerName == null ? [] : [customerName],
    });
    return askToneModel(toneModel, market, async ({ model, prompts, onSpending }): Promise<ToneOpinion> => {
      const [reply = '', asked = ''] = texts;
      const judged = { message: asked, questions: [], sources: [], reply, sentences: [] };
      const judgement = await tonePack.judge({ model, prompts }, judged, { signal, onSpending });
      if (judgement.outcome === 'not-judged')
        return { ...report, secondOpinion: null, note: `There is no second opinion: ${judgement.why}.` };
      const counted = judgement.verdicts.filter(({ isQuoted }) => isQuoted);
      if (counted.length === 0)
        return {
          ...report,
          secondOpinion: null,
          note: 'There is no second opinion: the model quoted nothing that stands in the reply.',
        };
      const gradeOf = (dimension: JudgedDimension): number | null =>
        counted.find(({ about }) => about === dimension)?.value ?? null;
      const dimensions: OtherGrades = {
        clear: gradeOf('clear'),
        warm: gradeOf('warm'),
        direct: gradeOf('direct'),
        'on-brand': gradeOf('on-brand'),
        correct: gradeOf('correct'),
        overall: gradeOf('overall'),
      };
      const evidence = counted.flatMap(({ about, quote }) =>
        isJudged(about) && quote !== null ? [{ dimension: about, quote: fill(quote) }] : [],
      );
      return {
        ...report,
        note: null,
        secondOpinion: {
          model: model.name,
          prompt: prompts.get(tonePack.prompt).stamp,
          dimensions,
          evidence,
          disagreements: disagreements(report, dimensions),
        },
      };
    });
  };
