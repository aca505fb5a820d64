import { Command, CommanderError } from 'commander';
import { evalCommand } from '/work/main/src/entry/cli/eval-command.ts';
import { exportCommand } from '/work/main/src/entry/cli/eval/export-command.ts';
import { newCommand } from '/work/main/src/entry/cli/eval/new-command.ts';
import { metricDefinitions } from '/work/main/src/evaluate/run/metric-definitions.ts';
import { problemOf } from '/work/main/src/entry/present/problem-of.ts';
import { exitCodeOf } from '/work/main/src/entry/cli/exit-code-of.ts';
const program = new Command('cair').showHelpAfterError('See cair <command> --help.');
program.exitOverride();
evalCommand(program);
const evaluation = program.commands.find((c) => c.name() === 'eval');
if (!evaluation) throw new Error();
evaluation.enablePositionalOptions();
exportCommand(evaluation);
newCommand(evaluation, metricDefinitions);
try { await program.parseAsync(); } catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else { process.stderr.write(`cair: ${problemOf(error).detail}\n`); process.exitCode = exitCodeOf(error); }
}
