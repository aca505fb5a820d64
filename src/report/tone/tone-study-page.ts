import type { ToneStudyJson } from '../../contract/tone-study.ts';
import { capitalised, cutWords, onOneLine, writeMoment } from '../plain-words.ts';
import { type HeatCell, heatCells } from './heat-table.ts';
import { histogramChart } from './histogram-chart.ts';
import { losses, lossWords, mostLostOn } from './loss-words.ts';
import { type MarkedPiece, markFindings, pointsAtWords } from './mark-findings.ts';
import { fewReplies, lostOverall, studySentence } from './study-sentence.ts';

type Finding = ToneStudyJson['worst'][number]['findings'][number];

type HeatRow = { readonly name: string; readonly about: string; readonly cells: readonly HeatCell[] };
type HeatTable = { readonly heads: readonly string[]; readonly rows: readonly HeatRow[] };

/** What is seen at once, and what stands folded away. */
type Folded<Lines> = { readonly shown: Lines; readonly rest: Lines };

type MarketLine = {
  readonly market: string;
  readonly replies: string;
  readonly isFew: boolean;
  readonly score: string;
  readonly interval: string;
  readonly level: string;
  readonly chart: string;
  readonly most: string;
  readonly rule: string;
  /** Said where the profile is not the one asked for. */
  readonly profile: string | null;
};

type Example = {
  readonly rank: number;
  readonly id: string;
  /** The first words of the reply. */
  readonly beginning: string;
  readonly market: string;
  readonly score: string;
  readonly pieces: readonly MarkedPiece[];
  readonly findings: readonly (Pick<Finding, 'message' | 'suggestion' | 'severity' | 'rule'> & {
    readonly points: string;
    readonly ofWhole: boolean;
  })[];
  readonly wording: string | null;
};

/** All that the page says, in words; the templates only lay it out. */
export type ToneStudyPage = {
  readonly title: string;
  readonly heading: string;
  readonly level: string;
  readonly sentence: string;
  readonly source: string;
  readonly when: string;
  readonly facts: readonly { readonly name: string; readonly value: string; readonly note: string }[];
  readonly markets: Folded<readonly MarketLine[]>;
  readonly lost: Folded<HeatTable>;
  readonly rules: Folded<HeatTable>;
  readonly strengths: HeatTable;
  readonly worst: readonly Example[];
  readonly leftOut: ToneStudyJson['leftOut'];
  readonly replies: string;
};

/** Rules below these cost so little that they stand folded away. */
const mostRules = 15;

const levelOf = (score: number): string => (score >= 4 ? 'better' : score >= 3 ? 'plain' : 'worse');

const marketLine = async (market: ToneStudyJson['markets'][number], at: number): Promise<MarketLine> => {
  const { value, low, high } = market.mean;
  const isFew = market.replies < fewReplies;
  return {
    market: market.market,
    replies: market.replies.toLocaleString('en'),
    isFew,
    score: value.toFixed(1),
    interval: market.replies < 2 ? '' : `${low.toFixed(1)} to ${high.toFixed(1)}`,
    level: isFew ? 'plain' : levelOf(value),
    chart: await histogramChart(market.histogram, {
      id: `scores-${at}`,
      title: `Scores of replies in ${market.market}`,
      description: market.histogram
        .map((count, step) => `${count} from ${1 + step / 2} to ${1.5 + step / 2}`)
        .join(', '),
    }),
    most: capitalised(mostLostOn(market.lost) ?? 'Next to nothing'),
    rule: market.costliest === null ? '' : `Of the rules: ${market.costliest.message}`,
    profile: market.profileFallback ? market.profile : null,
  };
};

const perHundredTable = (
  rows: readonly {
    readonly name: string;
    readonly about: string;
    readonly perHundred: Readonly<Record<string, number>>;
  }[],
  markets: readonly string[],
  greatest: number,
): HeatTable => ({
  heads: markets,
  rows: rows.map(({ name, about, perHundred }) => ({
    name,
    about,
    cells: heatCells(
      markets.map((market) => perHundred[market] ?? 0),
      greatest,
      (value) => (value < 1 ? '<1' : value.toFixed(0)),
    ),
  })),
});

const greatestOf = (
  rows: readonly { readonly perHundred: Readonly<Record<string, number>> }[],
  markets: readonly string[],
): number =>
  Math.max(0, ...rows.flatMap(({ perHundred }) => markets.map((market) => perHundred[market] ?? 0)));

const pointsIn = (perReply: number): string => {
  const points = 100 * perReply;
  return `${points < 0.05 ? 'under 0.1' : points.toFixed(1)} points per 100 replies`;
};

