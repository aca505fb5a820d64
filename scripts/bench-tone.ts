/**
 * Measures how fast replies are scored against the full profile: replies of about 150 words that were never seen, the same
 * while the last sentence is typed, replies a minute on one core, and a text of 100 kB. Prints a table; decides nothing.
 * Run by `npm run bench:tone`.
 */
import { readFileSync } from 'node:fs';
import { loadToneProfiles } from '../src/adapters/rules/load-tone-profiles.ts';
import { productFiles } from '../src/composition/product-files.ts';
import { scoreTone } from '../src/tone/score-tone.ts';
import { selectToneProfile } from '../src/tone/select-tone-profile.ts';
import { wordsOf } from '../src/tone/tone-text.ts';

const languages = ['en', 'sv', 'de', 'nb', 'da', 'nl'];
const wordsAsked = 150;
const rounds = 200;

const quantile = (values: readonly number[], share: number): string => {
  const sorted = [...values].sort((left, right) => left - right);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)} ms`;
};

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const { profiles } = await loadToneProfiles(productFiles.toneOfVoice);
const minute = { replies: 0, ms: 0 };
for (const language of languages) {
  const profile = selectToneProfile(profiles, { language, market: null });
  const bodies = readFileSync(`${productFiles.toneExamples}/replies-${language}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { reply: string }).reply);
  const sentences = bodies.flatMap((body) => body.split(/(?<=[.!?])\s+/u)).filter((one) => one.length > 20);
  const letterOf = (seed: number): string => {
    const taken: string[] = [];
    for (let at = seed * 7; wordsOf(taken.join(' ')).length < wordsAsked; at += 13) {
      // A number of its own makes each sentence one that was never seen.
      taken.push(`${sentences[at % sentences.length] ?? ''} ${seed}${at}.`);
    }
    // Letters have paragraphs of two or three sentences.
    return taken
      .map((one, at) => (at % 3 === 2 ? `${one}\n\n` : `${one} `))
      .join('')
      .trim();
  };
  const letters = Array.from({ length: rounds }, (_, seed) => letterOf(seed));
  const context = { language, isComplaint: true, questions: [sentences[0] ?? ''] };
  for (const letter of letters.slice(0, 20)) scoreTone(letter, profile, context);
  const fresh = letters.map((letter) => timed(() => scoreTone(`${letter} !`, profile, context)));
  const typing = letters.map((letter) => {
    scoreTone(letter, profile, context);
    return timed(() => scoreTone(`${letter} And a few words mo`, profile, context));
  });
  const long = timed(() => scoreTone(letters.join(' ').slice(0, 100_000), profile, context));
  minute.replies += fresh.length;
  minute.ms += fresh.reduce((sum, ms) => sum + ms, 0);
  process.stdout.write(
    `${language}  ${profile.rules.length} rules; ${wordsAsked} words: median ${quantile(fresh, 0.5)}, 95th ${quantile(fresh, 0.95)}; while typing: median ${quantile(typing, 0.5)}; 100 kB: ${long.toFixed(0)} ms\n`,
  );
}
const aMinute = Math.round((60_000 * minute.replies) / minute.ms);
process.stdout.write(`replies of ${wordsAsked} words a minute, one core: ${aMinute.toLocaleString('en')}\n`);
