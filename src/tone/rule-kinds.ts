import { abbreviationKind } from './kinds/abbreviation.ts';
import { answersKind } from './kinds/answers.ts';
import { brandNameKind } from './kinds/brand-name.ts';
import { capitalizationKind } from './kinds/capitalization.ts';
import { closingKind } from './kinds/closing.ts';
import { conditionalKind } from './kinds/conditional.ts';
import { consistencyKind } from './kinds/consistency.ts';
import { courtesyKind } from './kinds/courtesy.ts';
import { empathyKind } from './kinds/empathy.ts';
import { existenceKind } from './kinds/existence.ts';
import { formalityKind } from './kinds/formality.ts';
import { lengthKind } from './kinds/length.ts';
import { metricKind } from './kinds/metric.ts';
import { nextStepKind } from './kinds/next-step.ts';
import { occurrenceKind } from './kinds/occurrence.ts';
import { openingKind } from './kinds/opening.ts';
import { readabilityKind } from './kinds/readability.ts';
import { repetitionKind } from './kinds/repetition.ts';
import { restatementKind } from './kinds/restatement.ts';
import { stanceKind } from './kinds/stance.ts';
import { substitutionKind } from './kinds/substitution.ts';
import { wordingKind } from './kinds/wording.ts';
import type { RuleKind } from './rule-kind.ts';

/** Every kind of rule that a file can extend: first those of Vale, then those that care needs. A new kind is added here. */
export const ruleKinds: readonly RuleKind[] = [
  existenceKind,
  substitutionKind,
  occurrenceKind,
  repetitionKind,
  consistencyKind,
  conditionalKind,
  capitalizationKind,
  metricKind,
  readabilityKind,
  lengthKind,
  formalityKind,
  openingKind,
  closingKind,
  nextStepKind,
  empathyKind,
  courtesyKind,
  answersKind,
  abbreviationKind,
  brandNameKind,
  restatementKind,
  stanceKind,
  wordingKind,
];
