import type { DraftVersionJson, RefineWishJson } from '../../contract/draft-run.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { strings } from '../strings.ts';
import { formatMoment, languageName } from '../text/format.ts';

const wishWords = (wish: RefineWishJson, questions: readonly NumberedQuestion[]): string => {
  const words = strings.versions;
  if (wish.kind === 'language') return words.inLanguage(languageName(wish.language));
  if (wish.kind !== 'question') return words.refined[wish.kind];
  const asked = questions.find(({ id }) => id === wish.question);
  const what = words.question(asked?.number ?? null);
  return wish.instruction === null ? what : words.instruction(what, wish.instruction);
};

/** Says what made a version of a draft, and when. */
export const versionWords = (
  { refined, madeAt }: DraftVersionJson,
  questions: readonly NumberedQuestion[],
): { readonly what: string; readonly when: string } => ({
  what: refined === null ? strings.versions.drafted : wishWords(refined.wish, questions),
  when: madeAt === null ? strings.versions.noTime : formatMoment(madeAt),
});
