import type { CaseDraft } from '../../copilot/case-draft.ts';

const noModel = 'No language model is set: drafts are put together from sentences of the sources.';

/** Says in one line which language model writes drafts, or that none is set. */
export const writerLine = (model: string | null): string =>
  model === null ? noModel : `Drafts are written by the language model ${model}.`;

/** Says in one line what a language model wrote of a draft and took for it, or that none is set. */
export const draftWriterLine = ({ draft, writing }: CaseDraft): string => {
  if (writing === undefined) return noModel;
  const written = draft.blocks.flatMap(({ maker }) => maker ?? []);
  const { money, inputTokens, outputTokens, isEstimated } = writing;
  const prompts = [...new Set(written.map(({ prompt, version }) => `${prompt}@${version}`))].join(', ');
  const names = [...new Set(written.map(({ model }) => model))].join(', ') || writing.model;
  const cost = money === null ? '' : `, ${money.amount.toFixed(4)} ${money.currency}`;
  const tokens = `${isEstimated ? 'about ' : ''}${inputTokens + outputTokens} tokens${cost}`;
  return `Written by ${names}${prompts === '' ? '' : ` (${prompts})`}: ${written.length} of ${draft.blocks.length} answers; ${tokens}.`;
};
