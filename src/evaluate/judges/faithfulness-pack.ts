import { z } from 'zod';
import { mean } from '../statistics/mean.ts';
import { judgePack } from './judge-pack.ts';
import { numberedTexts, oneForEach } from './numbered-texts.ts';
import { standsIn } from './stands-in.ts';

/** What each verdict is worth; a sentence that states nothing is worth nothing and costs nothing. */
export const faithfulnessValues = { supported: 1, partly: 0.5, not: 0, 'no-claim': null } as const;

const schema = z.object({
  sentences: z.array(
    z.object({
      number: z.int(),
      verdict: z.enum(['supported', 'partly', 'not', 'no-claim']),
      /** Of the sentence. */
      quote: z.string().nullable(),
      /** Of a source, for what is supported or partly. */
      evidence: z.string().nullable(),
    }),
  ),
});

/**
 * Judges sentence by sentence whether the sources carry what the reply states. Each verdict must quote its sentence, and one
 * of support the source as well.
 */
export const faithfulnessPack = judgePack({
  name: 'faithfulness',
  prompt: 'judge-faithfulness',
  about: 'Whether the sources carry what each sentence of the reply states: 1 all of it, 0.5 a part, 0 not.',
  scale: [0, 0.5, 1],
  shape: { name: 'faithfulness', schema },
  inputs: ({ sources, sentences }) =>
    sentences.length === 0 ? null : { sources: numberedTexts(sources), sentences: numberedTexts(sentences) },
  read: (answer, { sentences, sources }) =>
    oneForEach(sentences, answer.sentences, ({ verdict, quote, evidence }, sentence) => {
      const needsEvidence = verdict === 'supported' || verdict === 'partly';
      const hasEvidence = sources.some((source) => standsIn(source, evidence));
      return {
        verdict,
        value: faithfulnessValues[verdict],
        quote: needsEvidence ? evidence : quote,
        isQuoted: standsIn(sentence, quote) && (!needsEvidence || hasEvidence),
      };
    }),
  combine: (verdicts) => mean(verdicts.map(({ value }) => value)),
});
