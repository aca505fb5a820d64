import { LRUCache } from 'lru-cache';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { CompositionRules } from './composition-rules.ts';

type Rules = Pick<CompositionRules, 'isOrder'>;

/** Passages that answer often are read once; a few hundred kilobytes of texts that are kept anyway. */
const rememberedTexts = 2_000;

const remembered = new WeakMap<Rules['isOrder'], LRUCache<string, boolean>>();

const isOrderIn = (text: string, { isOrder }: Rules): boolean => {
  const known = remembered.get(isOrder) ?? new LRUCache<string, boolean>({ max: rememberedTexts });
  remembered.set(isOrder, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const fresh = isOrder(text);
  known.set(text, fresh);
  return fresh;
};

/**
 * Tells whether a document that was found speaks to a machine anywhere in its title or its passages. Somebody put that there to
 * change replies, so that nothing else in it is believed either.
 */
export const givesOrders = (
  { passage, siblings }: Pick<EvidenceHit, 'passage' | 'siblings'>,
  rules: Rules,
): boolean =>
  [passage, ...siblings.map((sibling) => sibling.passage)].some(({ kind, title, heading, text }) =>
    isOrderIn(kind === 'article' ? `${title}\n${heading}\n${text}` : text, rules),
  );

/** Names the documents that were good enough to answer and were left out because they give orders, one sentence each. */
export const orderNotes = (
  hits: readonly EvidenceHit[],
  threshold: number,
  rules: Rules,
): readonly string[] => {
  const ordering = hits.filter((hit) => hit.score >= threshold && givesOrders(hit, rules));
  return [...new Set(ordering.map(({ passage }) => passage.source))].map(
    (source) =>
      `${source} holds words that give orders to a machine; nothing of it is in the draft. Have somebody look at it.`,
  );
};
