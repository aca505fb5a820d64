import { keyText, type SourceChange, type SourceKey } from '../../knowledge/changing-source.ts';
import type { HeldDocuments } from '../../knowledge/held-documents.ts';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import { type PassageRecord, passageRecord } from '../../knowledge/passage-record.ts';
import { type DocumentMakers, readDocument } from '../read-records.ts';
import type { ChangePiece, DocumentChange } from './change-piece.ts';
import type { DocumentsUnderWay } from './documents-under-way.ts';

/** Writing so many takes some 50 ms: whoever searches in this process waits no longer. */
const recordsPerPiece = 200;

/** The first piece is small and each one twice the last, so that the model has work before 200 documents are masked. */
const recordsInFirstPiece = 25;

/** Lets timers and answers have their turn: masking a document takes 2 to 5 milliseconds, in which the model may run out of work. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Whole = { readonly key: SourceKey; readonly records: readonly PassageRecord[] };

const keyOf = (item: Exclude<SourceItem, { readonly kind: 'skipped' }>): SourceKey =>
  item.kind === 'article'
    ? { kind: 'article', id: item.article.id, language: item.article.language }
    : { kind: 'case', id: item.kind === 'case' ? item.closedCase.id : item.id, language: null };

export type CutParts = DocumentMakers & {
  readonly held: Pick<HeldDocuments, 'passages'>;
  readonly underWay: DocumentsUnderWay;
};

/**
 * Cuts changes into pieces: each ends with a mark, or when it is large enough. Documents become passages here, masked, and those
 * that are held as they are are left out. `read` is told of each document.
 */
export async function* cutChanges(
  { held, vocabulary, mining, underWay }: CutParts,
  changes: AsyncIterable<SourceChange>,
  read: (skipped: { readonly where: string; readonly reason: string } | null) => void,
): AsyncGenerator<ChangePiece> {
  const gathered = new Map<string, Whole>();
  let size = 0;
  let most = recordsInFirstPiece;

  const gather = (whole: Whole): void => {
    gathered.set(keyText(whole.key), whole);
    size += Math.max(1, whole.records.length);
  };

  const changedOf = async (): Promise<readonly DocumentChange[]> => {
    const hashes = new Map<string, Map<string, string>>();
    for (const { id, hash, ...passage } of await held.passages(
      [...gathered.values()].map(({ key }) => key),
    )) {
      const language = passage.kind === 'case' ? null : passage.language;
      const name = keyText({ kind: passage.kind, id: passage.source, language });
      const ofDocument = hashes.get(name) ?? new Map<string, string>();
      hashes.set(name, ofDocument.set(id, hash));
    }
    return [...gathered].flatMap(([name, { key, records }]): readonly DocumentChange[] => {
      const stored = hashes.get(name) ?? new Map<string, string>();
      // What is held says nothing of a document that is still to be written.
      const isOpen = underWay.has(key);
      const fresh = records.filter(({ passage, hash }) => isOpen || stored.get(passage.id) !== hash);
      const wanted = new Set(records.map(({ passage }) => passage.id));
      const isSame = fresh.length === 0 && [...stored.keys()].every((id) => wanted.has(id));
      return isSame && !isOpen ? [] : [{ key, wanted, records: fresh }];
    });
  };

  const close = async (end: Pick<ChangePiece, 'all' | 'mark'>): Promise<readonly ChangePiece[]> => {
    const documents = gathered.size === 0 ? [] : await changedOf();
    gathered.clear();
    size = 0;
    for (const { key } of documents) underWay.add(key);
    return documents.length === 0 && end.all === null && end.mark === null ? [] : [{ documents, ...end }];
  };

  for await (const change of changes) {
    switch (change.kind) {
      case 'item': {
        const { item } = change;
        read(item.kind === 'skipped' ? item : null);
        if (item.kind === 'skipped') break;
        const { passages } = await readDocument(item, { mining });
        const records = passages.map((passage) => passageRecord(passage, vocabulary));
        gather({ key: keyOf(item), records });
        await pause();
        break;
      }
      case 'removed':
        gather({ key: change.key, records: [] });
        break;
      case 'all':
        yield* await close({ all: change, mark: null });
        break;
      case 'mark':
        yield* await close({ all: null, mark: { object: change.object, watermark: change.watermark } });
        break;
    }
    if (size < most) continue;
    most = Math.min(2 * most, recordsPerPiece);
    yield* await close({ all: null, mark: null });
  }
  yield* await close({ all: null, mark: null });
}
