import type { Ask } from './ask.ts';
import type { LanguageRules } from './compile-rules.ts';

/** A question is about a problem told at most this many sentences before it, 0 being its own sentence. */
const coverReach = 2;

/** Two sentences in the same words are about the same thing up to this distance. */
const sharedReach = 3;

const sharesWords = (left: Ask, right: Ask, rules: LanguageRules): boolean =>
  [...left.stems].some((stem) => right.stems.has(stem) && !rules.weakStems.has(stem));

const hasOtherTopic = (left: Ask, right: Ask): boolean =>
  left.topics.size > 0 && right.topics.size > 0 && ![...left.topics].some((topic) => right.topics.has(topic));

/**
 * Tells whether a question asks about the very thing that a problem near it tells.
 *
 * NOTE: what stands before a question is nearly always its story, and few questions repeat the words of the story. So a
 * problem right before a question is taken as told with it, unless the two are about different topics or something says
 * that another matter starts.
 */
const covers = (ask: Ask, problem: Ask, rules: LanguageRules): boolean => {
  const distance = ask.sentence - problem.sentence;
  if (Math.abs(distance) <= sharedReach && sharesWords(ask, problem, rules)) return true;
  if (ask.start < problem.start)
    return distance >= -1 && !problem.isNewTopic && (problem.isAnaphoric || problem.topics.size === 0);
  return distance <= coverReach && !ask.isNewTopic && (ask.isAnaphoric || !hasOtherTopic(ask, problem));
};

/** Tells whether a problem only goes on about the problem told before it. */
const continues = (later: Ask, earlier: Ask, rules: LanguageRules): boolean => {
  const distance = later.sentence - earlier.sentence;
  if (distance > sharedReach) return false;
  if (sharesWords(later, earlier, rules)) return true;
  return distance <= 1 && !later.isNewTopic && (later.isAnaphoric || later.topics.size === 0);
};

/** Gives the positions of the asks within reach of one, nearest first: first those after it, then those before it. */
const neighbours = (asks: readonly Ask[], position: number): readonly number[] => {
  const here = asks[position]?.sentence ?? 0;
  const isNear = (index: number): boolean => {
    const ask = asks[index];
    return ask !== undefined && Math.abs(ask.sentence - here) <= sharedReach;
  };
  const near: number[] = [];
  for (let index = position + 1; isNear(index); index += 1) near.push(index);
  for (let index = position - 1; isNear(index); index -= 1) near.push(index);
  return near;
};

/**
 * Leaves each matter once: a problem gives way to a question or request that covers it in the same or a neighbouring
 * sentence, which then knows what it is about; a problem that another one only continues is dropped.
 */
export const foldProblems = (asks: readonly Ask[], rules: LanguageRules): readonly Ask[] => {
  const kept: Ask[] = [...asks];
  const dropped = new Set<number>();
  asks.forEach((problem, position) => {
    if (problem.kind !== 'problem') return;
    for (const index of neighbours(asks, position)) {
      const other = kept[index];
      if (other === undefined) continue;
      if (other.kind !== 'problem') {
        if (!covers(other, problem, rules)) continue;
        if (other.about === undefined && index > position)
          kept[index] = { ...other, about: { start: problem.start, end: problem.end } };
        dropped.add(position);
        return;
      }
      if (index < position && continues(problem, other, rules)) {
        dropped.add(position);
        return;
      }
    }
  });
  return kept.filter((_, position) => !dropped.has(position));
};
