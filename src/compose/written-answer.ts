import type { EvidenceHit } from '../retrieve/evidence-hit.ts';

/** Who wrote an answer: a language model, asked by a prompt. */
export type AnswerMaker = {
  /** As the server names it. */
  readonly model: string;
  /** Id of the prompt. */
  readonly prompt: string;
  /** Version of the prompt with the beginning of a hash of its files: '1+3fa9c2d1'. */
  readonly version: string;
};

/** A sentence that was held against its sources. */
export type WrittenSentence = {
  readonly text: string;
  /** True when a line break stands before it, as in a list. */
  readonly newLine: boolean;
  readonly isListItem: boolean;
  /** Documents that carry it; empty for a person's own words, which are cited by nothing. */
  readonly sources: readonly string[];
};

/**
 * What a language model made of one question: sentences that hold, or that its sources don't answer it. Greeting, thanks and
 * sign-off are never part of it.
 */
export type WrittenAnswer =
  | {
      readonly state: 'answered';
      readonly maker: AnswerMaker;
      readonly sentences: readonly WrittenSentence[];
      /** What the sentences cite, with the score of each from 0 to 1. */
      readonly cited: readonly { readonly passage: EvidenceHit['passage']; readonly score: number }[];
    }
  | { readonly state: 'unanswered' };
