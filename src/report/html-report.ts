import { readFileSync } from 'node:fs';
import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { pageEngine } from './page-engine.ts';
import { reportPage } from './report-page.ts';

const folder = new URL('./templates/', import.meta.url);

const styles = readFileSync(new URL('report.css', folder), 'utf8');

const eta = pageEngine(folder);

/**
 * Writes a run as one HTML page for people who don't program: the verdict first, then for whom, then which cases. The
 * page holds its styles and charts, no script, and asks for nothing from elsewhere; every text of the run is escaped.
 * Only the cases that are shown are in it, so that it stays small whatever the size of the dataset.
 *
 * The room reads nothing but its own `templates/`, once, when it is imported.
 */
export const htmlReport = async (run: EvaluationRunJson): Promise<string> =>
  eta.render('@page', { ...(await reportPage(run)), styles });
