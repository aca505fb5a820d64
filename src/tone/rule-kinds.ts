import { abbreviationKind } from './kinds/abbreviation.ts';
import { answersKind } from './kinds/answers.ts';
import { brandNameKind } from './kinds/brand-name.ts';
import { brandPhraseKind } from './kinds/brand-phrase.ts';
import { capitalizationKind } from './kinds/capitalization.ts';
import { closingKind } from './kinds/closing.ts';
import { conditionalKind } from './kinds/conditional.ts';
import { consistencyKind } from './kinds/consistency.ts';
import { courtesyKind } from './kinds/courtesy.ts';
import { empathyKind } from './kinds/empathy.ts';
import { existenceKind } from './kinds/existence.ts';
import { formalityKind } from './kinds/formality.ts';
import { frameLanguageKind } from './kinds/frame-language.ts';
import { greetedNameKind } from './kinds/greeted-name.ts';
import { greetedTitleKind } from './kinds/greeted-title.ts';
import { heavySentenceKind } from './kinds/heavy-sentence.ts';
import { lengthKind } from './kinds/length.ts';
import { metricKind } from './kinds/metric.ts';
import { nextStepKind } from './kinds/next-step.ts';
import { occurrenceKind } from './kinds/occurrence.ts';
import { openingKind } from './kinds/opening.ts';
import { readabilityKind } from './kinds/readability.ts';
import { repetitionKind } from './kinds/repetition.ts';
import { restatementKind } from './kinds/restatement.ts';
import { signatureKind } from './kinds/signature.ts';
import { stanceKind } from './kinds/stance.ts';
import { substitutionKind } from './kinds/substitution.ts';
import { togetherKind } from './kinds/together.ts';
import { unaskedKind } from './kinds/unasked.ts';
import { wordingKind } from './kinds/wording.ts';
import type { RuleKind } from './rule-kind.ts';

/** Every kind of rule that a file can extend: first those of Vale, then those that care needs. A new kind is added here. */
export const ruleKinds: readonly RuleKind[] = [
  existenceKind,
  substitutionKind,
  togetherKind,
  occurrenceKind,
  repetitionKind,
  consistencyKind,
  conditionalKind,
  capitalizationKind,
  metricKind,
  readabilityKind,
  lengthKind,
  heavySentenceKind,
  formalityKind,
  openingKind,
  closingKind,
  signatureKind,
  greetedNameKind,
  greetedTitleKind,
  frameLanguageKind,
  nextStepKind,
  empathyKind,
  courtesyKind,
  answersKind,
  abbreviationKind,
  brandNameKind,
  brandPhraseKind,
  restatementKind,
  stanceKind,
  wordingKind,
  unaskedKind,
];
