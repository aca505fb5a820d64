/**
 * Measures support marks against labelled pairs of a sentence and a passage: precision, recall and F1 of "not supported" by
 * language, how often each kind of pair is marked as labelled, and the time for an edited draft, by itself and as the panel asks for it
 * (for which the fixtures are indexed, about a minute). Decides nothing.
 * `--show` lists the wrong marks of the development half; the held-out half is shown in totals only. Run by `npm run measure:support`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { supportMarks } from '../src/compose/support-marks.ts';
import { detectLanguage } from '../src/language/detect-language.ts';
import { timeEdits } from './measure-support/time-edits.ts';

const pairSchema = z.object({
  id: z.string(),
  language: z.string(),
  sentence: z.string(),
  passage: z.string(),
  label: z.enum(['supported', 'partly', 'not-supported']),
  why: z.string(),
});
type Pair = z.output<typeof pairSchema>;

const folder = new URL('../eval/support/', import.meta.url);
const judged = new URL('../eval/judges/faithfulness.jsonl', import.meta.url);

const linesOf = (file: URL): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));

const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => linesOf(new URL(name, folder)))
  .map((line) => pairSchema.parse(line));

/** The second part of an id counts the passages of a language; those with an even number are held out. */
const isHeldOut = ({ id }: Pair): boolean => Number(id.split('-')[1]) % 2 === 0;

const labels = { supported: 'supported', partly: 'partly', unsupported: 'not-supported' } as const;

const markOf = ({ sentence, passage, language }: Pair, others: readonly string[]): string => {
  const sources = [passage, ...others].map((text, at) => ({ id: `${at}`, text, language }));
  const verdicts = supportMarks(sentence, language, sources, []).map(({ verdict }) => verdict);
  // A sentence that is read as several is as weak as its weakest part.
  const verdict = (['unsupported', 'partly', 'supported'] as const).find((one) => verdicts.includes(one));
  return verdict === undefined ? 'not-a-statement' : labels[verdict];
};

type Marked = Pair & { readonly mark: string };

