import { counted } from './counted.ts';

/** Words about tone, by the rules and by a language model. */
export const toneStrings = {
  tone: {
    title: 'Tone',
    score: (score: number) => score.toFixed(1),
    outOf: 'of 5',
    levels: { good: 'Good', fair: 'Fair', poor: 'Off' },
    dimensions: {
      clear: 'Clear',
      warm: 'Warm',
      direct: 'Direct',
      'on-brand': 'On brand',
      correct: 'Correct',
    },
    profile: (name: string) => `Profile ${name}`,
    fallback: (name: string) => `Profile ${name}, used because this market has none of its own`,
    checking: 'Checking …',
    failed: 'Tone could not be checked.',
    noText: 'Nothing to check yet.',
    noFindings: 'Nothing to change.',
    findings: (count: number) => counted(count, 'finding', 'findings'),
    severities: { error: 'Must change', warning: 'Should change', suggestion: 'Could change' },
    by: 'with',
    remove: 'Remove',
    apply: 'Apply',
    applyNamed: (before: string, after: string) =>
      after === '' ? `Apply: remove “${before}”` : `Apply: replace “${before}” with “${after}”`,
    show: 'Show in the reply',
    showNamed: (before: string) => `Show “${before}” in the reply`,
    applied: 'Replaced in the reply.',
    points: (points: number) => `-${points.toFixed(1)}`,
    pointsNamed: (points: number) => `costs ${points.toFixed(1)} of the score`,
    wording: (points: number) =>
      `The wording as a whole costs ${points.toFixed(1)}: it sounds unlike our best replies, whatever the findings.`,
    strengths: (what: readonly string[]) => `Done well: ${what.join(' ')}`,
  },

  toneModel: {
    label: 'Ask the language model',
    secondOpinion: 'Second opinion',
    rewrite: 'Rewrite',
    asking: { opinion: 'Asking for a second opinion …', rewrite: 'Asking for a rewrite …' },
    cancel: 'Cancel',
    opinionOf: (model: string) => `Second opinion of ${model}`,
    beside: 'It stands beside the score and never changes it.',
    whole: 'As a whole',
    noGrade: 'no grade',
    agrees: 'It agrees with the rules within 1.5 of each grade.',
    evidence: 'What it quotes',
    rewriteOf: (model: string) => `Rewrite by ${model}`,
    scores: (before: number, after: number) =>
      `Score ${before.toFixed(1)}, with the rewrite ${after.toFixed(1)}.`,
    take: 'Take the rewrite',
    dismiss: 'Dismiss',
    kept: 'Left as they were',
    taken: 'The rewrite is in the reply; undo takes it back.',
    ready: { opinion: 'The second opinion is here.', rewrite: 'The rewrite is here.' },
  },
} as const;
