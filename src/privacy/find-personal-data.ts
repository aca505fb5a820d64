import { LRUCache } from 'lru-cache';
import { languageOfTag } from '../language/language-code.ts';
import { readSearched, type SearchedText } from '../language/pattern/searched-text.ts';
import type { TextSpan } from '../language/text-span.ts';
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

/** What a text shows of itself, whatever names are known beside it. */
type TextFindings = {
  /** Names that are masked in every text of the case. */
  readonly given: readonly string[];
  /** Found when it is first asked for: a text may be there for the names it gives alone. */
  readonly own: () => {
    readonly candidates: readonly Candidate[];
    readonly kept: ReturnType<typeof findKeptTerms>;
  };
};

/** The passages that answer customers are masked for each of them, and a message for each of its questions. */
const remembered = new LRUCache<string, TextFindings>({
  maxSize: 2_000_000,
  sizeCalculation: (_, key) => key.length,
});

const readOwn = (
  written: SearchedText,
  given: readonly TextSpan[],
  origin: TextOrigin,
): ReturnType<TextFindings['own']> => {
  const { text } = written;
  const levelled = levelText(text);
  const level = levelled === text ? written : readSearched(levelled);
  // A lone last line is masked where it stands; as a name it is too uncertain to look for elsewhere.
  const names = [...given, ...signatureNames(text, origin.language)].map(
    (span): Candidate => ({ ...span, type: 'name', certainty: 'labelled' }),
  );
  const recognised = allRecognisers.flatMap((recogniser) => [...applyRecogniser(recogniser, level, origin)]);
  return { candidates: [...names, ...recognised], kept: findKeptTerms(level) };
};

const read = (text: string, origin: TextOrigin): TextFindings => {
  const written = readSearched(text);
  const given = givenNames(written, origin.language);
  let own: ReturnType<TextFindings['own']> | undefined;
  return {
    given: given.map(({ start, end }) => text.slice(start, end)),
    own: () => {
      own ??= readOwn(written, given, origin);
      return own;
    },
  };
};

const findingsOf = (text: string, origin: TextOrigin): TextFindings => {
  const key = `${origin.language} ${origin.market ?? ''}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = read(text, origin);
  remembered.set(key, found);
  return found;
};

/** Gives the names that a text itself gives, which are masked in every text of its case. */
export const namesGivenIn = (text: string, origin: TextOrigin): readonly string[] =>
  findingsOf(text, origin).given;

/** Finds the personal data of a text: in order, without overlaps, product terms and quantities left out. */
export const findPersonalData = (text: string, context: MaskingContext): readonly Candidate[] => {
  const origin = originOf(context);
  const { given, own } = findingsOf(text, origin);
  const { candidates, kept } = own();
  const names = [...context.names, ...given];
  const known = findNames(text, names, origin.language).map(
    (span): Candidate => ({ ...span, type: 'name', certainty: 'labelled' }),
  );
  return settleOverlaps([...known, ...candidates], kept, text.length);
};
