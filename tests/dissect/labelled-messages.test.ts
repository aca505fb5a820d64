import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messageParts } from '../../src/case/message-parts.ts';
import { dissect } from '../../src/dissect/dissect.ts';
import { countScores, type MatchCounts, sumCounts } from '../../src/evaluate/metrics/match-counts.ts';
import { matchBySpan } from '../../src/evaluate/metrics/question-matching.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import type { TextSpan } from '../../src/language/text-span.ts';
import { dissectText, shippedRules } from './ship-rules.ts';

const messageSchema = z.strictObject({
  id: z.string(),
  language: z.enum(careLanguages),
  text: z.string().min(1),
  questions: z.array(z.string().min(1)),
  held: z.literal(true).optional(),
});

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const messages = careLanguages.flatMap((language) =>
  linesOf(`eval/dissection/${language}.jsonl`).map((line) => messageSchema.parse(line)),
);

const spansOf = (text: string, questions: readonly string[]): readonly TextSpan[] => {
  let from = 0;
  return questions.map((question) => {
    const start = text.indexOf(question, from);
    expect(start, question).toBeGreaterThanOrEqual(0);
    from = start + question.length;
    return { start, end: from };
  });
};

const score = (keep: (message: (typeof messages)[number]) => boolean): MatchCounts =>
  sumCounts(
    messages
      .filter(keep)
      .map(
        ({ text, language, questions }) =>
          matchBySpan(dissectText(text, language), spansOf(text, questions)).counts,
      ),
  );

const row = (name: string, counts: MatchCounts): Record<string, string | number> => {
  const { precision, recall, f1 } = countScores(counts);
  return {
    set: name,
    precision: precision.toFixed(3),
    recall: recall?.toFixed(3) ?? '',
    f1: f1.toFixed(3),
    ...counts,
  };
};

const f1 = (counts: MatchCounts): number => countScores(counts).f1;

describe('the labelled messages', () => {
  it('hold enough of each language, a quarter without and a quarter with several questions', () => {
    const least = { en: 60, sv: 50, nb: 30, da: 30, de: 30, nl: 30 };
    for (const language of careLanguages) {
      const own = messages.filter((message) => message.language === language);
      expect(own.length, language).toBeGreaterThanOrEqual(least[language]);
      const without = own.filter(({ questions }) => questions.length === 0).length / own.length;
      const several = own.filter(({ questions }) => questions.length > 1).length / own.length;
      expect(without, language).toBeGreaterThan(0.2);
      expect(several, language).toBeGreaterThan(0.2);
    }
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  });

  it('are dissected with F1 of at least .85 over all and .80 in each language, held-out third included', () => {
    const rows = careLanguages.flatMap((language) => [
      row(
        `${language} seen`,
        score((message) => message.language === language && message.held !== true),
      ),
      row(
        `${language} held out`,
        score((message) => message.language === language && message.held === true),
      ),
    ]);
    const all = score(() => true);
    const held = score((message) => message.held === true);
    console.table([...rows, row('all', all), row('all held out', held)]);
    expect(f1(all)).toBeGreaterThanOrEqual(0.85);
    expect(f1(held)).toBeGreaterThanOrEqual(0.85);
    for (const language of careLanguages) {
      expect(f1(score((message) => message.language === language)), language).toBeGreaterThanOrEqual(0.8);
      const own = score((message) => message.language === language && message.held === true);
      expect(f1(own), `${language} held out`).toBeGreaterThanOrEqual(0.8);
    }
  });
});

describe('the incoming cases of the fixtures, labelled by somebody else', () => {
  const incomingSchema = z.object({
    text: z.string(),
    language: z.string(),
    gold: z.object({ questions: z.array(z.object({ start: z.number(), end: z.number() })) }),
  });

  it('are dissected with F1 of at least .75', () => {
    const all = sumCounts(
      linesOf('fixtures/incoming.jsonl')
        .map((line) => incomingSchema.parse(line))
        .map(
          ({ text, language, gold }) =>
            matchBySpan(
              dissect({ text, language, parts: messageParts(text, language) }, shippedRules),
              gold.questions,
            ).counts,
        ),
    );
    console.table([row('incoming', all)]);
    expect(f1(all)).toBeGreaterThanOrEqual(0.75);
  });
});
