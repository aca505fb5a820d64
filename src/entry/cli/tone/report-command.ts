import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../../../composition/config.ts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { toneStudyJson } from '../../present/tone-study-json.ts';
import { printJson, printText } from '../print.ts';
import { writeWhole } from '../write-whole.ts';
import { reportLines } from './report-lines.ts';

type ReportOptions = {
  readonly closedCases?: boolean;
  readonly profile?: string;
  readonly html?: string;
  readonly json?: boolean;
};

/** Adds `report [FOLDER]` to `cair tone`: many replies in, how they sound by market out, as a page. */
export const reportCommand = (tone: Command): void => {
  tone
    .command('report')
    .description(
      'score many replies: how each market sounds, which rules fire, which replies are worst; writes a page',
    )
    .argument('[folder]', 'replies as .txt or .eml, or many a file as .jsonl or .csv')
    .option('--closed-cases', 'the first replies of the closed cases that CAIR_SOURCE names')
    .option('--profile <tag>', 'language and market of replies that do not say it, e.g. sv-SE')
    .option('--html <file>', 'where the page is written; CAIR_DATA/tone-report.html if left out')
    .option('--json', 'print one JSON object')
    .action(async (folder: string | undefined, options: ReportOptions) => {
      if ((folder === undefined) === (options.closedCases !== true))
        throw new CopilotError('input-invalid', 'Name a folder of replies, or --closed-cases.');
      const [{ studyToneOf }, { htmlToneReport }] = await Promise.all([
        import('../../../composition/study-tone-of.ts'),
        import('../../../report/tone/html-tone-report.ts'),
      ]);
      const config = readConfig(process.env);
      const from = folder === undefined ? { closedCases: config.CAIR_SOURCE } : { folder };
      const { study, source, leftOut } = await studyToneOf(from, { tag: options.profile });
      const json = toneStudyJson(study, { source, leftOut, at: new Date().toISOString() });
      const page = options.html ?? join(config.CAIR_DATA, 'tone-report.html');
      await writeWhole(page, await htmlToneReport(json));
      if (options.json) printJson(json);
      else printText(...reportLines(json, page));
    });
};
