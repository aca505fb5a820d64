/**
 * Measures the tone score: how it follows people's grades of replies that nothing was learned from, how it tells polite
 * requests from rude ones, and on replies made worse on purpose: per language and defect, how often the worsened reply scores lower
 * and how often a finding that it adds names the defect (eval/tone/worsened/kinds.yaml says which rules name which), with the
 * case known and with nothing but the text; and how many findings good replies get. Run by `npm run measure:tone`.
 *
 *   --held-out  the pairs that rules were not written with; only counts of them are ever shown
 *   --json      counts as JSON
 *   --misses    also the development pairs that are missed, with the rules that fired
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { readWorsenedReplies } from '../src/adapters/files/tone/worsened-replies.ts';
import { loadToneProfiles } from '../src/adapters/rules/load-tone-profiles.ts';
import { careLanguages } from '../src/language/language-code.ts';
import {
  countFalseAlarms,
  originalReplies,
  sentReplies,
  wellGradedReplies,
} from './measure-tone/good-replies.ts';
import { measureGraded } from './measure-tone/graded-replies.ts';
import { judgePairs, makeScoreReply } from './measure-tone/judge-pairs.ts';
import { measurePoliteness } from './measure-tone/politeness.ts';
import {
  printMisses,
  printToneMeasures,
  type ToneMeasures,
  toneMeasuresJson,
} from './measure-tone/print-tone-measures.ts';

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
const set = values['held-out'] ? 'held-out' : 'dev';
const folder = 'eval/tone/worsened';

const { profiles, problems } = await loadToneProfiles('tone-of-voice/lodestar');
for (const { message } of problems) process.stderr.write(`${message}\n`);
const kinds = z
  .record(z.string(), z.array(z.string()))
  .parse(parse(readFileSync(`${folder}/kinds.yaml`, 'utf8')));
const names = new Map(Object.entries(kinds));
const graded = measureGraded('eval/tone', profiles);
const politeness = measurePoliteness('../shared/datasets/tone/politeness-wikipedia.csv', profiles);
const files = careLanguages
  .map((language) =>
    set === 'dev' ? `eval/tone/training/pairs-${language}.jsonl` : `${folder}/held-out-${language}.jsonl`,
  )
  .filter((file) => existsSync(file));
const originals = (await Promise.all(files.map(readWorsenedReplies))).flat();
const score = makeScoreReply(profiles);
const measures: ToneMeasures = {
  set,
  graded,
  politeness,
  pairs: {
    case: judgePairs(originals, names, score, 'case'),
    text: judgePairs(originals, names, score, 'text'),
  },
  falseAlarms: {
    'originals of the pairs': countFalseAlarms(originalReplies(originals), profiles),
    'replies that advisors sent': countFalseAlarms(sentReplies('fixtures/cases'), profiles),
    'replies graded 4.5 and more': countFalseAlarms(wellGradedReplies('eval/tone'), profiles),
  },
};
process.stdout.write(values.json ? toneMeasuresJson(measures) : printToneMeasures(measures));
if (values.misses && set === 'dev') process.stdout.write(printMisses(measures));
