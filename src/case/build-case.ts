import { createHash } from 'node:crypto';
import { detectLanguage } from '../language/detect-language.ts';
import { type LanguageCode, languageOfTag } from '../language/language-code.ts';
import type { CarModel } from './car-model.ts';
import type { CareCase, PartKind, TextPart } from './care-case.ts';
import { findMarket } from './find-market.ts';
import { canonicalModel, findModel } from './find-model.ts';
import type { Market } from './market.ts';
import { messageParts } from './message-parts.ts';
import type { RawCase } from './raw-case.ts';

type BuildCaseOptions = {
  readonly markets: readonly Market[];
  /** The market of cases that nothing else places; absent means null. */
  readonly defaultMarket?: string;
  /** The models to look for; none by default. */
  readonly models?: readonly CarModel[];
};

/** Gives the text of the parts of some kinds, one per line. */
const textOf = (text: string, parts: readonly TextPart[], kinds: readonly PartKind[]): string =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

/** Gives an id that the same message always gets: the start of a SHA-256 over what makes it that message. */
const contentId = (raw: RawCase): string => {
  const content = JSON.stringify([raw.subject, raw.text, raw.receivedAt, raw.customer.email]);
  return `case-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
};

/** As much of a text as its language is told from, in UTF-16 units. */
const readLength = 20_000;

type ToldLanguage = { readonly language: LanguageCode; readonly isGuessed: boolean };

/** Tells the language from the body, then with the subject; a weak guess gives way to the market's main language. */
const tellLanguage = (raw: RawCase, market: Market | undefined): ToldLanguage => {
  if (raw.language !== null) return { language: languageOfTag(raw.language), isGuessed: false };
  const start = raw.text.slice(0, readLength);
  const body = textOf(start, messageParts(start, 'und'), ['body']);
  const byBody = detectLanguage(body);
  if (byBody.reliable) return { language: byBody.language, isGuessed: false };
  const byAll = detectLanguage(`${raw.subject}\n${start}`);
  if (byAll.reliable) return { language: byAll.language, isGuessed: false };
  const guess = byBody.language === 'und' ? byAll.language : byBody.language;
  const isPlausible = market === undefined || market.languages.includes(guess);
  return { language: isPlausible ? guess : (market.languages[0] ?? guess), isGuessed: true };
};

/**
 * Builds a care case from a raw one: its parts, and id, language, market and model where the source does not give them. The
 * market is told by the customer's address, telephone number or language, in this order.
 */
export const buildCase = (raw: RawCase, options: BuildCaseOptions): CareCase => {
  const { markets, models = [] } = options;
  const given = raw.market?.trim().toUpperCase() || null;
  const told = tellLanguage(
    raw,
    markets.find(({ code }) => code === given),
  );
  const parts = messageParts(raw.text, told.language);
  const own = textOf(raw.text, parts, ['greeting', 'body', 'closing', 'signature']);
  const signature = textOf(raw.text, parts, ['signature']);
  const { name, email, phone } = raw.customer;
  const language = told.isGuessed ? null : told.language;
  return {
    id: raw.id ?? contentId(raw),
    subject: raw.subject,
    text: raw.text,
    parts,
    language: told.language,
    languageGuessed: told.isGuessed,
    market:
      given ?? findMarket({ email, phone, signature, language }, markets) ?? options.defaultMarket ?? null,
    model: raw.model === null ? findModel(raw.subject, own, models) : canonicalModel(raw.model, models),
    channel: raw.channel ?? 'unknown',
    receivedAt: raw.receivedAt,
    customer: { name, email },
  };
};
