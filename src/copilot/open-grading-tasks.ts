import type { OpenTask } from '../evaluate/people/next-task.ts';

/** How long a task counts as taken by who has it in front of them; then others may get it. */
const heldForMs = 20 * 60_000;

/**
 * Makes a memory of who has which task open, so that people who grade at once don't do the same ones. It holds for this
 * process alone: after a restart two people may get the same task, which costs a grading and spoils none.
 */
export const makeOpenTasks = (now: () => number) => {
  const held = new Map<string, OpenTask & { readonly queue: string; readonly since: number }>();
  return {
    list: (queue: string): readonly OpenTask[] => {
      for (const [key, { since }] of held) if (now() - since > heldForMs) held.delete(key);
      return [...held.values()].filter((task) => task.queue === queue);
    },
    /** Puts a task in front of a person instead of the one before; null takes that away. */
    put: (queue: string, grader: string, task: string | null): void => {
      const key = `${queue}\n${grader}`;
      if (task === null) held.delete(key);
      else held.set(key, { queue, grader, task, since: now() });
    },
  };
};
