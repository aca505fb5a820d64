import type { LanguageCode } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';
import { fillPlaceholders } from '../privacy/fill-placeholders.ts';
import { maskCase } from '../privacy/mask-case.ts';

/** Texts as a model may see them, and the way back. */
export type TextsForModel = {
  /** In the order given. */
  readonly texts: readonly string[];
  /** Gives a stretch of one of the texts masked as the whole of it is. */
  readonly part: (at: number, span: TextSpan) => string;
  /** Puts the values back; a placeholder that stands for nothing stays. */
  readonly fill: (text: string) => string;
  /** What was masked, as it was first written. */
  readonly values: readonly string[];
};

/** Masks texts that belong to one case together, before they go to a model. */
export const textsForModel = (
  texts: readonly string[],
  about: {
    readonly language: LanguageCode;
    readonly market: string | null;
    readonly names: readonly string[];
  },
): TextsForModel => {
  const masked = maskCase('', texts, about);
  const part: TextsForModel['part'] = (at, { start, end }) => {
    const text = texts[at] ?? '';
    const pieces: string[] = [];
    let from = start;
    for (const entity of masked.texts[at]?.entities ?? []) {
      if (entity.end <= start || entity.start >= end) continue;
      pieces.push(text.slice(from, Math.max(from, entity.start)), entity.placeholder);
      from = Math.min(end, entity.end);
    }
    return pieces.join('') + text.slice(from, end);
  };
  return {
    texts: masked.texts.map(({ text }) => text),
    part,
    fill: (text) => fillPlaceholders({ caseId: '', text }, masked.entities).text,
    values: [...masked.entities.values.values()],
  };
};
