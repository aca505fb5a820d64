import type { Command } from 'commander';
import type { SystemCheck } from '../../copilot/checks/system-check.ts';
import { printJson, printText } from './print.ts';

const marks = { ok: 'ok', warning: 'look', failed: 'FAILED', 'not-used': '-' } as const;

const linesOf = ({ name, state, says, remedy }: SystemCheck, width: number): readonly string[] => {
  const line = `${marks[state].padEnd(6)}  ${name.padEnd(width)}  ${says}`;
  return remedy === null ? [line] : [line, `${' '.repeat(8 + width + 2)}${remedy}`];
};

const summary = (checks: readonly SystemCheck[]): string => {
  const count = (state: SystemCheck['state']): number =>
    checks.filter((check) => check.state === state).length;
  return `${count('ok')} in order, ${count('warning')} to look at, ${count('failed')} failed, ${count('not-used')} not used.`;
};

/** Adds `cair doctor`: looks at each connection, permission and setting, and says what to do. */
export const doctorCommand = (program: Command): void => {
  program
    .command('doctor')
    .description(
      'look at each connection, permission and setting, and say what to do; 1 when something is wrong',
    )
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const [{ runDoctor }, { allIsWell }] = await Promise.all([
        import('../../composition/doctor/run-doctor.ts'),
        import('../../copilot/checks/run-checks.ts'),
      ]);
      const checks = await runDoctor(process.env);
      const isWell = allIsWell(checks);
      if (json) printJson({ ok: isWell, checks });
      else {
        const width = Math.max(...checks.map(({ name }) => name.length));
        printText(...checks.flatMap((check) => linesOf(check, width)), '', summary(checks));
      }
      if (!isWell) process.exitCode = 1;
    });
};
