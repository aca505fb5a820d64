import { existsSync, statSync } from 'node:fs';
import { readReplayDocuments } from '../adapters/files/replay-documents.ts';
import { type FoundReplies, readFolderReplies } from '../adapters/files/tone/folder-replies.ts';
import { readMail } from '../adapters/mail/read-mail.ts';
import { buildCase } from '../case/build-case.ts';
import { type ReplyToStudy, studyTone, type ToneStudy } from '../copilot/study-tone.ts';
import { dissect } from '../dissect/dissect.ts';
import { firstExchange } from '../evaluate/replay/first-exchange.ts';
import type { ReplayDocument } from '../evaluate/replay/replay-document.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { loadRules, type Rules } from './load-rules.ts';
import { productFiles } from './product-files.ts';

/** The replies of a study: those below a folder, or the closed cases of a source as a setting names it ('files:fixtures'). */
export type StudySource = { readonly folder: string } | { readonly closedCases: string };

export type StudyWish = {
  /** Language and market of replies that do not say it. */
  readonly tag: string | undefined;
};

export type StudiedTone = {
  readonly study: ToneStudy;
  readonly source: string;
  readonly leftOut: readonly string[];
};

type ClosedCaseDocument = Extract<ReplayDocument, { kind: 'case' }>;

/** Takes the first reply of a case: what follows it answers other messages. */
const replyOfCase = ({ closedCase, channel }: ClosedCaseDocument, rules: Rules): ReplyToStudy | string => {
  const { id, language, market, customerName, advisorName } = closedCase;
  const exchange = firstExchange(closedCase.messages);
  if (exchange === null) return `${id}: no message of the customer stands before a reply`;
  const careCase = buildCase(
    {
      ...{ id, subject: closedCase.subject, text: exchange.message, language, market },
      ...{ model: closedCase.model, channel, receivedAt: null },
      customer: { name: customerName, email: null, phone: null },
      attachments: [],
    },
    rules,
  );
  const questions = dissect(careCase, rules.dissection);
  return {
    id,
    reply: exchange.sent,
    market,
    names: [advisorName, careCase.customer.name].filter((name) => name !== null),
    context: {
      language,
      questions: questions.map(({ text }) => text),
      isComplaint: questions.some(({ kind }) => kind === 'problem'),
      message: exchange.message,
      channel: channel ?? undefined,
      customerName,
    },
  };
};

const folderOf = (source: string): string => {
  const folder = /^files:(.+)$/u.exec(source)?.[1];
  if (folder === undefined)
    throw new CopilotError(
      'configuration-invalid',
      `Closed cases are read from files:DIR, and CAIR_SOURCE is ${source}.`,
    );
  return folder === 'fixtures' ? productFiles.fixtures : folder;
};

const readClosedCases = async (source: string, rules: Rules): Promise<FoundReplies> => {
  const replies: ReplyToStudy[] = [];
  const leftOut: string[] = [];
  for (const document of await readReplayDocuments(folderOf(source))) {
    if (document.kind !== 'case') continue;
    const reply = replyOfCase(document, rules);
    if (typeof reply === 'string') leftOut.push(reply);
    else replies.push(reply);
  }
  return { replies, leftOut };
};

const readFolder = async (folder: string, rules: Rules, tag: string | undefined): Promise<FoundReplies> => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CopilotError('not-found', `There is no folder ${folder}.`);
  return readFolderReplies(folder, {
    tag,
    readMailReply: async (bytes) => {
      const { text, parts } = buildCase(await readMail(bytes), rules);
      const firstQuote = parts.find(({ kind }) => kind === 'quote')?.start ?? text.length;
      return text.slice(0, firstQuote).trim();
    },
  });
};

/** Scores all replies of a folder or of the closed cases and says how they sound. Throws CopilotError 'input-empty' for none. */
export const studyToneOf = async (from: StudySource, { tag }: StudyWish): Promise<StudiedTone> => {
  const rules = await loadRules();
  const isFolder = 'folder' in from;
  const source = isFolder ? from.folder : `the closed cases of ${from.closedCases}`;
  const { replies, leftOut } = isFolder
    ? await readFolder(from.folder, rules, tag)
    : await readClosedCases(from.closedCases, rules);
  if (replies.length === 0) {
    const why = leftOut.length === 0 ? '' : ` ${leftOut.slice(0, 3).join('; ')}.`;
    throw new CopilotError('input-empty', `There is no reply to score in ${source}.${why}`);
  }
  return { study: studyTone(replies, { profileFor: rules.profileFor }), source, leftOut };
};
