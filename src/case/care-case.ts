import type { LanguageCode } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';

/** What a stretch of a customer's message is; only `body` is searched for questions. */
export type PartKind = 'greeting' | 'body' | 'closing' | 'signature' | 'quote';

/** One part of a message; the parts of a case are in order, do not overlap and together cover its text. */
export type TextPart = TextSpan & { readonly kind: PartKind };

/** An incoming care case, read from JSON, mail or plain text. */
export type CareCase = {
  readonly id: string;
  /** May be empty; never part of `text`. */
  readonly subject: string;
  /** The message as readable plain text; every span of the case, its questions and marks points into it. */
  readonly text: string;
  readonly parts: readonly TextPart[];
  readonly language: LanguageCode;
  /** False when the language was given with the case or could be told reliably. */
  readonly languageGuessed: boolean;
  /** ISO 3166 alpha-2 in upper case, or null when neither given nor told by language, address or text. */
  readonly market: string | null;
  /** Car model as the configuration names it ('2', '3', '4'), or null. */
  readonly model: string | null;
  readonly channel: string;
  /** ISO 8601, or null when unknown. */
  readonly receivedAt: string | null;
  readonly customer: { readonly name: string | null; readonly email: string | null };
};
