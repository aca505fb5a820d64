import type { LanguageCode } from '../../language/language-code.ts';
import type { LabelledLine } from './labelled-line.ts';
import { type CaseSecrets, findSecrets } from './mask-texts.ts';

/**
 * Counts what the masker still finds in a labelled case, and the questions whose text is not the slice they name: 0 is the
 * only count with which a case may leave the house. The subject, the message and the sent reply are read as they would be
 * written.
 */
export const remainingSecrets = (
  { language, subject, text, gold }: LabelledLine,
  replyLanguage: LanguageCode,
  secrets: CaseSecrets,
): number => {
  const texts = [
    { text: subject, language },
    { text, language },
    { text: gold.sentReply, language: replyLanguage },
  ];
  const found = texts.reduce((sum, each) => sum + findSecrets(each, secrets).length, 0);
  const astray = (gold.questions ?? []).filter(
    (question) => text.slice(question.start, question.end) !== question.text,
  );
  return found + astray.length;
};
