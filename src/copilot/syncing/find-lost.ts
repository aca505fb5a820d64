import { CopilotError } from '../../fault/copilot-error.ts';
import { keyText, type SourceKey } from '../../knowledge/changing-source.ts';
import type { HeldDocuments } from '../../knowledge/held-documents.ts';

/** So few may always go. */
const fewDocuments = 20;

const kindNames = { article: 'articles', case: 'closed cases' } as const;

/**
 * Gives the documents of a kind that are held and not among those of the source. Throws CopilotError 'conflict' where fewer than
 * the least share would stay, 0 to 1: a source whose permissions were changed looks as if it were empty.
 */
export const findLost = async (
  held: Pick<HeldDocuments, 'documents'>,
  kind: SourceKey['kind'],
  there: ReadonlySet<string>,
  leastShare: number,
): Promise<readonly SourceKey[]> => {
  const lost: SourceKey[] = [];
  let count = 0;
  for await (const key of held.documents(kind)) {
    count += 1;
    if (!there.has(keyText(key))) lost.push(key);
  }
  if (lost.length <= fewDocuments || count - lost.length >= count * leastShare) return lost;
  throw new CopilotError(
    'conflict',
    `The source no longer shows ${lost.length} of the ${count} ${kindNames[kind]} that are held, and they are left as they are: ` +
      'look at the permissions of its user; if they are gone for good, run cair sync --force.',
    { details: { kind, lost: lost.length, held: count } },
  );
};
