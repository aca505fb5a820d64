import type { ToneStudyJson } from '../../contract/tone-study.ts';
import { losses, mostLostOn } from './loss-words.ts';

type Market = ToneStudyJson['markets'][number];

/** Fewer replies say little of a market. */
export const fewReplies = 10;

const scored = ({ value, low, high }: Market['mean'], replies: number): string =>
  `${value.toFixed(1)} (${replies < 2 ? '' : `${low.toFixed(1)} to ${high.toFixed(1)}, `}n ${replies.toLocaleString('en')})`;

const ending = (lost: Market['lost'], rule: string | undefined): string => {
  const most = mostLostOn(lost);
  if (most === null) return '; next to no points are lost.';
  const named = rule === undefined ? '' : `, and of all rules ${rule} costs most`;
  return `; most points are lost by ${most}${named}.`;
};

/** Says of a market in one sentence how its replies sound and what costs most. */
export const marketSentence = ({ market, mean, replies, lost, costliest }: Market): string =>
  `Replies in ${market} score ${scored(mean, replies)}${ending(lost, costliest?.rule)}`;

/** Gives what a reply of the study loses on average, by where. */
export const lostOverall = ({ markets, replies }: ToneStudyJson): Market['lost'] => {
  const sum = { wording: 0, clear: 0, warm: 0, direct: 0, 'on-brand': 0, correct: 0 };
  for (const market of markets)
    for (const loss of losses) sum[loss] += (market.lost[loss] * market.replies) / replies;
  return sum;
};

/** Says of a study in one sentence how the replies sound and what costs most. */
export const studySentence = (study: ToneStudyJson): string => {
  const [only, ...others] = study.markets;
  if (only !== undefined && others.length === 0) return marketSentence(only);
  if (study.mean === null) return 'There are no replies.';
  return `Replies in ${study.markets.length} markets score ${scored(study.mean, study.replies)}${ending(lostOverall(study), study.rules[0]?.rule)}`;
};
