import type { CarModel } from '../../case/car-model.ts';
import type { CareCase } from '../../case/care-case.ts';
import type { AnswerMaterial } from '../../compose/answer-material.ts';
import type { LanguageCode } from '../../language/language-code.ts';

/** What a sentence of a model is held against. */
export type SentenceGround = {
  /** The language of the reply. */
  readonly language: LanguageCode;
  readonly careCase: Pick<CareCase, 'subject' | 'text' | 'language' | 'market' | 'model' | 'customer'>;
  readonly question: string;
  readonly brand: string;
  readonly carModels: readonly CarModel[];
  readonly linkHosts: readonly string[];
};

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** Makes a pattern of names in any case; "Lodestar 2" is not in "Lodestar 2025". Null where there are none. */
export const namePattern = (names: readonly string[]): RegExp | null =>
  names.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Gives the names of all products. */
export const productNames = ({ carModels }: Pick<SentenceGround, 'carModels'>): readonly string[] =>
  carModels.flatMap(({ names }) => names);

/** Gives the names of brand and products, in which a number states nothing. */
export const ownNames = (ground: Pick<SentenceGround, 'brand' | 'carModels'>): readonly string[] => [
  ground.brand,
  ...productNames(ground),
];

/** Gives what the cited documents say, each in its language. */
export const citedTexts = (
  cited: readonly AnswerMaterial[],
): readonly { readonly text: string; readonly language: LanguageCode }[] =>
  cited.map(({ title, text, passage }) => ({ text: `${title}\n${text}`, language: passage.language }));

/** Gives what the customer wrote. */
export const caseText = ({ careCase }: SentenceGround): string => `${careCase.subject}\n${careCase.text}`;
