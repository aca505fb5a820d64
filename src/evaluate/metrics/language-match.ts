import { detectLanguage } from '../../language/detect-language.ts';
import { type LanguageCode, languageOfTag } from '../../language/language-code.ts';

/**
 * Gives 1 when a reply is in the wanted language and 0 when it is in another. Null when its words do not tell: too few
 * of them, or two languages as likely. The wanted language may be a tag ('sv-SE').
 */
export const languageMatch = (reply: string, wanted: LanguageCode): 0 | 1 | null => {
  const { language, reliable } = detectLanguage(reply);
  if (language === languageOfTag(wanted)) return 1;
  return reliable ? 0 : null;
};
