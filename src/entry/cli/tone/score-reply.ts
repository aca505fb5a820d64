import { loadRules } from '../../../composition/load-rules.ts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { detectLanguage } from '../../../language/detect-language.ts';
import { languageOfTag } from '../../../language/language-code.ts';
import { scoreTone } from '../../../tone/score-tone.ts';
import type { ToneContext } from '../../../tone/tone-context.ts';
import { toneJson } from '../../present/tone-json.ts';
import { toneOpinionJson } from '../../present/tone-model-json.ts';
import { printJson, printText } from '../print.ts';
import { readInput } from '../read-input.ts';
import { opinionLines } from './opinion-lines.ts';
import { secondOpinion } from './second-opinion.ts';
import { toneLines } from './tone-lines.ts';
import { toneOfCase } from './tone-of-case.ts';

export type ToneOptions = {
  readonly profile?: string;
  readonly question?: readonly string[];
  readonly complaint?: boolean;
  readonly channel?: string;
  readonly customer?: string;
  readonly case?: string;
  readonly secondOpinion?: boolean;
  readonly json?: boolean;
};

const marketOf = (tag: string): string | null => tag.split(/[-_]/u)[1]?.toUpperCase() ?? null;

/** Scores one reply and prints how it sounds; what options say of the case goes before what a case file says. */
export const scoreReply = async (file: string | undefined, options: ToneOptions): Promise<void> => {
  const { profile: tag, question, complaint, channel, customer } = options;
  const isStandardInput = (name: string | undefined): boolean => name === undefined || name === '-';
  if (isStandardInput(file) && options.case === '-')
    throw new CopilotError('input-invalid', 'Reply and case cannot both be standard input; name a file.');
  const { bytes } = await readInput(file);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new CopilotError('input-empty', 'There is no text to score.');
  const rules = await loadRules();
  const ofCase = options.case === undefined ? null : await toneOfCase(options.case, rules);
  const language =
    tag === undefined ? (ofCase?.language ?? detectLanguage(text).language) : languageOfTag(tag);
  const market = tag === undefined ? (ofCase?.market ?? null) : marketOf(tag);
  const context: ToneContext = {
    language,
    questions: question ?? ofCase?.questions,
    isComplaint: complaint ?? ofCase?.isComplaint,
    channel: channel ?? ofCase?.channel,
    customerName: customer ?? ofCase?.customerName,
  };
  const profile = rules.profileFor(language, market);
  const report = scoreTone(text, profile, context);
  const asked = tag ?? (market === null ? language : `${language}-${market}`);
  if (profile.isFallback) process.stderr.write(`There is no profile ${asked}; ${profile.id} was used.\n`);
  if (options.secondOpinion) {
    const asked = { text, profile, context, market, message: ofCase?.message ?? null };
    const opinion = await secondOpinion(asked, rules);
    if (options.json) printJson(toneOpinionJson(opinion));
    else printText(...toneLines(opinion), ...opinionLines(opinion));
  } else if (options.json) printJson(toneJson(report));
  else printText(...toneLines(report));
};
