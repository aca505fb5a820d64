import type { ToneStudyJson } from '../../../contract/tone-study.ts';
import { fewReplies, marketSentence, studySentence } from '../../../report/tone/study-sentence.ts';

/** So many rules and left-out replies are named on a terminal; the page has the rest. */
const mostNamed = 5;

/** Says for people how replies sound: all together, by market, and which rules cost most. */
export const reportLines = (study: ToneStudyJson, page: string): readonly string[] => {
  const { markets, rules, replies, leftOut } = study;
  const many = markets.filter((market) => market.replies >= fewReplies);
  const few = markets.length - many.length;
  return [
    studySentence(study),
    ...(markets.length > 1 ? many.map((market) => `  ${marketSentence(market)}`) : []),
    ...(few === 0 || markets.length === 1
      ? []
      : [`  ${few} more ${few === 1 ? 'market has' : 'markets have'} fewer than ${fewReplies} replies.`]),
    ...(rules.length === 0 ? [] : ['', 'What costs most, in points per 100 replies:']),
    ...rules
      .slice(0, mostNamed)
      .map(
        ({ rule, message, points }) =>
          `  ${((100 * points) / replies).toFixed(1).padStart(5)}  ${rule}: ${message}`,
      ),
    ...(leftOut.count === 0
      ? []
      : ['', `Left out: ${leftOut.count}`, ...leftOut.named.slice(0, mostNamed).map((line) => `  ${line}`)]),
    '',
    `Page: ${page}`,
  ];
};
