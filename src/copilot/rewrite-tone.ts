import { z } from 'zod';
import { detectLanguage } from '../language/detect-language.ts';
import { compareFacts } from '../tone/facts/compare-facts.ts';
import { softFacts, withoutOwnWords } from '../tone/rewrite/check-sentence.ts';
import { type KeptSentence, takeSentences } from '../tone/rewrite/take-sentences.ts';
import { scoreTone } from '../tone/score-tone.ts';
import type { ToneFinding } from '../tone/tone-report.ts';
import { languageName, rewritePromptId, rewriteRequest, voiceSentences } from './rewrite-request.ts';
import type { TextsForModel } from './texts-for-model.ts';
import {
  askToneModel,
  type ToneAsked,
  type ToneAsking,
  type ToneModel,
  uselessAnswer,
} from './tone-model.ts';

/** What came of asking a model to mend the tone of a reply. */
export type ToneRewrite = {
  /** The new text, or the reply as it was. */
  readonly text: string;
  readonly isRewritten: boolean;
  /** One sentence for a person; null where every sentence of the model was taken. */
  readonly note: string | null;
  /** Sentences that the model would have changed and that stayed as they were; spans point into `text`. */
  readonly kept: readonly KeptSentence[];
  readonly scoreBefore: number;
  /** That of `text`. */
  readonly scoreAfter: number;
  /** What is still wrong in `text`. */
  readonly findings: readonly ToneFinding[];
  readonly model: string;
  /** The prompt with its version. */
  readonly prompt: string;
};

export type RewriteTone = (asked: ToneAsked, asking?: ToneAsking) => Promise<ToneRewrite>;

/** In what shape a model rewrites a reply. */
export const rewriteShape = {
  name: 'rewrite',
  schema: z.object({ sentences: z.array(z.object({ number: z.int(), text: z.string() })) }),
};

/** Names that are in no reply by chance: of the brand, the customer and of whatever was masked. */
const knownNames = (
  { profile, context }: ToneAsked,
  masked: TextsForModel,
  products: readonly string[],
): readonly string[] => [
  profile.brand,
  ...products,
  ...(context.customerName ?? '').split(/\s+/u),
  ...masked.values,
];

const leftOut = (kept: readonly KeptSentence[]): string | null => {
  if (kept.length === 0) return null;
  const reasons = [...new Set(kept.map(({ reason }) => reason))].join(', ');
  return kept.length === 1
    ? `One sentence stays as it was: ${reasons}.`
    : `${kept.length} sentences stay as they were: ${reasons}.`;
};

/**
 * Makes the use case by which a language model mends what the findings say of a reply. The model sees sentences without personal data;
 * of what it writes only the sentences are taken whose facts stand (see `checkSentence`), and only where the score rises by it: else
 * the reply comes back as it was, with one sentence. Throws CopilotError 'conflict' where no model is set, 'model-failed' when it does not
 * answer, 'cancelled'. `products` are names that the knowledge of the product gives.
 */
export const makeRewriteTone =
  (toneModel: ToneModel | null, products: readonly string[]): RewriteTone =>
  async (asked, { signal } = {}) =>
    askToneModel(toneModel, asked.market, async ({ model, prompts, onSpending }): Promise<ToneRewrite> => {
      const { text, profile, context } = asked;
      const report = scoreTone(text, profile, context);
      const told = {
        scoreBefore: report.score,
        model: model.name,
        prompt: prompts.get(rewritePromptId).stamp,
      };
      const asItWas = (note: string, kept: readonly KeptSentence[] = []): ToneRewrite => ({
        ...told,
        text,
        isRewritten: false,
        note,
        kept,
        scoreAfter: report.score,
        findings: report.findings,
      });
      if (report.findings.length === 0) return asItWas('There is nothing to mend: no rule found anything.');
      const { masked, messages } = rewriteRequest(asked, report, prompts);
      const completion = await model.complete({ messages, shape: rewriteShape, signal, onSpending });
      if (completion.outcome !== 'complete') return asItWas(uselessAnswer(completion.outcome));
      const proposed = completion.value.sentences.map((one) => ({ ...one, text: masked.fill(one.text) }));
      const languages = [...new Set([context.language, detectLanguage(text).language])];
      const written = detectLanguage(proposed.map((one) => one.text).join(' '));
      if (written.reliable && !languages.includes(written.language))
        return asItWas(
          `The language model wrote in ${languageName(written.language)} and not in ${languageName(context.language)}; nothing was taken from it.`,
        );
      const names = knownNames(asked, masked, products);
      const made = takeSentences(text, proposed, report.findings, {
        language: context.language,
        languages,
        names,
        ownWords: voiceSentences(profile),
        message: asked.message ?? '',
      });
      // Positions of what stayed are those in the new text; in the old one nothing is marked.
      if (made.taken === 0) return asItWas(leftOut(made.kept) ?? 'The language model changed nothing.');
      const own = withoutOwnWords(made.text, text, voiceSentences(profile));
      // Names and promises were held against the findings of their sentences; the rest must stand in the whole as well.
      const changes = compareFacts(text, own, { language: context.language, names }).filter(
        ({ kind }) => kind !== 'name' && !softFacts.has(kind),
      );
      if (changes.length > 0)
        return asItWas('The reply as a whole would state something else; it stays as it was.');
      const after = scoreTone(made.text, profile, context);
      if (after.score <= report.score)
        return asItWas('The rewrite would not raise the score; the reply stays as it was.');
      return {
        ...told,
        text: made.text,
        isRewritten: true,
        note: leftOut(made.kept),
        kept: made.kept,
        scoreAfter: after.score,
        findings: after.findings,
      };
    });
