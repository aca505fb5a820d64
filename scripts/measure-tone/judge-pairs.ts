import type { NamedWorsenedReply } from '../../src/adapters/files/tone/worsened-replies.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import type { ToneReport } from '../../src/tone/tone-report.ts';

/** What the score may know: the case, or nothing but the text and its profile as `cair tone` gets it. */
export type Knowledge = 'case' | 'text';

export type JudgedPair = {
  readonly id: string;
  readonly language: string;
  readonly kind: string;
  readonly isLower: boolean;
  readonly isNamed: boolean;
  /** The findings that the defect added, by rule. */
  readonly added: readonly string[];
};

export type ScoreReply = (text: string, original: NamedWorsenedReply, knowledge: Knowledge) => ToneReport;

/** Makes the scorer of a reply under the profile of its original's language and market. */
export const makeScoreReply =
  (profiles: ReadonlyMap<string, ToneProfile>): ScoreReply =>
  (text, { language, market, customerName, isComplaint, questions, channel, message }, knowledge) => {
    const profile = selectToneProfile(profiles, { language, market });
    return scoreTone(
      text,
      profile,
      knowledge === 'case'
        ? { language, customerName, isComplaint, questions, channel, message }
        : { language },
    );
  };

const rulesOf = ({ findings }: ToneReport): readonly string[] => findings.map(({ rule }) => rule);

/** Gives the rules that fire more often in one list than in the other, as often as they do. */
const addedRules = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const left = Map.groupBy(before, (rule) => rule);
  return [...Map.groupBy(after, (rule) => rule)].flatMap(([rule, all]) =>
    all.slice(left.get(rule)?.length ?? 0),
  );
};

/** Tells of each pair whether its worsened reply scores lower, and whether a finding that it added names the defect. */
export const judgePairs = (
  originals: readonly NamedWorsenedReply[],
  names: ReadonlyMap<string, readonly string[]>,
  score: ScoreReply,
  knowledge: Knowledge,
): readonly JudgedPair[] =>
  originals.flatMap((original) => {
    const before = score(original.reply, original, knowledge);
    return original.worsened.map(({ kind, reply }): JudgedPair => {
      const after = score(reply, original, knowledge);
      const added = addedRules(rulesOf(before), rulesOf(after));
      const naming = names.get(kind) ?? [];
      return {
        id: original.id,
        language: original.language,
        kind,
        isLower: after.score < before.score,
        isNamed: added.some((rule) => naming.some((prefix) => rule.startsWith(prefix))),
        added,
      };
    });
  });
