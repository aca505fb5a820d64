import type { ToneFindingJson } from '../../contract/tone.ts';
import { type Segment, type Span, splitAtSpans } from '../text/text-segments.ts';
import type { ReplySentence } from './carry-sentences.ts';

/** A mark behind the reply's text: a sentence with its support, or a tone finding. */
export type MirrorMark = Span &
  (
    | { readonly type: 'sentence'; readonly sentence: number; readonly state: ReplySentence['state'] }
    | { readonly type: 'finding'; readonly finding: number; readonly severity: ToneFindingJson['severity'] }
  );

/** Cuts the reply into stretches for the layer behind the editor, which must hold the very same text. */
export const mirrorSegments = (
  text: string,
  sentences: readonly ReplySentence[],
  findings: readonly ToneFindingJson[],
): Segment<MirrorMark>[] =>
  splitAtSpans<MirrorMark>(text, [
    ...sentences.map(({ start, end, state }, sentence) => ({
      type: 'sentence' as const,
      start,
      end,
      sentence,
      state,
    })),
    ...findings.map(({ start, end, severity }, finding) => ({
      type: 'finding' as const,
      start,
      end,
      finding,
      severity,
    })),
  ]);