const rulesOf = ({ rules, replies }: ToneStudyJson, markets: readonly string[]): ToneStudyPage['rules'] => {
  const rows = rules.map(({ rule, message, points, perHundred }) => ({
    name: message,
    about: `${rule} \u00b7 ${pointsIn(points / replies)}`,
    perHundred,
  }));
  const greatest = greatestOf(rows, markets);
  return {
    shown: perHundredTable(rows.slice(0, mostRules), markets, greatest),
    rest: perHundredTable(rows.slice(mostRules), markets, greatest),
  };
};

const exampleOf = (example: ToneStudyJson['worst'][number], at: number): Example => ({
  rank: at + 1,
  id: example.id,
  beginning: cutWords(onOneLine(example.text), 72),
  market: example.market,
  score: example.score.toFixed(1),
  pieces: markFindings(example.text, example.findings),
  findings: example.findings.map((finding) => ({
    message: finding.message,
    suggestion: finding.suggestion,
    severity: finding.severity,
    rule: finding.rule,
    points: finding.points < 0.05 ? '' : `-${finding.points.toFixed(1)}`,
    ofWhole: !pointsAtWords(finding, example.text),
  })),
  wording: example.wordingPoints < 0.05 ? null : `-${example.wordingPoints.toFixed(1)}`,
});

const factsOf = (study: ToneStudyJson): ToneStudyPage['facts'] => {
  const judged = study.markets.filter(({ replies }) => replies >= fewReplies);
  const byScore = judged.toSorted((one, other) => other.mean.value - one.mean.value);
  const [best, worst] = [byScore[0], byScore.at(-1)];
  const good = study.markets.reduce(
    (sum, { histogram }) => sum + (histogram[6] ?? 0) + (histogram[7] ?? 0),
    0,
  );
  return [
    ...(best === undefined || worst === undefined || best === worst
      ? []
      : [
          {
            name: 'Best market',
            value: `${best.market} ${best.mean.value.toFixed(1)}`,
            note: `of ${best.replies} replies`,
          },
          {
            name: 'Most to gain',
            value: `${worst.market} ${worst.mean.value.toFixed(1)}`,
            note: `of ${worst.replies} replies`,
          },
        ]),
    {
      name: 'Score 4 or more',
      value: `${Math.round((100 * good) / Math.max(1, study.replies))} %`,
      note: `${good.toLocaleString('en')} of ${study.replies.toLocaleString('en')} replies`,
    },
  ];
};

type LostRow = Pick<ToneStudyJson['markets'][number], 'replies' | 'lost'> & { readonly name: string };

const lostTable = (rows: readonly LostRow[], greatest: number): HeatTable => ({
  heads: losses.map((loss) => lossWords[loss]),
  rows: rows.map(({ name, replies, lost }) => ({
    name,
    about: `n ${replies.toLocaleString('en')}`,
    cells: heatCells(
      losses.map((loss) => lost[loss]),
      greatest,
      (points) => (points < 0.005 ? '' : points.toFixed(2)),
    ),
  })),
});

/** Puts a study into the words of the page. */
export const toneStudyPage = async (study: ToneStudyJson): Promise<ToneStudyPage> => {
  const many = study.markets.filter(({ replies }) => replies >= fewReplies);
  // Where every market is small the small ones are all there is to see.
  const [seen, folded] =
    many.length === 0
      ? [study.markets, []]
      : [many, study.markets.filter(({ replies }) => replies < fewReplies)];
  // Of a few replies a hundred cannot be told.
  const markets = ['all', ...(study.markets.length > 1 ? seen.map(({ market }) => market) : [])];
  const lostRows = [
    ...(study.markets.length > 1 ? [{ name: 'All', replies: study.replies, lost: lostOverall(study) }] : []),
    ...seen.map(({ market, replies, lost }) => ({ name: market, replies, lost })),
  ];
  const foldedRows = folded.map(({ market, replies, lost }) => ({ name: market, replies, lost }));
  const greatest = Math.max(0, ...lostRows.flatMap(({ lost }) => losses.map((loss) => lost[loss])));
  const value = study.mean?.value ?? 0;
  return {
    title: `Tone ${value.toFixed(1)} of 5: ${study.source}`,
    heading: `${value.toFixed(1)} of 5`,
    level: levelOf(value),
    sentence: studySentence(study),
    source: study.source,
    when: writeMoment(study.at),
    facts: factsOf(study),
    markets: {
      shown: await Promise.all(seen.map(marketLine)),
      rest: await Promise.all(folded.map((market, at) => marketLine(market, seen.length + at))),
    },
    lost: { shown: lostTable(lostRows, greatest), rest: lostTable(foldedRows, greatest) },
    rules: rulesOf(study, markets),
    strengths: perHundredTable(
      study.strengths.map(({ rule, message, perHundred }) => ({ name: message, about: rule, perHundred })),
      markets,
      100,
    ),
    worst: study.worst.map(exampleOf),
    leftOut: study.leftOut,
    replies: study.replies.toLocaleString('en'),
  };
};
