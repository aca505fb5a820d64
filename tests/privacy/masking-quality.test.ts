import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { careLanguages } from '../../src/language/language-code.ts';
import { maskPersonalData } from '../../src/privacy/mask-personal-data.ts';
import { personalDataTypes } from '../../src/privacy/personal-data.ts';
import { type GoldText, measureMasking, printMeasures } from './measure-masking.ts';

const ownLine = z.strictObject({
  language: z.enum(careLanguages),
  text: z.string().min(1),
  entities: z.array(z.strictObject({ type: z.enum(personalDataTypes), text: z.string().min(1) })),
});

const ownLines = readFileSync('eval/privacy/masking.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => ownLine.parse(JSON.parse(line)));

const goldOf = ({ language, text, entities }: z.infer<typeof ownLine>): GoldText => {
  let from = 0;
  const spans = entities.map((entity) => {
    const start = text.indexOf(entity.text, from);
    if (start === -1) throw new Error(`'${entity.text}' is not in its line or out of order`);
    from = start + entity.text.length;
    return { type: entity.type, start, end: from };
  });
  return { language, text, spans };
};

describe('masking of our own lines', () => {
  const gold = ownLines.map(goldOf);
  const measures = measureMasking(gold);

  it('has lines of every type, every language, and at least 40 with nothing to mask', () => {
    expect(ownLines.length).toBeGreaterThanOrEqual(120);
    expect(ownLines.filter(({ entities }) => entities.length === 0).length).toBeGreaterThanOrEqual(40);
    expect(new Set(ownLines.map(({ language }) => language))).toEqual(new Set(careLanguages));
    expect(new Set(measures.map(({ type }) => type))).toEqual(new Set(personalDataTypes));
  });

  it('finds at least nine of ten values of each type and is right nine times of ten', () => {
    printMeasures('own lines', measures);
    for (const { type, recall, precision } of measures) {
      expect(recall, `recall of ${type}`).toBeGreaterThanOrEqual(0.9);
      expect(precision, `precision of ${type}`).toBeGreaterThanOrEqual(0.9);
    }
  });

  it.each(ownLines.filter(({ entities }) => entities.length === 0))(
    'leaves units, prices, dates and product terms alone: $text',
    ({ language, text }) => {
      expect(maskPersonalData(text, { language, names: [] }).text).toBe(text);
    },
  );

  it('leaves quantities alone in whatever language the text is said to be', () => {
    for (const { text } of ownLines.filter(({ entities }) => entities.length === 0)) {
      for (const language of [...careLanguages, 'und', 'fi']) {
        expect(maskPersonalData(text, { language, names: [] }).text).toBe(text);
      }
    }
  });
});

const publicSet = '../shared/datasets/pii/generated_large.json';

/** What the public set calls our types; its names, places and addresses stand in prose and are no aim of this masking. */
const publicTypes: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  CREDIT_CARD: 'card-number',
  IBAN_CODE: 'iban',
  IP_ADDRESS: 'ip-address',
  US_SSN: 'national-id',
  US_DRIVER_LICENSE: 'national-id',
};

/** The set knows dates only; those after a word for birth are days of birth. */
const isBirthday = (type: string, text: string, start: number): boolean =>
  type === 'DATE_TIME' && /birth|born/iu.test(text.slice(Math.max(0, start - 24), start));

const publicText = z.object({
  full_text: z.string(),
  spans: z.array(z.object({ entity_type: z.string(), start_position: z.number(), end_position: z.number() })),
});

describe('masking of the public set', () => {
  it.skipIf(!existsSync(publicSet))(
    'finds and rightly names at least nine of ten structured values (skipped where the set is missing)',
    () => {
      const rows = z.array(publicText).parse(JSON.parse(readFileSync(publicSet, 'utf8')));
      const gold = rows.map(({ full_text: text, spans }) => ({
        language: 'en',
        market: 'US',
        text,
        spans: spans.map(({ entity_type: type, start_position: start, end_position: end }) => ({
          type: isBirthday(type, text, start) ? 'date-of-birth' : (publicTypes[type] ?? type),
          start,
          end,
        })),
      }));
      const structured = new Set([...Object.values(publicTypes), 'date-of-birth']);
      const measures = measureMasking(gold).filter(({ type }) => structured.has(type));
      printMeasures('public set', measures);
      expect(measures.length).toBe(structured.size);
      for (const { type, recall, precision } of measures) {
        expect(recall, `recall of ${type}`).toBeGreaterThanOrEqual(0.9);
        expect(precision, `precision of ${type}`).toBeGreaterThanOrEqual(0.9);
      }
    },
  );
});
