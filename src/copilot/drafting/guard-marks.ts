import { LRUCache } from 'lru-cache';
import type { CareCase } from '../../case/care-case.ts';
import type { SupportMark, SupportSource } from '../../compose/support-marks.ts';
import type { PassageKind } from '../../knowledge/passage.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { isAllowedHost, statedLinks } from '../../language/stated-links.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { hasPlaceholder } from '../../privacy/has-placeholder.ts';
import { statedFacts } from '../../tone/facts/stated-facts.ts';

/** A text that may carry a sentence, and what kind of document it is of. */
export type GuardSource = SupportSource & { readonly kind: PassageKind };

export type GuardMatter = {
  readonly text: string;
  readonly language: LanguageCode;
  readonly sources: readonly GuardSource[];
  readonly careCase: Pick<CareCase, 'subject' | 'text' | 'market' | 'customer'>;
  /** Hosts to which a reply may link, with their subdomains; an address of mail must end in one, too. */
  readonly linkHosts: readonly string[];
};

type Verdict = SupportMark['verdict'];

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

/** Whether a sentence holds what reaches or identifies somebody whom neither the case nor a source names. */
const identifiesOthers = (sentence: string, matter: GuardMatter): boolean => {
  if (!mayIdentify.test(sentence)) return false;
  const { careCase, sources, language } = matter;
  const told = [
    careCase.subject,
    careCase.text,
    careCase.customer.email ?? '',
    ...sources.map(({ text }) => text),
  ];
  const known = told.map(squeezed);
  return findPersonalData(sentence, { language, market: careCase.market, names: [] })
    .filter(({ type }) => type !== 'name')
    .some(({ start, end }) => !known.some((text) => text.includes(squeezed(sentence.slice(start, end)))));
};

/** The best verdict that a sentence may keep; null where there is nothing to say against it. */
const mostFor = (sentence: string, mark: SupportMark, matter: GuardMatter): Verdict | null => {
  const { careCase, linkHosts, sources } = matter;
  const links = statedLinks(sentence).filter(
    ({ text }) => text.toLowerCase() !== careCase.customer.email?.toLowerCase(),
  );
  if (links.some(({ host }) => !isAllowedHost(host, linkHosts)) || hasPlaceholder(sentence))
    return 'unsupported';
  if (mark.verdict === 'not-a-statement') return null;
  if (identifiesOthers(sentence, matter)) return 'unsupported';
  if (links.some(({ text }) => !sources.some((source) => source.text.includes(text)))) return 'partly';
  const promise = promisedBy(sentence, matter);
  if (promise === 'nobody') return 'unsupported';
  return promise === 'cases' ? 'partly' : null;
};

const worst = (one: Verdict, other: Verdict): Verdict => {
  const order: readonly Verdict[] = ['unsupported', 'partly', 'supported'];
  return order.find((verdict) => verdict === one || verdict === other) ?? one;
};

/**
 * Lowers the marks of a reply, whoever wrote it, where its words can do harm though a source may hold them: a link or address whose
 * host is not allowed, wherever it stands; a placeholder; and in a statement what identifies somebody whom neither case nor sources name, and
 * a promise of money that no source makes or past cases alone. Nothing is taken out: a person decides.
 */
export const guardMarks = (marks: readonly SupportMark[], matter: GuardMatter): readonly SupportMark[] =>
  marks.map((mark) => {
    const sentence = matter.text.slice(mark.start, mark.end);
    const most = mostFor(sentence, mark, matter);
    if (most === null) return mark;
    const verdict = worst(mark.verdict, most);
    return { ...mark, verdict, sources: verdict === 'unsupported' ? [] : mark.sources };
  });
