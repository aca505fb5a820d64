import { join, resolve } from 'node:path';
import { listSuites } from '../adapters/files/evaluation/list-suites.ts';
import { reportFolder } from '../adapters/files/evaluation/report-folder.ts';
import { evaluationProcess } from '../adapters/process/evaluation-process.ts';
import { makeRunEvaluations, type RunEvaluations } from '../copilot/run-evaluations.ts';
import type { Config } from './config.ts';
import { productFiles } from './product-files.ts';
import { suiteFolders } from './suite-folders.ts';

/** Joins what runs suites from the panel: the suites of the folders, the reports of the data folder, a process for each run. */
export const openEvaluations = (
  config: Pick<Config, 'CAIR_DATA'>,
  folders: readonly string[] = suiteFolders,
): RunEvaluations =>
  makeRunEvaluations({
    listSuites: () => listSuites(folders),
    reports: reportFolder(join(resolve(config.CAIR_DATA), 'evaluations')),
    startEvaluation: evaluationProcess(productFiles.commandLine),
    now: () => new Date(),
  });
