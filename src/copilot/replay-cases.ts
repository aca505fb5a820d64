import pMap from 'p-map';
import type { CareCase } from '../case/care-case.ts';
import type { RawCase } from '../case/raw-case.ts';
import { findLeaks, type Leak } from '../evaluate/replay/find-leaks.ts';
import { makeLeakSources } from '../evaluate/replay/leak-sources.ts';
import type { ReplayDocument } from '../evaluate/replay/replay-document.ts';
import { type ReplayLeftOut, type ReplayOpening, replayOrder } from '../evaluate/replay/replay-order.ts';
import { earlierReplies } from '../evaluate/replay/reply-shingles.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';
import type { CaseDraft } from './case-draft.ts';
import type { DraftCase } from './draft-case.ts';

export type ReplayParts = {
  /** Drafts as on a day, an ISO date: what is valid and how old it is are judged by the day the case came in. */
  readonly draftCaseOn: (day: string) => DraftCase;
  /** Adds what became known to store and index; `makeLearnDocuments`. */
  readonly learn: (documents: readonly ReplayDocument[]) => Promise<void>;
  /** Must be empty when a replay starts. */
  readonly store: Pick<PassageStore, 'counts'>;
  /** Tells language, market and parts of a message as for any case that comes in. */
  readonly caseOf: (raw: RawCase) => CareCase;
};

/** A case as it came in, before it is drafted. */
export type ReplayedOpening = {
  readonly careCase: CareCase;
  /** The first reply that was really sent. */
  readonly sent: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Documents that were known. */
  readonly knownDocuments: { readonly articles: number; readonly cases: number };
  /** Hash of everything that was known: the same case with the same one gives the same draft. */
  readonly knowledge: string;
};

export type ReplayedCase = ReplayedOpening & {
  readonly draft: CaseDraft;
  /** Empty for a draft that rests only on what was known. */
  readonly leaks: readonly Leak[];
};

export type ReplayOptions = {
  /**
   * 'sent': the replies that were really sent are learned as their cases close, since that is what a closed case is.
   * 'nothing': only articles become known, to see what the closed cases are worth. Default 'sent'.
   */
  readonly learnFrom?: 'sent' | 'nothing';
  /** Drafts at a time while nothing new becomes known; default 4, since a draft waits for storage between its steps. */
  readonly concurrency?: number;
  /** Cases whose result is known already; they are not drafted and not given. When all are, nothing is indexed either. */
  readonly skip?: (opening: ReplayedOpening) => boolean | Promise<boolean>;
};

export type Replay = {
  /** How many cases there are to draft, those that are skipped included. */
  readonly cases: number;
  readonly leftOut: ReplayLeftOut;
  /** In order of time; can be read once. */
  readonly results: AsyncGenerator<ReplayedCase, void>;
};

const rawCaseOf = ({ closedCase, message, channel }: ReplayOpening, receivedAt: string): RawCase => ({
  id: closedCase.id,
  subject: closedCase.subject,
  text: message,
  language: closedCase.language,
  market: closedCase.market,
  model: closedCase.model,
  channel,
  receivedAt,
  customer: { name: closedCase.customerName, email: null, phone: null },
  attachments: [],
});

/**
 * Makes the use case that drafts closed cases in order of time, each from what was known when it came in (`replayOrder`), and looks
 * at every draft for what it could not have known (`findLeaks`). What became known between two cases is added in one
 * change; the order of the documents given makes no difference.
 * Reading the results throws CopilotError 'conflict' when something is stored already: even a document that is never
 * shown would have its part in what words are worth.
 */
export const makeReplayCases =
  (parts: ReplayParts) =>
  (documents: readonly ReplayDocument[], options: ReplayOptions = {}): Replay => {
    const { learnFrom = 'sent', concurrency = 4, skip = () => false } = options;
    const { steps, leftOut } = replayOrder(documents);
    const sourcesOf = makeLeakSources(documents);
    const replies = earlierReplies();

    const draft = async (opening: ReplayOpening, opened: ReplayedOpening): Promise<ReplayedCase> => {
      const made = await parts.draftCaseOn(opened.receivedAt.slice(0, 10))(opened.careCase);
      const rests = {
        sources: sourcesOf(made.evidence.map(({ passage }) => passage)),
        cited: made.draft.citations.flatMap(({ sources }) => sources),
      };
      const replayed = { id: opening.closedCase.id, openedAt: opening.openedAt, replies: opening.replies };
      return { ...opened, draft: made, leaks: findLeaks(replayed, rests, replies.isTemplate) };
    };

    async function* results(): AsyncGenerator<ReplayedCase, void> {
      const stored = (await parts.store.counts()).passages;
      if (stored > 0) {
        throw new CopilotError('conflict', 'A replay starts from empty knowledge; this one holds passages.', {
          details: { passages: stored },
        });
      }
      let pending: ReplayDocument[] = [];
      let knowledge = contentHash(learnFrom);
      const known = { articles: 0, cases: 0 };
      for (const { learned, openings } of steps) {
        for (const { document } of learned) {
          knowledge = contentHash(knowledge, JSON.stringify(document));
          if (document.kind === 'case') replies.add(document.closedCase.messages.flatMap(advisorText));
          if (document.kind === 'case' && learnFrom === 'nothing') continue;
          known[document.kind === 'case' ? 'cases' : 'articles'] += 1;
          pending.push(document);
        }
        const wanted: { readonly opening: ReplayOpening; readonly opened: ReplayedOpening }[] = [];
        for (const opening of openings) {
          const receivedAt = new Date(opening.openedAt).toISOString();
          const careCase = parts.caseOf(rawCaseOf(opening, receivedAt));
          const { sent } = opening;
          const opened = { careCase, sent, receivedAt, knownDocuments: { ...known }, knowledge };
          if (!(await skip(opened))) wanted.push({ opening, opened });
        }
        if (wanted.length === 0) continue;
        if (pending.length > 0) await parts.learn(pending);
        pending = [];
        yield* await pMap(wanted, ({ opening, opened }) => draft(opening, opened), { concurrency });
      }
    }

    const cases = steps.reduce((sum, { openings }) => sum + openings.length, 0);
    return { cases, leftOut, results: results() };
  };

const advisorText = ({ from, text }: { readonly from: string; readonly text: string }): readonly string[] =>
  from === 'advisor' ? [text] : [];
