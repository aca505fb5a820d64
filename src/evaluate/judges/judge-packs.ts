import { CopilotError } from '../../fault/copilot-error.ts';
import { answersPack } from './answers-pack.ts';
import { faithfulnessPack } from './faithfulness-pack.ts';
import { type JudgePack, judgePackNames } from './judge-pack.ts';
import { tonePack } from './tone-pack.ts';

/** Every pack by its name. */
export const judgePacks: Readonly<Record<string, JudgePack>> = {
  faithfulness: faithfulnessPack,
  answers: answersPack,
  tone: tonePack,
};

/** Gives a pack by its name. Throws CopilotError 'input-invalid' that lists those there are. */
export const judgePackOf = (name: string): JudgePack => {
  const pack = Object.hasOwn(judgePacks, name) ? judgePacks[name] : undefined;
  if (pack !== undefined) return pack;
  throw new CopilotError(
    'input-invalid',
    `There is no judge "${name}"; there are ${judgePackNames.join(', ')}.`,
  );
};
