import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dissectText, questionsIn } from './ship-rules.ts';

const folder = '../shared/datasets';

describe.skipIf(!existsSync(folder))('public customer messages (skipped where ../shared is missing)', () => {
  /** Nearly every one of these messages asks something, so few may come out empty. */
  const mostEmpty = 0.1;

  const shareEmpty = (name: string, texts: readonly string[]): number => {
    const empty = texts.filter((text) => dissectText(text).length === 0).length / texts.length;
    console.log(`${name}: ${texts.length} messages, ${(100 * empty).toFixed(1)} % without a question`);
    return empty;
  };

  it('from a mail program, long and unruly, are nearly all found to ask something', () => {
    const texts = readFileSync(`${folder}/thunderbird-kb-dev/queries.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text);
    expect(shareEmpty('thunderbird-kb-dev', texts)).toBeLessThan(mostEmpty);
  }, 60_000);

  it('from a bank, short and often without a question mark, are nearly all found to ask something', () => {
    const rows: unknown = parse(readFileSync(`${folder}/banking77/train.csv`, 'utf8'), { columns: true });
    const texts = z
      .array(z.object({ text: z.string() }))
      .parse(rows)
      .map(({ text }) => text);
    expect(shareEmpty('banking77', texts)).toBeLessThan(mostEmpty);
  }, 60_000);

  it('from business mail, sentence by sentence, ask or do not ask, as far as the two notions agree', () => {
    const count = { asked: 0, extra: 0, missed: 0, silent: 0 };
    for (const line of readFileSync(`${folder}/email-intent/train.txt`, 'utf8').split('\n')) {
      const [, label, text = ''] = /^(Yes|No)\t(.*)$/u.exec(line) ?? [];
      if (label === undefined) continue;
      const isFound = questionsIn(text).length > 0;
      if (label === 'Yes') count[isFound ? 'asked' : 'missed'] += 1;
      else count[isFound ? 'extra' : 'silent'] += 1;
    }
    const { asked, extra, missed, silent } = count;
    const accuracy = (asked + silent) / (asked + extra + missed + silent);
    const f1 = (2 * asked) / (2 * asked + extra + missed);
    console.log(`email-intent: accuracy ${accuracy.toFixed(3)}, F1 ${f1.toFixed(3)}`, count);
    // The set counts every call to act ('Let's meet on Monday'), so this only guards against a collapse.
    expect(accuracy).toBeGreaterThan(0.6);
  }, 60_000);
});
