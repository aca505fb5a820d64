import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { WorsenedReply } from '../../src/copilot/train-expectations.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import type { ToneContext } from '../../src/tone/tone-context.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import { readLines } from './read-lines.ts';

/** A reply in which findings are false alarms, as far as its source can be believed. */
export type GoodReply = {
  readonly text: string;
  readonly market: string | null;
  readonly context: ToneContext;
};

const closedCaseSchema = z.object({
  language: z.string(),
  market: z.string(),
  channel: z.string(),
  customer: z.object({ name: z.string().nullish() }),
  messages: z.array(z.object({ from: z.string(), text: z.string().optional(), html: z.string().optional() })),
});

/** Gives the replies that advisors sent, telephone notes left out; only the first of a case is a letter of its own. */
export const sentReplies = (folder: string): readonly GoodReply[] =>
  careLanguages
    .filter((language) => existsSync(`${folder}/${language}.jsonl`))
    .flatMap((language) => readLines(`${folder}/${language}.jsonl`, closedCaseSchema))
    .flatMap(({ language, market, channel, customer, messages }) =>
      messages
        .filter(({ from }) => from === 'advisor')
        .map(({ text, html }) => text ?? html ?? '')
        .filter((text) => !text.startsWith('['))
        .map((text, at) => ({
          text,
          market,
          context: { language, customerName: customer.name ?? null, channel: at === 0 ? channel : 'chat' },
        })),
    );

const gradeSchema = z.object({ id: z.string(), grade: z.number() });
const gradedReplySchema = z.object({
  id: z.string(),
  language: z.string(),
  market: z.string(),
  channel: z.string(),
  isComplaint: z.boolean(),
  message: z.string(),
  reply: z.string(),
});

/** The least mean of two grades that makes a reply a good one. */
const goodGrade = 4.5;

/** Gives the replies that two people graded 4.5 or more in the mean. They are a test set: only counts of them may be shown. */
export const wellGradedReplies = (folder: string): readonly GoodReply[] =>
  careLanguages
    .filter((language) => existsSync(`${folder}/grades-${language}-b.jsonl`))
    .flatMap((language) => {
      const grades = ['a', 'b'].flatMap((grader) =>
        readLines(`${folder}/grades-${language}-${grader}.jsonl`, gradeSchema),
      );
      const byReply = Map.groupBy(grades, ({ id }) => id);
      return readLines(`${folder}/replies-${language}.jsonl`, gradedReplySchema).filter(({ id }) => {
        const own = byReply.get(id) ?? [];
        return own.reduce((sum, { grade }) => sum + grade, 0) >= goodGrade * Math.max(own.length, 2);
      });
    })
    .map(({ reply, market, language, channel, isComplaint, message }) => ({
      text: reply,
      market,
      context: { language, channel, isComplaint, message },
    }));

/** Gives the originals of the worsened pairs with all that is known of their cases. */
export const originalReplies = (originals: readonly WorsenedReply[]): readonly GoodReply[] =>
  originals.map(({ reply, market, language, channel, isComplaint, customerName, questions, message }) => ({
    text: reply,
    market,
    context: { language, channel, isComplaint, customerName, questions, message },
  }));

export type FalseAlarms = {
  readonly language: string;
  readonly replies: number;
  readonly findings: number;
  /** How many replies each rule fires on. */
  readonly byRule: Readonly<Record<string, number>>;
};

/** Counts the findings on good replies, per language. */
export const countFalseAlarms = (
  replies: readonly GoodReply[],
  profiles: ReadonlyMap<string, ToneProfile>,
): readonly FalseAlarms[] =>
  [...Map.groupBy(replies, ({ context }) => context.language)].map(([language, own]) => {
    const fired = own.map(({ text, market, context }) =>
      scoreTone(text, selectToneProfile(profiles, { language, market }), context).findings.map(
        ({ rule }) => rule,
      ),
    );
    const rules = Map.groupBy(
      fired.flatMap((list) => [...new Set(list)]),
      (rule) => rule,
    );
    return {
      language,
      replies: own.length,
      findings: fired.flat().length,
      byRule: Object.fromEntries([...rules].map(([rule, all]) => [rule, all.length])),
    };
  });
