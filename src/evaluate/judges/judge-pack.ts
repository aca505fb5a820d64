import type { z } from 'zod';
import type { AnswerShape } from '../../model/answer-shape.ts';
import type { ChatModel, ModelSpending } from '../../model/chat-model.ts';
import type { Prompts, PromptValues } from '../../model/prompt.ts';

/** What people may ask a model to judge; each has one metric, `judged.NAME`. */
export const judgePackNames = ['faithfulness', 'answers', 'tone'] as const;

export type JudgePackName = (typeof judgePackNames)[number];

/** A reply with what is needed to judge it. */
export type JudgedReply = {
  /** The customer's message. */
  readonly message: string;
  /** What it asks. */
  readonly questions: readonly string[];
  /** Texts of the passages that the reply may rest on. */
  readonly sources: readonly string[];
  readonly reply: string;
  /** Of the reply, in order. */
  readonly sentences: readonly string[];
};

/** What the judge said of one thing: a sentence, a question, a dimension of tone. */
export type Verdict = {
  readonly about: string;
  readonly verdict: string;
  /** On the scale of the pack; null where the verdict is that there is nothing to judge. */
  readonly value: number | null;
  /** Words by which the verdict is carried. */
  readonly quote: string | null;
  /** Whether the quote stands where it is said to stand; a verdict without such a quote does not count. */
  readonly isQuoted: boolean;
};

export type Judgement =
  | {
      readonly outcome: 'judged';
      /** On the scale of the pack; null where too few verdicts count. */
      readonly value: number | null;
      readonly verdicts: readonly Verdict[];
    }
  /** `why` in a few words for a person, none of them the model's. */
  | { readonly outcome: 'not-judged'; readonly why: string };

export type JudgeOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onSpending?: ((spending: ModelSpending) => void) | undefined;
};

/** One way to have a model judge replies. */
export type JudgePack = {
  readonly name: JudgePackName;
  /** Id of its prompt. */
  readonly prompt: string;
  /** One sentence for people: what it judges, on what scale. */
  readonly about: string;
  /** The values that a verdict can have, worst first; both ends of a scale where it has grades between them. */
  readonly scale: readonly number[];
  /** In what shape a model answers it. */
  readonly shape: AnswerShape;
  /** Throws CopilotError 'model-failed' or 'cancelled'. */
  readonly judge: (
    parts: { readonly model: ChatModel; readonly prompts: Prompts },
    reply: JudgedReply,
    options?: JudgeOptions,
  ) => Promise<Judgement>;
};

type PackParts<Schema extends z.ZodType> = Omit<JudgePack, 'judge' | 'shape'> & {
  readonly shape: AnswerShape<Schema>;
  /** Null where there is nothing to judge. */
  readonly inputs: (reply: JudgedReply) => PromptValues | null;
  readonly read: (answer: z.output<Schema>, reply: JudgedReply) => readonly Verdict[];
  /** Makes one value of the verdicts that have one and count; there is at least one. */
  readonly combine: (verdicts: readonly (Verdict & { readonly value: number })[]) => number | null;
};

const hasValue = (verdict: Verdict): verdict is Verdict & { readonly value: number } =>
  verdict.value !== null;

/**
 * Makes a pack of its parts. A reply has a value only where at least half of the verdicts on it are carried by words that
 * stand there: a judge that mostly invents its quotes has not read.
 */
export const judgePack = <Schema extends z.ZodType>(parts: PackParts<Schema>): JudgePack => {
  const { shape, inputs, read, combine, ...pack } = parts;
  return {
    ...pack,
    shape,
    judge: async ({ model, prompts }, reply, { signal, onSpending } = {}) => {
      const values = inputs(reply);
      if (values === null) return { outcome: 'not-judged', why: 'there is nothing to judge' };
      const { messages } = prompts.get(pack.prompt).render(values);
      const completion = await model.complete({ messages, shape, signal, onSpending });
      if (completion.outcome !== 'complete')
        return { outcome: 'not-judged', why: `the answer of the model was ${completion.outcome}` };
      const verdicts = read(completion.value, reply);
      const counted = verdicts.filter(({ isQuoted }) => isQuoted);
      const valued = counted.filter(hasValue);
      const isRead = counted.length > 0 && counted.length * 2 >= verdicts.length;
      return { outcome: 'judged', value: isRead && valued.length > 0 ? combine(valued) : null, verdicts };
    },
  };
};
