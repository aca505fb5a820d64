import { LRUCache } from 'lru-cache';
import type { CareCase } from '../../case/care-case.ts';
import {
  type MarkSentence,
  type SentenceMark,
  type SupportSource,
  sentenceMarker,
} from '../../compose/support-marks.ts';
import type { Passage, PassageKind } from '../../knowledge/passage.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { isAllowedHost, statedLinks } from '../../language/stated-links.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { hasPlaceholder } from '../../privacy/has-placeholder.ts';
import { statedFacts } from '../../tone/facts/stated-facts.ts';

/** A text that may carry a sentence, and what kind of document it is of. */
export type GuardSource = SupportSource & { readonly kind: PassageKind };

/** Gives a passage as what may carry a sentence; all passages of one document count as one source. */
export const guardSourceOf = ({
  source,
  kind,
  text,
  language,
}: Pick<Passage, 'source' | 'kind' | 'text' | 'language'>): GuardSource => ({
  id: source,
  kind,
  text,
  language,
});

/** What the sentences of a reply are held against. */
export type GuardMatter = {
  readonly language: LanguageCode;
  readonly sources: readonly GuardSource[];
  readonly careCase: Pick<CareCase, 'subject' | 'text' | 'market' | 'customer'>;
  /** Hosts to which a reply may link, with their subdomains; an address of mail must end in one, too. */
  readonly linkHosts: readonly string[];
};

/** The best mark that a sentence may keep, and why. */
type Most = {
  readonly verdict: 'partly' | 'unsupported';
  readonly reason: NonNullable<SentenceMark['reason']>;
};

const free = 'free of charge';

/** What somebody may insist on; it may not be given to one customer because another one got it. */
const promisesOfMoney: ReadonlySet<string> = new Set(['refund', 'compensation', free]);

/** A line that no one can be reached or identified by. */
const mayIdentify = /\d{2}|@|\p{Lu}\p{Nd}/u;

/** Says of a price that there is none; read as a promise and not as the denial that its words are. */
const costsNothing =
  /(?<!\p{L})(?:costs?|cost you) nothing|(?<!\p{L})(?:kostar|koster)(?: [^\s.!?]+){0,5} (?:ingenting|inget|inte något|ikke noe|ikke noget|intet)(?!\p{L})|(?<!\p{L})kostet(?: [^\s.!?]+){0,5} nichts|(?<!\p{L})kost(?: [^\s.!?]+){0,5} niets/iu;

const rememberedTexts = 1_000;

const remembered = new LRUCache<string, ReadonlySet<string>>({ max: rememberedTexts });

/** The promises of money in a text, save those of sentences that deny something. */
const promisesIn = (text: string, language: LanguageCode): ReadonlySet<string> => {
  const key = `${language}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const lines = text.split(/(?<=[.!?])\s+|\n+/u);
  const fresh = new Set(lines.some((line) => costsNothing.test(line)) ? [free] : []);
  const unpriced = lines.map((line) => line.replace(costsNothing, ' '));
  for (const facts of statedFacts(unpriced, { language, names: [] })) {
    if (facts.some(({ kind }) => kind === 'negation')) continue;
    for (const { kind, value } of facts)
      if (kind === 'promise' && promisesOfMoney.has(value)) fresh.add(value);
  }
  remembered.set(key, fresh);
  return fresh;
};

/** Who makes the promises of money in a sentence: an article or an approved answer, past cases alone, or nobody; null without any. */
const promisedBy = (
  sentence: string,
  { language, sources }: GuardMatter,
): 'us' | 'cases' | 'nobody' | null => {
  const promised = promisesIn(sentence, language);
  if (promised.size === 0) return null;
  const isMadeBy = (some: readonly GuardSource[]): boolean =>
    [...promised].every((value) => some.some((one) => promisesIn(one.text, one.language).has(value)));
  if (isMadeBy(sources.filter(({ kind }) => kind !== 'case'))) return 'us';
  return isMadeBy(sources) ? 'cases' : 'nobody';
};

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s\u00a0_./()-]/gu, '');

/** All that the case and the sources tell, without what parts letters of a number; read once, when a sentence first asks for it. */
const toldIn = ({ careCase, sources }: GuardMatter): (() => readonly string[]) => {
  let told: readonly string[] | null = null;
  return () => {
    const { subject, text, customer } = careCase;
    told ??= [subject, text, customer.email ?? '', ...sources.map((source) => source.text)].map(squeezed);
    return told;
  };
};

/** Whether a sentence holds what reaches or identifies somebody whom neither the case nor a source names. */
const identifiesOthers = (
  sentence: string,
  { careCase, language }: GuardMatter,
  told: () => readonly string[],
): boolean =>
  mayIdentify.test(sentence) &&
  findPersonalData(sentence, { language, market: careCase.market, names: [] })
    .filter(({ type }) => type !== 'name')
    .map(({ start, end }) => squeezed(sentence.slice(start, end)))
    .some((data) => !told().some((text) => text.includes(data)));

/** Finds what speaks against a sentence; null where nothing does. */
const mostFor = (
  sentence: string,
  isStatement: boolean,
  matter: GuardMatter,
  told: () => readonly string[],
): Most | null => {
  const { careCase, linkHosts, sources } = matter;
  const links = statedLinks(sentence).filter(
    ({ text }) => text.toLowerCase() !== careCase.customer.email?.toLowerCase(),
  );
  if (links.some(({ host }) => !isAllowedHost(host, linkHosts)))
    return { verdict: 'unsupported', reason: 'foreign-link' };
  if (hasPlaceholder(sentence)) return { verdict: 'unsupported', reason: 'placeholder' };
  if (!isStatement) return null;
  if (identifiesOthers(sentence, matter, told)) return { verdict: 'unsupported', reason: 'personal-data' };
  if (links.some(({ text }) => !sources.some((source) => source.text.includes(text))))
    return { verdict: 'partly', reason: 'unsourced-link' };
  const promise = promisedBy(sentence, matter);
  if (promise === 'nobody') return { verdict: 'unsupported', reason: 'promise' };
  return promise === 'cases' ? { verdict: 'partly', reason: 'promise-in-case' } : null;
};

/** Lowers a mark; one that is lower already keeps its own reason. */
const lowered = (mark: SentenceMark, { verdict, reason }: Most): SentenceMark => {
  if (mark.verdict === 'unsupported' && verdict === 'partly') return mark;
  return { verdict, sources: verdict === 'unsupported' ? [] : mark.sources, reason };
};

/**
 * Makes what marks a sentence of a reply, whoever wrote it, by its sources, and lower where its words can do harm though a source may hold
 * them: a link or address whose host is not allowed, wherever it stands; a placeholder; and in a statement what identifies somebody whom
 * neither case nor sources name, and a promise of money that no source makes or past cases alone. Nothing is taken out: a person decides.
 */
export const guardedMarker = (matter: GuardMatter): MarkSentence => {
  const support = sentenceMarker(matter.language, matter.sources);
  const told = toldIn(matter);
  return (sentence, isFramed) => {
    const mark = support(sentence, isFramed);
    const most = mostFor(sentence, mark.verdict !== 'not-a-statement', matter, told);
    return most === null ? mark : lowered(mark, most);
  };
};
