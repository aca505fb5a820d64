import type { DraftVersionJson } from '../../contract/draft-run.ts';
import type { DraftVersion } from '../../copilot/case-store.ts';

/** Letters by which an advisor tells one version from another. */
const previewLetters = 160;

const previewOf = ({ draft: { draft } }: DraftVersion): string => {
  const start = Math.min(...draft.blocks.map((block) => block.start), draft.text.length);
  const said = (draft.text.slice(start) || draft.text).replaceAll(/\s+/gu, ' ').trim();
  return said.length <= previewLetters ? said : `${said.slice(0, previewLetters).toWellFormed().trimEnd()} …`;
};

/** Gives the versions of a case's draft, the latest first, in the shape of the contract. */
export const draftVersionsJson = (versions: readonly DraftVersion[]): DraftVersionJson[] =>
  versions.map((version, at) => ({
    draftId: version.draft.id,
    madeAt: version.madeAt,
    refined: version.draft.refined ?? null,
    preview: previewOf(version),
    isLatest: at === 0,
  }));
