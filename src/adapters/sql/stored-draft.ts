import type { CaseDraft } from '../../copilot/case-draft.ts';
import type { ToneFinding, ToneReport } from '../../tone/tone-report.ts';

/** A tone report as earlier versions kept it: without what each finding costs. */
type StoredTone = Omit<ToneReport, 'findings' | 'wordingPoints' | 'strengths'> &
  Partial<Pick<ToneReport, 'wordingPoints' | 'strengths'>> & {
    readonly findings: readonly (Omit<ToneFinding, 'points'> & Partial<Pick<ToneFinding, 'points'>>)[];
  };

type StoredDraft = Omit<CaseDraft, 'tone'> & { readonly tone: StoredTone };

/** Reads a draft that was kept as JSON, by this version or an earlier one; what was not told then costs nothing. */
export const readStoredDraft = (json: string): CaseDraft => {
  const { tone, ...draft } = JSON.parse(json) as StoredDraft;
  return {
    ...draft,
    tone: {
      ...tone,
      wordingPoints: tone.wordingPoints ?? 0,
      strengths: tone.strengths ?? [],
      findings: tone.findings.map((finding) => ({ ...finding, points: finding.points ?? 0 })),
    },
  };
};
