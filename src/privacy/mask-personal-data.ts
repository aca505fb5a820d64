import type { MaskedEntity, MaskedText, MaskingContext, PersonalDataType } from './personal-data.ts';

const patterns: readonly (readonly [PersonalDataType, RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu],
  ['order-number', /\bLS[ -]?\d{8}\b/gu],
  ['vin', /\b(?=[A-Z0-9]{0,16}\d)(?=\d{0,16}[A-Z])[A-HJ-NPR-Z0-9]{17}\b/gu],
  ['phone', /\+\d{1,3}(?:[ -]?\d{1,4}){2,6}\b/gu],
];

/** Masks personal data in a text; first form, deepened at once. */
export const maskPersonalData = (text: string, context: MaskingContext): MaskedText => {
  const found: { type: PersonalDataType; start: number; end: number }[] = [];
  const add = (type: PersonalDataType, pattern: RegExp): void => {
    for (const match of text.matchAll(pattern))
      found.push({ type, start: match.index, end: match.index + match[0].length });
  };
  for (const [type, pattern] of patterns) add(type, pattern);
  const parts = context.names.flatMap((name) => [
    name,
    ...name.split(/\s+/u).filter((part) => part.length > 2),
  ]);
  for (const part of parts.filter((value) => value.trim().length > 2)) {
    add(
      'name',
      new RegExp(`(?<!\\p{L})${part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?=s?(?!\\p{L}))`, 'gu'),
    );
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const entities: MaskedEntity[] = [];
  const placeholders = new Map<string, string>();
  const counts = new Map<PersonalDataType, number>();
  let masked = '';
  let at = 0;
  for (const { type, start, end } of found) {
    if (start < at) continue;
    const key = `${type} ${text.slice(start, end).toLowerCase()}`;
    let placeholder = placeholders.get(key);
    if (placeholder === undefined) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
      placeholder = `[${type}-${counts.get(type)}]`;
      placeholders.set(key, placeholder);
    }
    entities.push({ type, start, end, placeholder });
    masked += text.slice(at, start) + placeholder;
    at = end;
  }
  return { text: masked + text.slice(at), entities };
};
