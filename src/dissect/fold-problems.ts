import type { Ask } from './ask.ts';
import type { LanguageRules } from './compile-rules.ts';

/** How many sentences may stand between a problem and the question about its remedy. */
const remedyReach = 3;

const sharesMatter = (left: Ask, right: Ask, rules: LanguageRules): boolean => {
  for (const stem of left.stems) if (!rules.weakStems.has(stem) && right.stems.has(stem)) return true;
  return false;
};

/** Tells whether a question asks about the very thing that a problem near it tells. */
const covers = (ask: Ask, problem: Ask, isNearest: boolean, rules: LanguageRules): boolean => {
  const distance = ask.sentence - problem.sentence;
  const isNear = Math.abs(distance) <= 1;
  if (isNear && sharesMatter(ask, problem, rules)) return true;
  if (ask.isNewTopic) return false;
  const isAfter = ask.start > problem.start;
  if (!isAfter) return isNear && problem.isAnaphoric && !problem.isNewTopic;
  if (!isNearest) return false;
  return (isNear && ask.isAnaphoric) || (ask.isRemedy && distance <= remedyReach);
};

/** Tells whether a problem only goes on about the problem told before it. */
const continues = (later: Ask, earlier: Ask, rules: LanguageRules): boolean => {
  const distance = later.sentence - earlier.sentence;
  if (distance > remedyReach) return false;
  return sharesMatter(later, earlier, rules) || (distance <= 1 && later.isAnaphoric && !later.isNewTopic);
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
    const near = (index: number): boolean => {
      const other = asks[index];
      return other !== undefined && Math.abs(other.sentence - problem.sentence) <= remedyReach;
    };
    let isNearest = true;
    for (let index = position + 1; near(index); index += 1) {
      const other = asks[index];
      if (other === undefined) break;
      if (other.kind === 'problem') isNearest = false;
      else if (covers(other, problem, isNearest, rules)) {
        dropped.add(position);
        const about = kept[index]?.about ?? { start: problem.start, end: problem.end };
        kept[index] = { ...other, about };
        return;
      }
    }
    for (let index = position - 1; near(index); index -= 1) {
      const other = asks[index];
      if (other === undefined) break;
      const isTold =
        other.kind === 'problem' ? continues(problem, other, rules) : covers(other, problem, true, rules);
      if (isTold) {
        dropped.add(position);
        return;
      }
    }
  });
  return kept.filter((_, position) => !dropped.has(position));
};
