import type { RefreshResult } from '../../copilot/generations/refresh-knowledge.ts';
import type { GenerationPreview } from '../../knowledge/generation.ts';
import { printText } from './print.ts';

/** More changes than this are counted, not listed. */
const listedChanges = 20;

const verdictWords = { worse: 'Worse', better: 'Better', other: 'Other' } as const;

const printPreview = ({ questions, better, worse, changes }: GenerationPreview): void => {
  printText(
    `First hits of ${questions} labelled questions: ${better} better, ${worse} worse, ${changes.length - better - worse} other.`,
  );
  for (const { question, before, after, verdict } of changes.slice(0, listedChanges)) {
    printText(`  ${verdictWords[verdict]} ${question}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}`);
  }
  if (changes.length > listedChanges) printText(`  and ${changes.length - listedChanges} more.`);
};

/** Prints for a person what a run over a source did, and of a new generation its checks and what it changes. */
export const printRefresh = ({ result, built }: RefreshResult): void => {
  printText(
    `${result.dryRun ? 'Would index' : 'Indexed'} ${result.articles} articles and ${result.cases} closed cases from ${result.source}: ` +
      `${result.added} passages new, ${result.changed} changed, ${result.removed} removed, ${result.unchanged} unchanged, ${result.skipped.length} documents skipped.`,
  );
  if (built === null) return;
  const { generation, isLive, failed } = built;
  for (const { holds, says } of generation.report?.checks ?? [])
    printText(`${holds ? 'Holds' : 'FAILS'}: ${says}`);
  if (generation.report?.preview) printPreview(generation.report.preview);
  if (isLive) printText(`Generation ${generation.number} is live; cair index --rollback goes back.`);
  else {
    const force = failed.length > 0 ? ' --force' : '';
    printText(
      `Generation ${generation.number} is held; cair index --switch ${generation.number}${force} makes it live.`,
    );
  }
};
