import type { CaseSummaryJson } from '../../contract/care-case.ts';
import { languageName, marketName } from '../text/format.ts';

/** What the advisor asked the queue to show; an empty market shows all. */
export type QueueFilter = { readonly words: string; readonly market: string };

export type QueueView = {
  readonly waiting: readonly CaseSummaryJson[];
  readonly approved: readonly CaseSummaryJson[];
};

const haystack = (item: CaseSummaryJson): string =>
  [
    item.id,
    item.subject,
    item.preview,
    item.customerName,
    item.channel,
    item.model,
    item.language,
    languageName(item.language),
    item.market,
    item.market && marketName(item.market),
  ]
    .filter(Boolean)
    .join('\n')
    .toLocaleLowerCase();

/** Gives the cases that hold every word asked for, in the order given, the waiting apart from the approved. */
export const viewQueue = (cases: readonly CaseSummaryJson[], filter: QueueFilter): QueueView => {
  const words = filter.words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const shown = cases.filter(
    (item) =>
      (filter.market === '' || item.market === filter.market) &&
      words.every((word) => haystack(item).includes(word)),
  );
  return {
    waiting: shown.filter((item) => item.state === 'waiting'),
    approved: shown.filter((item) => item.state === 'approved'),
  };
};

/** Gives the markets that occur in the queue, by name. */
export const marketsInQueue = (cases: readonly CaseSummaryJson[]): string[] =>
  [...new Set(cases.flatMap((item) => item.market ?? []))].sort((a, b) =>
    marketName(a).localeCompare(marketName(b)),
  );

/** Gives the waiting case that follows another one, from the top again at the end, or null when none is left. */
export const nextWaiting = (cases: readonly CaseSummaryJson[], afterId: string): CaseSummaryJson | null => {
  const position = cases.findIndex((item) => item.id === afterId);
  const inOrder = [...cases.slice(position + 1), ...cases.slice(0, Math.max(position, 0))];
  return inOrder.find((item) => item.state === 'waiting' && item.id !== afterId) ?? null;
};
