import type { MarkReasonJson } from '../../contract/draft.ts';
import { type NumberedSource, sourceNamed } from '../evidence/number-sources.ts';
import type { ReplySentence } from './carry-sentences.ts';
import type { MarginItem } from './margin-rows.ts';

const numberWidth = 24;
const wordWidth = 52;

/** A mark in the margin: the number of a source that a sentence rests on, or a word that asks for a look. */
export type MarginMark = MarginItem &
  (
    | { readonly type: 'source'; readonly source: NumberedSource }
    | {
        readonly type: 'word';
        readonly state: MarkedState;
        /** Why, where more is known than that no source holds it. */
        readonly reason: MarkReasonJson | null;
      }
  );

export type MarkedState = 'unsupported' | 'partly' | 'edited';

export const isMarkedState = (state: ReplySentence['state']): state is MarkedState =>
  state === 'unsupported' || state === 'partly' || state === 'edited';

type Unplaced<Mark> = Mark extends MarginItem ? Omit<Mark, 'top'> : never;

/** Gives the marks of every sentence, in the order of the text: its sources by number, then its word. */
export const marginMarks = (
  sentences: readonly ReplySentence[],
  sources: readonly NumberedSource[],
): Unplaced<MarginMark>[] =>
  sentences.flatMap(({ state, sources: names, reason = null }, sentence) => {
    const cited = [...new Set(names.flatMap((name) => sourceNamed(sources, name) ?? []))].sort(
      (a, b) => a.number - b.number,
    );
    const marks: Unplaced<MarginMark>[] = cited.map((source) => ({
      type: 'source',
      sentences: [sentence],
      source,
      width: numberWidth,
      key: `source ${source.number}`,
    }));
    if (isMarkedState(state)) {
      const key = reason === null ? state : `${state} ${reason}`;
      marks.push({ type: 'word', sentences: [sentence], state, reason, width: wordWidth, key });
    }
    return marks;
  });
