/**
 * Fits the weights of src/retrieve/default-ranking.ts on labelled sets, one configuration for all of them, and prints
 * them with what they give on questions that they were not fitted on (five folds) and with how often a first hit of a
 * given score is right. Run by `npm run fit:ranking -- DIR DIR …`; it changes no file.
 */
import { readConfig } from '../src/composition/config.ts';
import { openLabelledSet } from '../src/composition/open-labelled-set.ts';
import { retrievalScores } from '../src/evaluate/metrics/retrieval-metrics.ts';
import type { RankingSituation } from '../src/retrieve/ranking-score.ts';
import { calibrate, firstHits, probability } from './fit-ranking/calibrate.ts';
import { fitWeights, type Weights, weigh } from './fit-ranking/fit-weights.ts';
import { featureNames, type RankingSample, rankingSamples } from './fit-ranking/ranking-samples.ts';

const folds = 5;
const bins = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
const meaningAt = featureNames.indexOf('meaning');

/** The same questions as they are searched without a vector. */
const withoutMeaning = (sample: RankingSample): RankingSample => ({
  ...sample,
  candidates: sample.candidates.map(({ id, features }) => ({
    id,
    situation: 'wordsOnly',
    features: features.map((value, at) => (at === meaningAt ? 0 : value)),
  })),
});

const scoresOf = ({ candidates, relevance }: RankingSample, weights: Weights) => {
  const ranked = candidates
    .map((candidate) => ({ id: candidate.id, sum: weigh(candidate, weights) }))
    .toSorted((left, right) => right.sum - left.sum);
  const once = [...new Set(ranked.map(({ id }) => id))];
  return retrievalScores(once, relevance);
};

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);

const report = (situation: RankingSituation, samples: readonly RankingSample[]): void => {
  const weights = fitWeights(samples);
  const scale = calibrate(firstHits(samples, weights));
  const final = [
    `bias: ${scale.bias.toFixed(2)}`,
    ...featureNames.map((name, at) => `${name}: ${((weights[at] ?? 0) * scale.scale).toFixed(2)}`),
  ];
  console.log(`\n${situation}: { ${final.join(', ')} }`);
  const held = samples.map((_, at) => at % folds);
  const outcomes = Array.from({ length: folds }, (_, fold) => {
    const training = samples.filter((__, at) => held[at] !== fold);
    const rest = samples.filter((__, at) => held[at] === fold);
    const fitted = fitWeights(training);
    const foldScale = calibrate(firstHits(training, fitted));
    return {
      scores: rest.map((sample) => ({ set: sample.set, ...scoresOf(sample, fitted) })),
      hits: firstHits(rest, fitted).map((hit) => ({ ...hit, score: probability(hit.sum, foldScale) })),
    };
  });
  const scores = outcomes.flatMap((outcome) => outcome.scores);
  for (const [set, of] of Map.groupBy(scores, (score) => score.set)) {
    console.log(
      `  ${set.padEnd(24)} ${String(of.length).padStart(4)} questions  nDCG@10 ${mean(of.map((score) => score['ndcg@10']))}  hit@1 ${mean(of.map((score) => score['hit@1']))}  (held out)`,
    );
  }
  const hits = outcomes.flatMap((outcome) => outcome.hits);
  for (const [at, low] of bins.slice(0, -1).entries()) {
    const high = bins[at + 1] ?? 1;
    const inBin = hits.filter(({ score }) => score >= low && score < high);
    if (inBin.length === 0) continue;
    const right = inBin.filter(({ isRight }) => isRight).length;
    const bySet = [...Map.groupBy(inBin, ({ set }) => set)].map(
      ([set, of]) => `${set} ${of.filter(({ isRight }) => isRight).length}/${of.length}`,
    );
    console.log(
      `  score ${low.toFixed(1)} to ${Math.min(1, high).toFixed(1)}: ${(right / inBin.length).toFixed(2)} right of ${inBin.length} (${bySet.join(', ')})`,
    );
  }
};

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Name the folders of the labelled sets.');
  process.exitCode = 2;
}
const samples: RankingSample[] = [];
for (const folder of folders) {
  const set = await openLabelledSet(readConfig(process.env), folder, () => undefined);
  samples.push(...(await rankingSamples(set)));
  await set.close();
  console.error(`${folder}: ${samples.length} questions so far`);
}
for (const situation of ['withMeaning', 'glossed'] as const) {
  const of = samples.filter(({ candidates }) => candidates[0]?.situation === situation);
  if (of.length > 0) report(situation, of);
}
if (samples.length > 0) report('wordsOnly', samples.map(withoutMeaning));
