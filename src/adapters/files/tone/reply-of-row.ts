import { detectLanguage } from '../../../language/detect-language.ts';
import { languageOfTag } from '../../../language/language-code.ts';
import type { ToneContext } from '../../../tone/tone-context.ts';
import { languageOfCell, marketOfCell } from '../table-cells.ts';
import type { ReplyRow } from './reply-rows.ts';

/** A reply of a file with what its row says of the case. */
export type ReplyOfRow = {
  readonly reply: string;
  readonly market: string | null;
  readonly context: ToneContext;
};

/** As exports of our six languages write it. */
const answers: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(['yes', 'true', '1', 'x', 'ja', 'y'].map((word) => [word, true])),
  ...Object.fromEntries(['no', 'false', '0', 'nej', 'nei', 'nein', 'nee', 'n'].map((word) => [word, false])),
};

/** Language and market where a row does not say them: 'sv-SE'. */
export type RowDefaults = { readonly tag?: string | undefined };

const marketOfTag = (tag: string | undefined): string | null =>
  /[-_]([a-z]{2})$/iu.exec(tag ?? '')?.[1]?.toUpperCase() ?? null;

/** Turns a row into a reply, or says what is wrong with its cells. */
export const replyOfRow = (
  { cells }: ReplyRow,
  defaults: RowDefaults = {},
): { readonly reply: ReplyOfRow; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const reply = cells.get('reply') ?? '';
  if (!/\p{L}/u.test(reply))
    problems.push(`reply: ${reply === '' ? 'is empty' : 'there are no words in it'}`);
  const own = languageOfCell(cells.get('language'));
  const tag = own ?? defaults.tag;
  const language = tag === undefined ? detectLanguage(reply).language : languageOfTag(tag);
  // The market of another language's replies is not theirs.
  const usual =
    defaults.tag !== undefined && languageOfTag(defaults.tag) === language ? defaults.tag : undefined;
  const written = cells.get('market');
  // sv-SE is what people call a market here; a code or the name of a country is one as well.
  const country = written === undefined ? null : (marketOfTag(written.trim()) ?? marketOfCell(written));
  if (written !== undefined && country === null) problems.push('market: no code and no name of a country');
  const answer = cells.get('complaint') ?? cells.get('iscomplaint');
  const isComplaint = answer === undefined ? undefined : answers[answer.trim().toLowerCase()];
  if (answer !== undefined && isComplaint === undefined) problems.push('complaint: give yes or no');
  const question = cells.get('question');
  return {
    problems,
    reply: {
      reply,
      market: country ?? marketOfTag(own) ?? marketOfTag(usual),
      context: {
        language,
        channel: cells.get('channel')?.trim().toLowerCase(),
        isComplaint,
        customerName: cells.get('customer')?.trim(),
        questions: question === undefined ? undefined : [question],
        message: cells.get('message'),
      },
    },
  };
};
