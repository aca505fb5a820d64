import type { AnswerMaterial } from '../../compose/answer-material.ts';
import { marketsNamed } from '../../compose/market-names.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import type { PersonalDataType } from '../../privacy/personal-data.ts';
import { factsOf } from './remembered-facts.ts';
import { caseText, citedTexts, namePattern, ownNames, type SentenceGround } from './sentence-ground.ts';

const folded = (text: string): string => text.toLowerCase().replace(/[\s\u00a0_-]/gu, '');

const hasAny = (text: string, names: readonly string[]): boolean => namePattern(names)?.test(text) === true;

/** A source that is limited to models, or names some, says nothing about others; one that does neither holds for the customer's. */
const isOtherModel = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  { carModels, careCase }: SentenceGround,
): boolean => {
  const said = citedTexts(cited)
    .map(({ text }) => text)
    .join('\n');
  const named = carModels.filter(({ names }) => hasAny(sentence, names));
  const ofSources = carModels.filter(
    ({ model, names }) => hasAny(said, names) || cited.some(({ passage }) => passage.models.includes(model)),
  );
  return named.some(
    (one) => !ofSources.includes(one) && (ofSources.length > 0 || one.model !== careCase.model),
  );
};

const isOtherMarket = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  { language, careCase: { market } }: SentenceGround,
): boolean => {
  const known = new Set([
    ...citedTexts(cited).flatMap((one) => [...marketsNamed(one.text, one.language)]),
    ...cited.flatMap(({ passage }) => passage.markets),
  ]);
  const isOpen = cited.every(
    ({ passage: { markets } }) => markets.length === 0 || (market !== null && markets.includes(market)),
  );
  return [...marketsNamed(sentence, language)].some((one) => !known.has(one) && !(isOpen && one === market));
};

/** What a customer writes to have it looked up may be said back; people and addresses in a message may be somebody else's. */
const saidBack: ReadonlySet<PersonalDataType> = new Set(['order-number', 'vin', 'plate']);

/** Names of a source in another language are written otherwise; there only personal data is looked for. */
const foreignName = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  ground: SentenceGround,
): string | null => {
  const { careCase, language } = ground;
  const known = [
    ...citedTexts(cited).map(({ text }) => text),
    ground.question,
    careCase.customer.name ?? '',
    careCase.customer.email ?? '',
    ...ownNames(ground),
  ].map(folded);
  const isKnown = (value: string): boolean => known.some((text) => text.includes(folded(value)));
  const told = folded(caseText(ground));
  const personal = findPersonalData(sentence, { language, market: careCase.market, names: [] });
  const isForeign = ({ start, end, type }: (typeof personal)[number]): boolean => {
    const value = sentence.slice(start, end);
    return !isKnown(value) && !(saidBack.has(type) && told.includes(folded(value)));
  };
  if (personal.some(isForeign)) return 'personal data';
  if (!cited.some(({ passage }) => passage.language === language)) return null;
  return factsOf(sentence, language, []).some(({ kind, value }) => kind === 'name' && !isKnown(value))
    ? 'a name'
    : null;
};

/** Says which model, market, name or personal data a sentence holds that its sources and the case don't, or null. */
export const foreignNameIn = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  ground: SentenceGround,
): string | null => {
  if (isOtherModel(sentence, cited, ground)) return 'a model';
  if (isOtherMarket(sentence, cited, ground)) return 'a market';
  return foreignName(sentence, cited, ground);
};
