/** How customers of a language are greeted. */
export type AddressBy = 'first-name' | 'full-name';

/** The sentences that frame a reply, in one language and market; placeholders stand in braces. */
export type ReplyVoice = {
  /** With `{name}`. */
  readonly greetingNamed: string;
  readonly greetingUnnamed: string;
  /** For a message that asks nothing. */
  readonly thanks: string;
  readonly acknowledgement: string;
  /** Instead of the acknowledgement, where something went wrong for the customer. */
  readonly problemAcknowledgement: string;
  /** With `{question}`: says plainly what could not be answered and who looks into it. */
  readonly noAnswer: string;
  /** With `{language}`: says that what follows exists in that language only. */
  readonly otherLanguageSource: string;
  readonly nextStep: string;
  /** With `{advisor}`; the line that holds it is dropped while the advisor is unknown. */
  readonly signOff: string;
};
