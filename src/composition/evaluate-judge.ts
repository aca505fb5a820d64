import pMap from 'p-map';
import { loadPrompts } from '../adapters/prompts/load-prompts.ts';
import { type JudgeAgreement, judgeAgreement } from '../evaluate/judges/judge-agreement.ts';
import { type JudgeExample, pairsWithPeople } from '../evaluate/judges/judge-example.ts';
import type { Judgement } from '../evaluate/judges/judge-pack.ts';
import { judgePackOf } from '../evaluate/judges/judge-packs.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { type AccountTotal, modelAccount } from '../model/model-account.ts';
import type { Config } from './config.ts';
import { modelPricesOf, openChatModel } from './open-chat-model.ts';
import { productFiles } from './product-files.ts';
import { readJudgeExamples } from './read-judge-examples.ts';

export type JudgeEvaluation = {
  readonly judge: string;
  readonly about: string;
  readonly model: string;
  /** The prompt with its version. */
  readonly prompt: string;
  /** Labelled replies that were asked about. */
  readonly replies: number;
  /** Of these, replies on which the model gave no verdict at all, by reason. */
  readonly notJudged: Readonly<Record<string, number>>;
  /** Verdicts whose quote doesn't stand where it should, and all that there were. */
  readonly unquoted: { readonly verdicts: number; readonly of: number };
  readonly agreement: JudgeAgreement;
  readonly byLanguage: Readonly<Record<string, JudgeAgreement>>;
  readonly spent: AccountTotal;
};

/** Calls at a time: enough to keep a server busy, few enough not to be refused. */
const concurrency = 4;

const evenly = <Item>(items: readonly Item[], limit: number): readonly Item[] =>
  items.filter(
    (_, at) => Math.floor((at * limit) / items.length) !== Math.floor(((at + 1) * limit) / items.length),
  );

type Judged = { readonly example: JudgeExample; readonly judgement: Judgement };

const countedBy = (judged: readonly Judged[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { judgement } of judged)
    if (judgement.outcome === 'not-judged') counts[judgement.why] = (counts[judgement.why] ?? 0) + 1;
  return counts;
};

/**
 * Has the configured model judge replies that people labelled, and tells how far it agrees with them.
 * Throws CopilotError 'configuration-invalid' when no model is set, 'input-invalid' for an unknown judge or broken labels,
 * 'model-failed' when the model does not answer.
 */
export const evaluateJudge = async (
  name: string,
  config: Config,
  options: {
    /** File of labels; those that come along if null. */
    readonly labels: string | null;
    /** At most so many replies, evenly chosen; all if null. */
    readonly limit: number | null;
    readonly progress: (done: number, total: number) => void;
  },
): Promise<JudgeEvaluation> => {
  const pack = judgePackOf(name);
  const all = await readJudgeExamples(pack.name, options.labels);
  const examples = options.limit === null ? all : evenly(all, Math.min(options.limit, all.length));
  if (examples.length === 0) throw new CopilotError('input-invalid', 'There is no labelled reply to judge.');
  const model = openChatModel(config);
  if (model === null)
    throw new CopilotError(
      'configuration-invalid',
      'A judge is a language model, and none is set; CAIR_MODEL_PROVIDER names one (docs/models.md).',
    );
  const prompts = await loadPrompts(productFiles.modelPrompts);
  const account = modelAccount(modelPricesOf(config));
  const stopping = new AbortController();
  let done = 0;
  const judgeOne = async (example: JudgeExample): Promise<Judged> => {
    const asked = { signal: stopping.signal, onSpending: account.note };
    const judgement = await pack.judge({ model, prompts }, example.judged, asked);
    done += 1;
    options.progress(done, examples.length);
    return { example, judgement };
  };
  try {
    const judged = await pMap(examples, judgeOne, { concurrency });
    const verdicts = judged.flatMap(({ judgement }) =>
      judgement.outcome === 'judged' ? judgement.verdicts : [],
    );
    const step = (pack.scale[1] ?? 1) - (pack.scale[0] ?? 0);
    const agreementOf = (some: readonly Judged[]): JudgeAgreement =>
      judgeAgreement(
        some.map(({ example, judgement }) => ({
          id: example.id,
          pairs: pairsWithPeople(judgement, example),
        })),
        step,
      );
    const languages = [...new Set(examples.map(({ language }) => language))].sort();
    return {
      judge: pack.name,
      about: pack.about,
      model: model.name,
      prompt: prompts.get(pack.prompt).stamp,
      replies: examples.length,
      notJudged: countedBy(judged),
      unquoted: {
        verdicts: verdicts.filter(({ isQuoted }) => !isQuoted).length,
        of: verdicts.length,
      },
      agreement: agreementOf(judged),
      byLanguage: Object.fromEntries(
        languages.map((language) => [
          language,
          agreementOf(judged.filter(({ example }) => example.language === language)),
        ]),
      ),
      spent: account.total(),
    };
  } finally {
    // One failure ends the others: their answers would be paid for and thrown away.
    stopping.abort();
    await model.close();
  }
};
