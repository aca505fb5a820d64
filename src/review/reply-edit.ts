/** What kind of thing the advisor changed; `fact` means that numbers, dates or links differ. */
export type EditKind = 'fact' | 'wording' | 'addition' | 'removal' | 'greeting' | 'sign-off';

/** One difference between the draft and the text that was sent. */
export type ReplyEdit = {
  readonly kind: EditKind;
  /** Empty for an addition. */
  readonly before: string;
  /** Empty for a removal. */
  readonly after: string;
  /** The question whose paragraph was changed, or null for the frame around the answers. */
  readonly question: string | null;
};
