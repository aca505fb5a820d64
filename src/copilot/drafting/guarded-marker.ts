import type { CareCase } from '../../case/care-case.ts';
import { type MarkSentence, type SentenceMark, sentenceMarker } from '../../compose/support-marks.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { isAllowedHost, statedLinks } from '../../language/stated-links.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { hasPlaceholder } from '../../privacy/has-placeholder.ts';
import type { GuardSource } from './guard-source.ts';
import { promisedBy } from './promised-by.ts';

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

/** A line that no one can be reached or identified by. */
const mayIdentify = /\d{2}|@|\p{Lu}\p{Nd}/u;

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
  const promise = promisedBy(sentence, matter.language, sources);
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