const scoreOf = (marked: readonly Marked[]): string => {
  const count = (test: (one: Marked) => boolean): number => marked.filter(test).length;
  const isNot = (label: string): boolean => label === 'not-supported';
  const both = count(({ label, mark }) => isNot(label) && isNot(mark));
  const precision = both / count(({ mark }) => isNot(mark));
  const recall = both / count(({ label }) => isNot(label));
  const f1 = (2 * precision * recall) / (precision + recall);
  const same = count(({ label, mark }) => label === mark) / marked.length;
  return [f1, precision, recall, same].map((value) => value.toFixed(2).padStart(9)).join('');
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const marked = pairs.map((pair) => ({ ...pair, mark: markOf(pair, []) }));
/** A draft is held against all that was found: the pair's passage among all others of its language. */
const amongOthers = pairs.map((pair) => {
  const own = pairs.filter(({ language }) => language === pair.language).map(({ passage }) => passage);
  return {
    ...pair,
    mark: markOf(
      pair,
      [...new Set(own)].filter((text) => text !== pair.passage),
    ),
  };
});
const dev = marked.filter((pair) => !isHeldOut(pair));
const heldOut = marked.filter(isHeldOut);
const head = ['F1', 'precision', 'recall', 'same mark'].map((word) => ` ${word}`.padStart(9)).join('');

for (const [name, half] of [
  ['dev', dev],
  ['held-out', heldOut],
] as const) {
  print(`\n${name.padEnd(10)}pairs${head}`);
  const row = (title: string, some: readonly Marked[]): void => {
    print(`${title.padEnd(10)}${`${some.length}`.padStart(5)}${scoreOf(some)}`);
  };
  row('all', half);
  for (const language of [...new Set(half.map((pair) => pair.language))])
    row(
      language,
      half.filter((pair) => pair.language === language),
    );
}

print(`\namong all passages of its language\n${' '.repeat(10)}pairs${head}`);
for (const [name, held] of [
  ['dev', false],
  ['held-out', true],
] as const) {
  const half = amongOthers.filter((pair) => isHeldOut(pair) === held);
  print(`${name.padEnd(10)}${`${half.length}`.padStart(5)}${scoreOf(half)}`);
}

print('\nwhy                  label            dev: pairs, as labelled   held-out: pairs, as labelled');
for (const why of [...new Set(marked.map((pair) => pair.why))].sort()) {
  const cells = [dev, heldOut].map((half) => {
    const some = half.filter((pair) => pair.why === why);
    const same = some.filter(({ label, mark }) => label === mark).length / some.length;
    return `${`${some.length}`.padStart(6)}${same.toFixed(2).padStart(8)}`.padEnd(26);
  });
  print(
    `${why.padEnd(21)}${(marked.find((pair) => pair.why === why)?.label ?? '').padEnd(17)}${cells.join('')}`,
  );
}

if (process.argv.includes('--show'))
  for (const { id, label, mark, why, sentence } of dev.filter((pair) => pair.label !== pair.mark))
    print(`${id}  ${label} marked ${mark} (${why}): ${sentence}`);

if (process.argv.includes('--show'))
  for (const [at, { id, label, mark, sentence }] of amongOthers.entries())
    if (mark !== marked[at]?.mark && dev.some((pair) => pair.id === id))
      print(`${id}  ${label} marked ${mark} among others: ${sentence}`);

const judgedSchema = z.object({
  id: z.string(),
  language: z.string(),
  sources: z.array(z.string()),
  sentences: z.array(z.object({ text: z.string(), label: z.string() })),
});
const others = linesOf(judged).flatMap((line): readonly Marked[] => {
  const { id, language, sources, sentences } = judgedSchema.parse(line);
  // A translation shares no words with its source: none of these methods can judge it.
  if (detectLanguage(sources.join(' ')).language !== language) return [];
  return sentences.flatMap(({ text, label }) => {
    if (label === 'no-claim') return [];
    const pair: Pair = {
      id,
      language,
      sentence: text,
      passage: sources.join('\n\n'),
      label: label === 'not' ? 'not-supported' : label === 'partly' ? 'partly' : 'supported',
      why: 'judge',
    };
    return [{ ...pair, mark: markOf(pair, []) }];
  });
});
print(`\nlabelled for the judge of faithfulness\n${' '.repeat(10)}pairs${head}`);
for (const [name, held] of [
  ['dev', false],
  ['held-out', true],
] as const) {
  const half = others.filter(({ id }) => (Number(id.split('-')[1]) % 2 === 0) === held);
  print(`${name.padEnd(10)}${`${half.length}`.padStart(5)}${scoreOf(half)}`);
  if (!held && process.argv.includes('--show'))
    for (const { id, label, mark, sentence, passage } of half.filter((pair) => pair.label !== pair.mark))
      print(`${id}  ${label} marked ${mark}: ${sentence}  <- ${passage}`);
}

const rounds = 60;
const times: { readonly cold: number; readonly warm: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const own = pairs.filter((pair) => pair.language === pairs[(round * 7) % pairs.length]?.language);
  // A number of its own makes each passage and each sentence one that was never seen.
  const passages = [...new Set(own.map(({ passage }) => passage))].slice(0, 6);
  const sources = passages.map((text, at) => ({
    id: `${at}`,
    text: `${text} ${round}${at}.`,
    language: own[0]?.language ?? 'en',
  }));
  let text = '';
  for (let at = round; text.split(/\s+/u).length < 150; at += 5)
    text += `${own[at % own.length]?.sentence ?? ''} `;
  const timed = (edited: string): number => {
    const start = performance.now();
    supportMarks(edited, own[0]?.language ?? 'en', sources, []);
    return performance.now() - start;
  };
  times.push({ cold: timed(text), warm: timed(`${text} And one more word`) });
}
const quantile = (values: readonly number[], share: number): string =>
  `${([...values].sort((left, right) => left - right)[Math.floor((values.length - 1) * share)] ?? 0).toFixed(1)} ms`;
for (const kind of ['cold', 'warm'] as const) {
  const some = times.map((time) => time[kind]);
  const what = kind === 'cold' ? 'passages never seen' : 'the same, edited';
  print(
    `150 words, 6 passages, ${what}: median ${quantile(some, 0.5)}, 95th ${quantile(some, 0.95)}, longest ${quantile(some, 1)}`,
  );
}

const { first, edited, different } = await timeEdits();
for (const [what, some] of [
  ['first text of a draft', first],
  ['each edit after it', edited],
] as const)
  print(
    `${what}, ${some.length} texts: median ${quantile(some, 0.5)}, 95th ${quantile(some, 0.95)} (asked: 50 ms), longest ${quantile(some, 1)}`,
  );
print(`drafts whose unchanged text has other marks than the draft: ${different} of ${first.length}`);
