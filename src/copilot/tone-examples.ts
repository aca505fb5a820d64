import type { LanguageCode } from '../language/language-code.ts';
import type { GradedBody } from '../tone/learned/train-learned-tone.ts';
import type { StanceExample } from '../tone/learned/train-stance-model.ts';
import { readReply } from '../tone/run-rule.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { WorsenedReply } from './train-expectations.ts';

/** A reply that a person graded, with what is known about its case. */
export type GradedReply = {
  /** Replies to the same message stay together, so that none is learned from while another is tested. */
  readonly message: string;
  readonly reply: string;
  /** Who wrote and graded it, where several did. */
  readonly writer?: string | undefined;
  /** 1 to 5. */
  readonly grade: number;
  readonly market: string | null;
  readonly channel?: string | undefined;
  readonly isComplaint?: boolean | undefined;
};

/** What one language's tone is learned from. */
export type ToneExamples = {
  readonly language: LanguageCode;
  readonly sentences: readonly (StanceExample & { readonly writer?: string | undefined })[];
  readonly replies: readonly GradedReply[];
  /** Good replies and the same made worse on purpose. */
  readonly worsened: readonly WorsenedReply[];
};

/** Gives the profile of a language in a market. */
export type ProfileFor = (language: LanguageCode, market: string | null) => ToneProfile;

/** Gives what is said between greeting and sign-off of a graded reply. */
export const bodyOf = (graded: GradedReply, language: LanguageCode, profileFor: ProfileFor): GradedBody => ({
  body: readReply(graded.reply, { language }, profileFor(language, graded.market).conventions).bodyText,
  grade: graded.grade,
});
