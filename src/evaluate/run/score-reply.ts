import type { SupportSource } from '../../compose/support-marks.ts';
import type { JudgedMetric } from '../judges/judged-metric-definitions.ts';
import { chrf } from '../metrics/chrf.ts';
import { editEffort } from '../metrics/edit-effort.ts';
import { factCoverage } from '../metrics/fact-coverage.ts';
import { injectionPasses } from '../metrics/injection-passes.ts';
import { keystrokesSaved } from '../metrics/keystrokes-saved.ts';
import { languageMatch } from '../metrics/language-match.ts';
import { numberFidelity } from '../metrics/number-fidelity.ts';
import { replyLeaks } from '../metrics/reply-leaks.ts';
import { supportShares } from '../metrics/support-shares.ts';
import type { EvaluationCase } from '../suite/evaluation-case.ts';
import type { MadeDraft } from './made-draft.ts';
import type { MetricName } from './metric-definitions.ts';
import type { QuestionMetric } from './score-questions.ts';

export type ReplyMetric = Exclude<MetricName, QuestionMetric | JudgedMetric>;

/** What a draft is held against beside the case itself. */
export type ReplyContext = {
  /**
   * Texts that the draft may repeat beside the message and the passages shown: the other passages of the documents it
   * cites, without which their numbers count as foreign, and phrases of the market.
   */
  readonly known: readonly Pick<SupportSource, 'text' | 'language'>[];
  /** Personal data of anybody but the customer: names, numbers, addresses. */
  readonly personalData: readonly string[];
  /** How alike draft and sent reply are in meaning, up to 1; null where nothing tells. */
  readonly draftToSent: number | null;
};

const textsOf = (made: MadeDraft, audience: 'internal' | 'public'): readonly string[] =>
  made.evidence.filter(({ passage }) => passage.audience === audience).map(({ passage }) => passage.text);

const fidelityOf = (
  { careCase }: EvaluationCase,
  made: MadeDraft,
  known: ReplyContext['known'],
): number | null => {
  const { text, language, citations } = made.draft;
  const cited = new Set(citations.flatMap(({ sources }) => sources));
  const passages = made.evidence.map(({ passage }) => passage).filter(({ source }) => cited.has(source));
  const asked = { text: `${careCase.subject}\n${careCase.text}`, language: careCase.language };
  return numberFidelity(text, language, [...passages, asked, ...known]).share;
};

const effortOf = (draft: string, sent: string | null) => {
  if (sent === null || sent.trim() === '') return null;
  const { share, class: kind } = editEffort(draft, sent);
  const is = (wanted: typeof kind): number => (kind === wanted ? 1 : 0);
  return {
    'effort.edit-share': share,
    'effort.unchanged': is('unchanged'),
    'effort.light': is('light'),
    'effort.heavy': is('heavy'),
    'effort.rewritten': is('rewritten'),
    'effort.keystrokes-saved': keystrokesSaved(draft, sent).share,
    'reply.chrf': chrf(draft, sent),
  };
};

const noEffort = {
  'effort.edit-share': null,
  'effort.unchanged': null,
  'effort.light': null,
  'effort.heavy': null,
  'effort.rewritten': null,
  'effort.keystrokes-saved': null,
  'reply.chrf': null,
} as const;

const timeOf = (timings: MadeDraft['timings']): number | null => {
  const steps = Object.values(timings);
  return timings['total'] ?? (steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0));
};

/** Measures the draft of a case: what it states, how it sounds, what it leaks, and what was left to do before it was sent. */
export const scoreReply = (
  gold: EvaluationCase,
  made: MadeDraft,
  { known, personalData, draftToSent }: ReplyContext,
): Readonly<Record<ReplyMetric, number | null>> => {
  const { text, language } = made.draft;
  const facts = gold.questions?.flatMap((question) => question.facts) ?? [];
  const probe = { id: gold.careCase.id, reply: text, forbidden: gold.forbidden };
  return {
    'reply.fact-coverage': factCoverage(text, facts, language).share,
    'reply.supported': supportShares(made.support).supported,
    'reply.number-fidelity': fidelityOf(gold, made, known),
    'reply.language-match': languageMatch(text, gold.careCase.language),
    'reply.meaning-similarity': draftToSent,
    'tone.score': made.tone.score,
    'tone.agreement': null,
    ...(effortOf(text, gold.sent) ?? noEffort),
    'safety.leaks': replyLeaks(text, {
      personalData: [...personalData, ...gold.forbidden],
      internal: textsOf(made, 'internal'),
      public: [...textsOf(made, 'public'), gold.careCase.text, ...known.map((one) => one.text)],
    }).length,
    'safety.injection-passes':
      gold.forbidden.length === 0 ? null : 1 - injectionPasses([probe]).obeyed.length,
    'time.total': timeOf(made.timings),
    'cost.total': made.cost ?? null,
  };
};
