import type { PassageKind } from '../../knowledge/passage.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { type EarlierReplies, replyShingles } from './reply-shingles.ts';

/** A document that a draft was shown. Moments are milliseconds since 1970. */
export type LeakSource = {
  readonly kind: PassageKind;
  readonly source: string;
  readonly language: LanguageCode;
  /** When it became known; null where nothing says. */
  readonly knownFrom: number | null;
  /** When its text was last changed, where that may be after it became known. */
  readonly editedAt: number | null;
  readonly text: string;
};

/**
 * How a draft may know what nobody knew when the case came in. 'own-case': it was shown the case itself. 'later-source': a
 * source that became known when the case had come in, or at the same time. 'unknown-source': one that nothing dates.
 * 'sent-reply': one of any date that holds a reply that was really sent to this case. 'later-edition': an article that
 * was known, in a text that was changed after the case came in.
 */
export type LeakKind = 'own-case' | 'later-source' | 'unknown-source' | 'sent-reply' | 'later-edition';

export type Leak = {
  readonly kind: LeakKind;
  /** 'lesser' for what a replay of today's articles can't avoid; only 'leak' makes a replay worthless. */
  readonly weight: 'leak' | 'lesser';
  readonly source: string;
  /** Null for a source that is cited and was never shown. */
  readonly sourceKind: PassageKind | null;
  readonly language: LanguageCode | null;
  /** True when the draft cites the source, false when it was only shown. */
  readonly isCited: boolean;
  /** Of a 'sent-reply': the share of the reply that the source holds, 0 to 1; else null. */
  readonly share: number | null;
  /** One sentence for people, without words of the case or the source. */
  readonly message: string;
};

/**
 * From this share of a reply's eight-word runs on, a source holds it. Of 165 closed cases the passage of a case holds .53
 * to 1 of a reply of its own (masking and the limit of 300 words cost the rest), and .42 at most of a reply to another case,
 * one of three sentences that quotes an article; the next has .21.
 */
const heldShare = 0.5;

/** A reply of fewer runs (twelve words) may be the same by chance, and is not judged. */
const fewestShingles = 5;

const bestShare = (
  text: string,
  replies: readonly string[],
  isTemplate: EarlierReplies['isTemplate'],
): number => {
  const held = replyShingles(text);
  const shares = replies.map((reply) => {
    const own = [...replyShingles(reply)].filter((shingle) => !isTemplate(shingle));
    return own.length < fewestShingles ? 0 : own.filter((shingle) => held.has(shingle)).length / own.length;
  });
  return Math.max(0, ...shares);
};

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/**
 * Finds what the draft of a case rests on and could not have known. What was written in the replies to several other
 * cases before is a template and no sign of a leak. Leaks come in the order of the sources; a source may have several.
 */
export const findLeaks = (
  replayed: { readonly id: string; readonly openedAt: number; readonly replies: readonly string[] },
  rests: { readonly sources: readonly LeakSource[]; readonly cited: readonly string[] },
  isTemplate: EarlierReplies['isTemplate'],
): readonly Leak[] => {
  const { id, openedAt, replies } = replayed;
  const cited = new Set(rests.cited);
  const leaks: Leak[] = [];
  const report = (
    kind: LeakKind,
    { source, kind: sourceKind, language }: Pick<LeakSource, 'source'> & Partial<LeakSource>,
    what: string,
    share: number | null = null,
  ): void => {
    const isCited = cited.has(source);
    leaks.push({
      kind,
      weight: kind === 'later-edition' ? 'lesser' : 'leak',
      source,
      sourceKind: sourceKind ?? null,
      language: language ?? null,
      isCited,
      share,
      message: `The draft of case ${id} ${isCited ? 'cites' : 'was shown'} ${sourceKind ?? 'source'} ${source}, ${what}.`,
    });
  };

  for (const source of rests.sources) {
    const { knownFrom, editedAt } = source;
    if (source.source === id && source.kind !== 'article') {
      report('own-case', source, 'which is the case itself');
      continue;
    }
    if (knownFrom === null) report('unknown-source', source, 'of which nothing says when it became known');
    else if (knownFrom >= openedAt) {
      report(
        'later-source',
        source,
        `known from ${dayOf(knownFrom)} on; the case came in on ${dayOf(openedAt)}`,
      );
    } else if (editedAt !== null && editedAt >= openedAt) {
      report(
        'later-edition',
        source,
        `in the text of ${dayOf(editedAt)}; the case came in on ${dayOf(openedAt)}`,
      );
    }
    const share = bestShare(source.text, replies, isTemplate);
    if (share >= heldShare) {
      const percent = Math.round(share * 100);
      report('sent-reply', source, `which holds ${percent} % of a reply that was sent to it`, share);
    }
  }
  for (const source of cited) {
    if (rests.sources.some((shown) => shown.source === source)) continue;
    if (source === id) report('own-case', { source }, 'which is the case itself');
    else report('unknown-source', { source }, 'which it was not shown');
  }
  return leaks;
};
