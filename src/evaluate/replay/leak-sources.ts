import type { Passage } from '../../knowledge/passage.ts';
import type { LeakSource } from './find-leaks.ts';
import { knownMoment, type ReplayDocument } from './replay-document.ts';
import { replayMoment } from './replay-moment.ts';

/** When a document was known, and for articles all of its text; a leak may stand beside the passage that was shown. */
type KnownDocument = { readonly knownFrom: number | null; readonly text: string };

/** An edition is told by its date, so that a passage of another edition is not taken for a known one. */
const keyOf = ({ kind, source, language, date }: Pick<Passage, 'kind' | 'source' | 'language' | 'date'>) =>
  `${kind}|${source}|${language}|${date}`;

const keyOfDocument = (document: ReplayDocument): string => {
  if (document.kind === 'case') {
    const { id, language, closedAt } = document.closedCase;
    return keyOf({ kind: 'case', source: id, language, date: closedAt });
  }
  const { id, language, updatedAt } = document.article;
  return keyOf({ kind: 'article', source: id, language, date: updatedAt });
};

/** Looks up the sources that the passages of a draft come from, each once. */
export type LeakSourcesOf = (passages: readonly Passage[]) => readonly LeakSource[];

/**
 * Makes the look-up of sources by the dates of the documents themselves, not by what was put into the index: a passage
 * whose document is none of these has no date. An approved answer has the date of its approval.
 */
export const makeLeakSources = (documents: readonly ReplayDocument[]): LeakSourcesOf => {
  const known = new Map<string, KnownDocument>();
  for (const document of documents) {
    const key = keyOfDocument(document);
    const before = known.get(key);
    const moment = knownMoment(document);
    // Of two documents that can't be told apart the later date is believed.
    const knownFrom =
      moment === null || before?.knownFrom === null ? null : Math.max(moment, before?.knownFrom ?? moment);
    const sections = document.kind === 'article' ? document.article.sections : [];
    const text = sections.map(({ heading, text: body }) => `${heading}\n${body}`).join('\n');
    known.set(key, { knownFrom, text: [before?.text ?? '', text].join('\n') });
  }
  return (passages) => {
    const sources = new Map<string, LeakSource>();
    for (const passage of passages) {
      const { kind, source, language, date } = passage;
      const key = keyOf(passage);
      const document = known.get(key);
      const shown = [passage.heading, passage.question, passage.text].join('\n');
      sources.set(key, {
        kind,
        source,
        language,
        knownFrom: (kind === 'answer' ? replayMoment(date, 'last') : document?.knownFrom) ?? null,
        editedAt: kind === 'article' ? replayMoment(date, 'last') : null,
        text: [sources.get(key)?.text ?? document?.text ?? '', shown].join('\n'),
      });
    }
    return [...sources.values()];
  };
};
