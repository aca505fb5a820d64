import { type CareLanguage, careLanguages, isCareLanguage, type LanguageCode } from './language-code.ts';
import type { TextSpan } from './text-span.ts';
import { wholeWords } from './whole-words.ts';

/** Sources of regular expressions: what denies, and wording that looks like a denial and denies nothing. */
type DenialLists = { readonly denying: string; readonly empty: string };

const lists: Readonly<Record<CareLanguage, DenialLists>> = {
  en: {
    denying:
      "not|\\p{L}+n[’']t|cannot|never|no|none|nothing|nobody|nowhere|without|unable|neither|nor|impossible|excluded",
    empty:
      "not only|no matter|(?:do not|don[’']t) (?:hesitate|worry|be afraid)|not hesitate|no problem|no worries|no later than|no doubt|or not|why not",
  },
  sv: {
    denying: 'inte|ej|icke|aldrig|ingen|inget|inga|ingenting|varken|omöjligt',
    empty:
      'inte bara|tveka (?:inte|aldrig)|inga problem|inga konstigheter|inte minst|eller inte|oroa dig inte|varför inte',
  },
  nb: {
    denying: 'ikke|aldri|ingen|intet|ingenting|uten|verken|umulig',
    empty:
      'ikke bare|ikke nøl|nøl ikke|ikke vær redd|ikke minst|eller ikke|ingen problem|ikke noe problem|hvorfor ikke',
  },
  da: {
    denying: 'ikke|aldrig|ingen|intet|ingenting|uden|hverken|umuligt',
    empty: 'ikke kun|ikke bare|tøv (?:endelig )?ikke|ikke mindst|eller ikke|intet problem|hvorfor ikke',
  },
  de: {
    denying: 'nicht|nie|niemals|kein\\p{L}*|nichts|niemand|ohne|weder|unmöglich',
    empty:
      'nicht nur|zögern Sie nicht|zögere nicht|nicht zögern|kein Problem|keine Sorge|oder nicht|nicht zuletzt|warum nicht',
  },
  nl: {
    denying: 'niet|nooit|geen|niets|niemand|zonder|noch|onmogelijk',
    empty: 'niet alleen|aarzel niet|niet aarzelen|geen probleem|geen zorgen|of niet|waarom niet',
  },
};

/** The patterns are global: use them with `matchAll` or `replace`. */
type Denials = { readonly denying: RegExp; readonly empty: RegExp };

const compiled = new Map<CareLanguage, Denials>();

const denialsOf = (language: LanguageCode): Denials => {
  const known = isCareLanguage(language) ? language : careLanguages[0];
  const made = compiled.get(known) ?? {
    denying: wholeWords(lists[known].denying),
    empty: wholeWords(lists[known].empty),
  };
  compiled.set(known, made);
  return made;
};

const spansOf = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Gives where a text seems to deny and does not: "not only", "do not hesitate". */
export const emptyDenialsIn = (text: string, language: LanguageCode): readonly TextSpan[] =>
  spansOf(text, denialsOf(language).empty);

/** Gives where a text denies something ("not", "without"), in its order; English words are looked for outside the care languages. */
export const denialsIn = (text: string, language: LanguageCode): readonly TextSpan[] => {
  const denials = spansOf(text, denialsOf(language).denying);
  if (denials.length === 0) return denials;
  const empty = emptyDenialsIn(text, language);
  return denials.filter(({ start, end }) => !empty.some((one) => one.start < end && start < one.end));
};
