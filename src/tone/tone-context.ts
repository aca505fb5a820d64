import type { LanguageCode } from '../language/language-code.ts';

/** What is known about a reply besides its text; everything but the language may be missing. */
export type ToneContext = {
  /** The language the reply is written in. */
  readonly language: LanguageCode;
  /** The customer's questions as they wrote them; quoting one is no fault of the advisor's. */
  readonly questions?: readonly string[] | undefined;
  /** What the customer wrote; telling it back to them is what an acknowledgement does. */
  readonly message?: string | undefined;
  /** True when the customer reports a problem or a delay. Default false. */
  readonly isComplaint?: boolean | undefined;
  /** 'email', 'chat', …; a reply whose channel is not known is read as a letter. */
  readonly channel?: string | undefined;
  readonly customerName?: string | null | undefined;
};
