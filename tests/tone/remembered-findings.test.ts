import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadToneProfiles } from '../../src/adapters/rules/load-tone-profiles.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import { projectFile } from '../support/project-file.ts';

const replySchema = z.object({ market: z.string().nullable(), message: z.string(), reply: z.string() });

/** Every twentieth reply of the training set: some of all grades and writers. */
const repliesIn = (language: string): readonly z.infer<typeof replySchema>[] =>
  readFileSync(projectFile(`eval/tone/training/replies-${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .filter((_, at) => at % 20 === 0)
    .map((line) => replySchema.parse(JSON.parse(line)));

const load = () => loadToneProfiles(projectFile('tone-of-voice/lodestar'));
const [used, fresh] = await Promise.all([load(), load()]);

describe('what rules remember of sentences and paragraphs', () => {
  it.each(['en', 'sv', 'de', 'nb', 'da', 'nl'])(
    'gives a reply in %s that was typed piece by piece what it gives one that was never seen',
    (language) => {
      const replies = repliesIn(language);
      for (const { market, message, reply } of replies) {
        const questions = message.match(/[^.!?\n]+\?/gu) ?? [];
        const context = { language, isComplaint: true, questions };
        const typed = selectToneProfile(used.profiles, { language, market });
        const words = reply.split(' ');
        for (const share of [0.3, 0.7, 0.9]) {
          scoreTone(words.slice(0, Math.ceil(words.length * share)).join(' '), typed, context);
        }
        // The second profile meets each reply once, so that it remembers nothing of it.
        const never = selectToneProfile(fresh.profiles, { language, market });
        expect(scoreTone(reply, typed, context)).toEqual(scoreTone(reply, never, context));
      }
      expect(replies.length).toBeGreaterThan(2);
    },
    30_000,
  );
});
