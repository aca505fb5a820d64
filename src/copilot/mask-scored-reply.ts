import { maskTexts } from '../evaluate/export/mask-texts.ts';
import type { ToneFinding } from '../tone/tone-report.ts';
import type { ScoredReply } from './study-tone.ts';

/** A reply as it may travel: text, and findings that point into it, without personal data. */
export type MaskedReply = { readonly text: string; readonly findings: readonly ToneFinding[] };

/** Masks a scored reply together with what its findings say of it: a greeting that is suggested holds the customer's name. */
export const maskScoredReply = ({ reply, report, context, market, names }: ScoredReply): MaskedReply => {
  const { findings } = report;
  const said = findings.flatMap(({ message, suggestion }) => [message, suggestion ?? '']);
  const people = context.customerName == null ? names : [...names, context.customerName];
  // Alone a first name is masked as well: 'Hej Anna' of 'Anna Berg'.
  const parts = people.flatMap((name) => [name, ...name.split(/\s+/u)]).filter((name) => name.length > 2);
  const { texts } = maskTexts(
    [reply, ...said].map((text) => ({ text, language: context.language })),
    { market, names: parts, values: [] },
  );
  const [masked, ...sayings] = texts;
  return {
    text: masked?.text ?? '',
    findings: findings.map((finding, at) => ({
      ...finding,
      ...(masked?.move(finding) ?? {}),
      message: sayings[2 * at]?.text ?? '',
      suggestion: finding.suggestion === null ? null : (sayings[2 * at + 1]?.text ?? ''),
    })),
  };
};
