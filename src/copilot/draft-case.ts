import type { CareCase } from '../case/care-case.ts';
import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { CaseDraft } from './case-draft.ts';
import type { DraftAsking, TellProgress } from './drafting/draft-progress.ts';
import { evidenceOf } from './drafting/evidence-of.ts';
import { type FindSourcesParts, findSources } from './drafting/find-sources.ts';
import { type FinishDraftParts, finishDraft } from './drafting/finish-draft.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import type { DraftWriter, WritingSession } from './writing/draft-writer.ts';

export type DraftCaseParts = FindSourcesParts &
  FinishDraftParts & {
    readonly dissect: (careCase: CareCase) => readonly Question[];
    readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
    /** Monotonic milliseconds. */
    readonly now: () => number;
    /** Writes answers with a language model. Default: they are put together from sentences of the sources. */
    readonly writer?: DraftWriter | undefined;
  };

/** Drafts a case; whoever is told along hears the same whether a model writes or not, save for text. */
export type DraftCase = (careCase: CareCase, asking?: DraftAsking) => Promise<CaseDraft>;

type Drafting = {
  readonly watch: Stopwatch;
  /** Null where no language model writes. */
  readonly writing: WritingSession | null;
  readonly tell?: TellProgress | undefined;
};

/** Makes the use case that takes one case all the way to a draft with its marks and tone. */
export const makeDraftCase = (parts: DraftCaseParts): DraftCase => {
  /** Searches all questions at once; each is asked as soon as its own search is done. */
  const findAndWrite = async (
    careCase: CareCase,
    asked: readonly Question[],
    profile: ToneProfile,
    { watch, writing, tell }: Drafting,
  ) => {
    const { found, writes } = await watch.time('search', async () => {
      const searches = asked.map(async (question) => {
        const one = await findSources(parts, careCase, question);
        tell?.({ type: 'evidence', question: question.id, evidence: evidenceOf(one) });
        return one;
      });
      const begun = writing?.write(
        searches,
        {
          ground: { careCase, language: profile.language },
          profile,
          options: {
            asked: careCase.language,
            reply: profile.language,
            rules: parts.compositionRules,
            threshold: parts.threshold,
            market: careCase.market,
            model: careCase.model,
            conceptsIn: parts.vocabulary.conceptsIn,
          },
        },
        tell,
      );
      // It is waited for below; until then a fault of it must not pass for one that nobody sees.
      begun?.catch(() => undefined);
      return { found: await Promise.all(searches), writes: { ended: begun } };
    });
    const wrote = writes.ended && (await watch.time('write', () => writes.ended));
    return { found, wrote };
  };

  const draft = async (careCase: CareCase, { watch, writing, tell: told }: Drafting): Promise<CaseDraft> => {
    const open = new Set<string>();
    const tell =
      told &&
      ((event: Parameters<TellProgress>[0]): void => {
        if (event.type === 'answer') open.delete(event.question);
        told(event);
      });
    const { questions: asked, note } = await watch.time('dissect', async () => {
      const byRules = parts.dissect(careCase);
      return writing === null ? { questions: byRules, note: null } : writing.dissect(careCase, byRules);
    });
    for (const { id } of asked) open.add(id);
    tell?.({ type: 'questions', questions: asked });
    const profile = parts.profileFor(careCase.language, careCase.market);
    const { found, wrote } = await findAndWrite(careCase, asked, profile, { watch, writing, tell });
    for (const question of open) told?.({ type: 'answer', question, text: null });
    const notes = [...(note === null ? [] : [note]), ...(wrote?.notes ?? [])];
    const made = await finishDraft(
      parts,
      { careCase, found, profile, written: wrote?.written, notes },
      watch,
    );
    return writing === null ? made : { ...made, writing: writing.spent() };
  };

  return async (careCase, { signal, tell } = {}) => {
    const watch = startStopwatch(parts.now);
    if (parts.writer === undefined) return draft(careCase, { watch, writing: null, tell });
    const writing = await parts.writer.begin(careCase.market, signal);
    try {
      return await draft(careCase, { watch, writing, tell });
    } finally {
      await writing.end();
    }
  };
};
