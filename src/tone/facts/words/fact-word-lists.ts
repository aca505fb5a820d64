/**
 * The words of one language by which a reply promises, doubts and names days. Lists are parted by commas; `~` stands
 * for any ending, and an entry may be a pattern, without a comma and a blank in it. What one list of a group holds counts as the same.
 */
export type FactWordLists = {
  readonly days: Readonly<
    Record<'today' | 'tomorrow' | 'yesterday' | 'this week' | 'next week' | 'at once', string>
  >;
  readonly promises: Readonly<
    Record<
      | 'refund'
      | 'compensation'
      | 'free of charge'
      | 'guarantee'
      | 'replacement'
      | 'repair'
      | 'cancellation'
      | 'unlimited'
      | 'what we will do',
      string
    >
  >;
  readonly certainties: Readonly<
    Record<'possibly' | 'probably' | 'usually' | 'at most' | 'at least' | 'about' | 'only' | 'unless', string>
  >;
};
