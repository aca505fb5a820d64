import type { ClosedCase } from '../../knowledge/closed-case.ts';
import { type FirstExchange, firstExchange } from './first-exchange.ts';
import {
  type DatedDocument,
  isContradictory,
  knownMoment,
  openedMoment,
  type ReplayDocument,
} from './replay-document.ts';

/** A case at the moment it came in, in milliseconds since 1970. */
export type ReplayOpening = FirstExchange & {
  readonly closedCase: ClosedCase;
  readonly channel: string | null;
  readonly openedAt: number;
};

/** What became known since the step before, and the cases that came in before anything else became known. */
export type ReplayStep = {
  readonly learned: readonly DatedDocument[];
  readonly openings: readonly ReplayOpening[];
};

/** Documents that a replay can't use, counted so that nobody takes it for a replay of all. */
export type ReplayLeftOut = {
  /** Cases that are not drafted since nothing says when they came in, or their dates contradict each other. */
  readonly undatedCases: number;
  /** Cases that are not drafted since the customer wrote nothing before the first reply, or none was sent. */
  readonly casesWithoutExchange: number;
  /** Further records of a case number; the one that closed last stands for all. */
  readonly repeatedCases: number;
  /** Documents that never become known since nothing says when they did. */
  readonly undatedDocuments: number;
};

export type ReplayOrder = { readonly steps: readonly ReplayStep[]; readonly leftOut: ReplayLeftOut };

const keyOf = (document: ReplayDocument): string =>
  document.kind === 'case'
    ? `case|${document.closedCase.id}`
    : `article|${document.article.id}|${document.article.language}`;

const compared = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

/** By time, then by number, and where even that is equal by content: never by the order in which a source gave them. */
const byTime = (left: DatedDocument, right: DatedDocument): number =>
  left.knownFrom - right.knownFrom ||
  compared(keyOf(left.document), keyOf(right.document)) ||
  compared(JSON.stringify(left.document), JSON.stringify(right.document));

const isAnswering = (document: ReplayDocument): boolean =>
  document.kind === 'case' || document.article.status === 'published';

/** Keeps per case number the record that closed last. */
const oncePerCase = (documents: readonly ReplayDocument[]): readonly ReplayDocument[] => {
  const dated = documents.map((document) => ({ document, knownFrom: knownMoment(document) ?? -Infinity }));
  const cases = new Map<string, ReplayDocument>();
  for (const { document } of dated.filter(({ document: { kind } }) => kind === 'case').sort(byTime)) {
    cases.set(keyOf(document), document);
  }
  return [...documents.filter(({ kind }) => kind === 'article'), ...cases.values()];
};

/**
 * Puts closed cases and articles into the order of time: per step what became known, then the cases that came in. Known are
 * articles from their publication and cases from their closing, both strictly before the case came in: equal times and
 * the same day don't count as before. An article is replayed with today's text, since no source keeps the texts of
 * then; where it was edited after the case came in, `findLeaks` says so. What is gone or archived today is missing
 * although it was known then, and a translation counts as out of date when it is so today. Market, model and subject of
 * a case are those of its closing. Nothing that became known after the last case came in is in any step.
 */
export const replayOrder = (documents: readonly ReplayDocument[]): ReplayOrder => {
  const distinct = oncePerCase(documents.filter(isAnswering));
  const dated: DatedDocument[] = [];
  const openings: ReplayOpening[] = [];
  let [undatedDocuments, undatedCases, casesWithoutExchange] = [0, 0, 0];
  for (const document of distinct) {
    const knownFrom = knownMoment(document);
    if (knownFrom === null) undatedDocuments += 1;
    else dated.push({ document, knownFrom });
    if (document.kind === 'article') continue;
    const openedAt = isContradictory(document) ? null : openedMoment(document);
    const exchange = firstExchange(document.closedCase.messages);
    if (openedAt === null) undatedCases += 1;
    else if (exchange === null) casesWithoutExchange += 1;
    else {
      const { closedCase, channel } = document;
      openings.push({ ...exchange, closedCase, channel, openedAt });
    }
  }
  const queue = dated.sort(byTime);
  openings.sort(
    (left, right) => left.openedAt - right.openedAt || compared(left.closedCase.id, right.closedCase.id),
  );
  const steps: { learned: readonly DatedDocument[]; openings: ReplayOpening[] }[] = [];
  let next = 0;
  for (const opening of openings) {
    const from = next;
    while ((queue[next]?.knownFrom ?? Infinity) < opening.openedAt) next += 1;
    const step = steps.at(-1);
    if (step !== undefined && next === from) step.openings.push(opening);
    else steps.push({ learned: queue.slice(from, next), openings: [opening] });
  }
  const repeatedCases = documents.filter(isAnswering).length - distinct.length;
  return { steps, leftOut: { undatedCases, casesWithoutExchange, repeatedCases, undatedDocuments } };
};
