import { scoreTone } from '../tone/score-tone.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { Reading } from './drafting/read-in-pauses.ts';

/**
 * Gives what makes the rules of a profile ready, a few milliseconds each: an expression is compiled when a text first holds what it looks for, so
 * each rule scores an example that it finds something in, and one in which it finds nothing.
 */
export const warmToneRules = (profile: ToneProfile): readonly Reading[] =>
  profile.rules.flatMap(({ header: { examples } }) => {
    if (examples === undefined) return [];
    const { good, bad, isComplaint, customerName, questions, message } = examples;
    const context = { language: profile.language, isComplaint, customerName, questions, message };
    return [...bad.slice(0, 1), ...good.slice(0, 1)].map(
      (text): Reading =>
        () =>
          void scoreTone(text, profile, context),
    );
  });
