import { loadPrompts } from '../adapters/prompts/load-prompts.ts';
import type { DraftJudge } from '../copilot/run-drafts.ts';
import type { JudgePackName } from '../evaluate/judges/judge-pack.ts';
import { judgePackOf } from '../evaluate/judges/judge-packs.ts';
import { judgedDraft } from '../evaluate/judges/judged-draft.ts';
import type { JudgedMetric } from '../evaluate/judges/judged-metric-definitions.ts';
import type { ModelSettings } from './model-config.ts';
import { openChatModel } from './open-chat-model.ts';
import { productFiles } from './product-files.ts';

/** The judges of a suite, ready to judge drafts. */
export type Judges = {
  /** Name of the model that judges. */
  readonly model: string;
  /** Prompts with their versions and the model, as a run tells it: 'judge-tone@1+3fa9c2d1 by gpt-5-mini'. */
  readonly told: string;
  /** Judges one draft: a value for each metric, null where the judge had none. */
  readonly judge: DraftJudge;
  readonly close: () => Promise<void>;
};

/**
 * Opens the judges that a suite lists, or gives null where the settings name no language model.
 * Throws CopilotError 'configuration-invalid' when a prompt is broken.
 */
export const openJudges = async (
  settings: ModelSettings,
  names: readonly JudgePackName[],
): Promise<Judges | null> => {
  const model = openChatModel(settings);
  if (model === null) return null;
  const prompts = await loadPrompts(productFiles.modelPrompts);
  const packs = names.map(judgePackOf);
  const judge: DraftJudge = async (gold, made) => {
    const reply = judgedDraft(gold, made);
    const values = await Promise.all(
      packs.map(async (pack): Promise<readonly [JudgedMetric, number | null]> => {
        const judgement = await pack.judge({ model, prompts }, reply);
        return [`judged.${pack.name}`, judgement.outcome === 'judged' ? judgement.value : null];
      }),
    );
    return Object.fromEntries(values);
  };
  const stamps = packs.map(({ prompt }) => prompts.get(prompt).stamp);
  return { model: model.name, told: `${stamps.join(', ')} by ${model.name}`, judge, close: model.close };
};
