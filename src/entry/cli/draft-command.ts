import type { Command } from 'commander';
import { readCase } from '../../composition/read-case.ts';
import type { CaseDraft } from '../../copilot/case-draft.ts';
import { passageTitle } from '../../knowledge/passage-title.ts';
import { draftJson } from '../present/draft-json.ts';
import { printJson, printText } from './print.ts';
import { readInput } from './read-input.ts';
import { withCopilot } from './with-copilot.ts';
import { draftWriterLine } from './writer-line.ts';

const forPeople = (made: CaseDraft): readonly string[] => [
  `Case ${made.careCase.id} (${made.careCase.language}, ${made.careCase.market ?? 'market unknown'})`,
  '',
  ...made.questions.flatMap((question) => [
    `${question.id} [${question.state}] ${question.text.replaceAll(/\s+/gu, ' ')}`,
    ...made.evidence
      .filter((evidence) => evidence.question === question.id)
      .map(
        ({ score, passage, reason }) =>
          `   ${score.toFixed(2)}  ${passage.source}  ${passageTitle(passage)} (${reason})`,
      ),
  ]),
  '',
  made.draft.text,
  '',
  `Tone ${made.tone.score.toFixed(1)} of 5 (${made.tone.profile}), ${made.tone.findings.length} findings`,
  ...made.draft.notes.map((note) => `Note: ${note}`),
];

/** Adds `cair draft [FILE]`: a case in, questions, evidence and a cited reply out. */
export const draftCommand = (program: Command): void => {
  program
    .command('draft')
    .description('draft a cited reply to a case: JSON, .eml or plain text, from a file or standard input')
    .argument('[file]', 'the case; standard input if left out')
    .option('--json', 'print one JSON object')
    .action(async (file: string | undefined, options: { json?: boolean }) => {
      const input = await readInput(file);
      await withCopilot(async (copilot) => {
        const made = await copilot.draftCase(await readCase(input.bytes, input.name, copilot.rules));
        if (options.json) printJson(draftJson(made));
        else {
          printText(...forPeople(made));
          process.stderr.write(`${draftWriterLine(made)}\n`);
        }
      });
    });
};
