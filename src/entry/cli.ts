#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { dissectCommand } from './cli/dissect-command.ts';
import { doctorCommand } from './cli/doctor-command.ts';
import { draftCommand } from './cli/draft-command.ts';
import { evalCommand } from './cli/eval-command.ts';
import { exitCodeOf } from './cli/exit-code-of.ts';
import { gradeCommand } from './cli/grade-command.ts';
import { indexCommand } from './cli/index-command.ts';
import { maskCommand } from './cli/mask-command.ts';
import { recordsCommand } from './cli/records-command.ts';
import { searchCommand } from './cli/search-command.ts';
import { serveCommand } from './cli/serve-command.ts';
import { syncCommand } from './cli/sync-command.ts';
import { toneCommand } from './cli/tone-command.ts';
import { workerCommand } from './cli/worker-command.ts';
import { problemOf } from './present/problem-of.ts';

const commands = [
  draftCommand,
  dissectCommand,
  searchCommand,
  toneCommand,
  maskCommand,
  indexCommand,
  syncCommand,
  evalCommand,
  gradeCommand,
  serveCommand,
  workerCommand,
  doctorCommand,
  recordsCommand,
];

const program = new Command('cair')
  .description('Care copilot: drafts cited replies to care cases from past cases and knowledge articles.')
  .showHelpAfterError('See cair <command> --help.');
// Else `eval` takes options that stand behind one of its own commands for its own.
program.enablePositionalOptions();
// Commands take it over from their parent when they are made.
program.exitOverride();
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`cair: ${problemOf(error).detail}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
