import { languageOfTag } from '../language/language-code.ts';
import { applyRecogniser, type Candidate } from './apply-recogniser.ts';
import { findKeptTerms } from './find-kept-terms.ts';
import { levelText } from './level-text.ts';
import { signatureNames } from './names/closing-names.ts';
import { findNames } from './names/find-names.ts';
import { givenNames } from './names/given-names.ts';
import type { MaskingContext } from './personal-data.ts';
import type { TextOrigin } from './recogniser.ts';
import { allRecognisers } from './recognisers/all-recognisers.ts';
import { settleOverlaps } from './settle-overlaps.ts';

/** Tells where a text comes from, as its masking context says. */
export const originOf = (context: MaskingContext): TextOrigin => ({
  language: languageOfTag(context.language),
  market: context.market ?? null,
});

/** Finds the personal data of a text: in order, without overlaps, product terms and quantities left out. */
export const findPersonalData = (text: string, context: MaskingContext): readonly Candidate[] => {
  const origin = originOf(context);
  const level = levelText(text);
  const given = givenNames(text, origin.language);
  const names = [...context.names, ...given.map(({ start, end }) => text.slice(start, end))];
  // A lone last line is masked where it stands; as a name it is too uncertain to look for elsewhere.
  const nameSpans = [
    ...given,
    ...signatureNames(text, origin.language),
    ...findNames(text, names, origin.language),
  ];
  const candidates: Candidate[] = nameSpans.map((span) => ({ ...span, type: 'name', certainty: 'labelled' }));
  for (const recogniser of allRecognisers) {
    for (const candidate of applyRecogniser(recogniser, level, origin)) candidates.push(candidate);
  }
  return settleOverlaps(candidates, findKeptTerms(level), text.length);
};
