import { type Command, InvalidArgumentError } from 'commander';
import { type Config, readConfig } from '../../composition/config.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { generationJson } from '../present/generation-json.ts';
import { printJson, printText } from './print.ts';
import { printRefresh } from './print-refresh.ts';
import { showProgress } from './show-progress.ts';

/** More skipped documents than this are counted, not listed. */
const listedSkips = 20;

type IndexOptions = {
  readonly source?: string;
  readonly full?: boolean;
  readonly hold?: boolean;
  readonly dryRun?: boolean;
  readonly switch?: number;
  readonly force?: boolean;
  readonly rollback?: boolean;
  readonly json?: boolean;
};

const numberOf = (text: string): number => {
  if (!/^[1-9]\d*$/u.test(text)) throw new InvalidArgumentError('The number of a generation is expected.');
  return Number(text);
};

const updateIndex = async (config: Config, options: IndexOptions): Promise<void> => {
  const { updateKnowledge } = await import('../../composition/update-knowledge.ts');
  const refreshed = await updateKnowledge(config, options.source ?? config.CAIR_SOURCE, {
    full: (options.full ?? false) || (options.hold ?? false),
    hold: options.hold ?? false,
    dryRun: options.dryRun ?? false,
    progress: showProgress(),
  });
  const { result, built } = refreshed;
  for (const { where, reason } of result.skipped.slice(0, listedSkips)) {
    process.stderr.write(`Skipped ${where}: ${reason}\n`);
  }
  if (result.skipped.length > listedSkips) {
    process.stderr.write(`Skipped ${result.skipped.length - listedSkips} more.\n`);
  }
  if (options.json) {
    const generation =
      built === null
        ? {}
        : {
            generation: generationJson(built.generation),
            isLive: built.isLive,
            changes: built.generation.report?.preview?.changes ?? null,
          };
    printJson({ ...result, ...generation });
  } else printRefresh(refreshed);
  if (built !== null && built.failed.length > 0) process.exitCode = 1;
};

const changeGeneration = async (config: Config, options: IndexOptions): Promise<void> => {
  const { rollKnowledgeBack, switchKnowledge } = await import('../../composition/update-knowledge.ts');
  let live = options.switch;
  if (live === undefined) live = await rollKnowledgeBack(config);
  else await switchKnowledge(config, live, { despiteChecks: options.force ?? false });
  if (options.json) printJson({ live });
  else printText(`Generation ${live} is live.`);
};

/** Adds `cair index`: brings the search index in line with a source, switches between generations and goes back. */
export const indexCommand = (program: Command): void => {
  program
    .command('index')
    .description('index articles and closed cases; what the source no longer holds is taken out')
    .option(
      '--source <name>',
      'files:DIR with HTML, Markdown, text, JSON lines or CSV, or salesforce; the configured one if left out',
    )
    .option('--full', 'build a new generation beside the live one and switch when its checks hold')
    .option('--hold', 'build a new generation and keep it beside the live one')
    .option('--switch <generation>', 'make a generation that is held the live one', numberOf)
    .option('--force', 'switch even where the checks do not hold')
    .option('--rollback', 'go back to the generation that was live before')
    .option('--dry-run', 'only say what would change')
    .option('--json', 'print one JSON object')
    .action(async (options: IndexOptions) => {
      const isChange = options.switch !== undefined || options.rollback === true;
      const isUpdate = [options.source, options.full, options.hold, options.dryRun].some(
        (option) => option !== undefined,
      );
      if ((options.switch !== undefined && options.rollback) || (isChange && isUpdate)) {
        throw new CopilotError(
          'input-invalid',
          'Give --switch or --rollback alone, without a source to index.',
        );
      }
      const config = readConfig(process.env);
      await (isChange ? changeGeneration(config, options) : updateIndex(config, options));
    });
};
