import { distance } from 'fastest-levenshtein';

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A name that is this far off, as a share of the longer one, was not meant. */
const farthest = 0.4;

/** Two letters that changed places count as two edits; in a short word they are still a slip. */
const swap = 2;

/** Anything shorter is like too many names. */
const shortestPart = 4;

/**
 * Gives the known names that a misspelt one probably stands for: the nearest by edit distance, case and punctuation apart,
 * several when they are equally near; one that leaves out the start of a name counts as near. Empty when none is.
 */
export const nearestNames = (name: string, known: readonly string[]): readonly string[] => {
  const sought = bare(name);
  const rated = known.flatMap((candidate) => {
    const other = bare(candidate);
    const away = distance(sought, other);
    const isPart = sought.length >= shortestPart && (other.endsWith(sought) || other.startsWith(sought));
    const length = Math.max(sought.length, other.length);
    const isNear = away <= Math.max(length * farthest, length >= shortestPart ? swap : 0);
    return isPart || isNear ? [{ candidate, away: isPart ? Math.min(away, 1) : away }] : [];
  });
  const least = Math.min(...rated.map(({ away }) => away));
  return rated.filter(({ away }) => away === least).map(({ candidate }) => candidate);
};

/** The most names that are listed when none is near. */
const longestList = 12;

/** Ends a sentence about an unknown name with what was meant, or with the names that there are, called `what` ('keys'). */
export const namesMeant = (name: string, known: readonly string[], what: string): string => {
  const near = nearestNames(name, known);
  if (near.length > 0) return `did you mean ${near.slice(0, 3).join(' or ')}?`;
  const rest = known.length - longestList;
  return `the ${what} are ${known.slice(0, longestList).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};
