/**
 * The set phrases of mail in one language, in lower case and without punctuation at their ends. A space matches any white
 * space; an apostrophe matches its curly form too.
 */
export type MessagePhrases = {
  /** Openings that greet whatever follows: 'hi', 'guten tag'. */
  readonly greetings: readonly string[];
  /** Openings that greet only with a name or group behind them: 'dear', 'beste' (which may also start 'beste prijs'). */
  readonly addressing: readonly string[];
  /** Whom a greeting may address without a comma behind: 'there', 'på er'. */
  readonly greetingGroups: readonly string[];
  /** Words of a greeting that are written small: 'there', 'damen', 'och'. */
  readonly greetingTails: readonly string[];
  /** Farewells that open a signature: 'kind regards', 'mvh'. */
  readonly farewells: readonly string[];
  /** Thanks and wishes that may close a message but may also stand in its middle. */
  readonly thanks: readonly string[];
  /** What may follow thanks: 'in advance', 'for your help'. */
  readonly thanksTails: readonly string[];
  /** Lines that a mail program adds: 'sent from my'. */
  readonly mailPrograms: readonly string[];
  /** Starts of a legal notice; it counts only when one of the legal words follows in its paragraph. */
  readonly disclaimers: readonly string[];
  /** Word starts that only a legal notice or footer uses: 'confidential', 'recipient'. */
  readonly legalWords: readonly string[];
  /** The verb of the line above a quote: 'wrote' in 'On … wrote:'. */
  readonly wrote: readonly string[];
  /** The name of the sender's header in a quoted head: 'from'. */
  readonly fromHeaders: readonly string[];
  /** The names of the other headers in a quoted head: 'sent', 'to', 'subject'. */
  readonly otherHeaders: readonly string[];
  /** Separators above a quoted message: 'original message'. */
  readonly originalMarks: readonly string[];
  /** Separators above a forwarded message: 'begin forwarded message'. */
  readonly forwardMarks: readonly string[];
};
