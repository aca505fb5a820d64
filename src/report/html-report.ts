import { readdirSync, readFileSync } from 'node:fs';
import { Eta } from 'eta/core';
import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { writable } from './plain-words.ts';
import { reportPage } from './report-page.ts';

const folder = new URL('./templates/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const styles = read('report.css');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (value: unknown): string =>
  writable(String(value)).replace(/[&<>"']/gu, (letter) => entities[letter] ?? letter);

const eta = new Eta({ autoEscape: true, escapeFunction: escapeText, autoTrim: [false, 'nl'] });
for (const file of readdirSync(folder))
  if (file.endsWith('.eta')) eta.loadTemplate(`@${file.slice(0, -'.eta'.length)}`, read(file));

/**
 * Writes a run as one HTML page for people who don't program: the verdict first, then for whom, then which cases. The
 * page holds its styles and charts, no script, and asks for nothing from elsewhere; every text of the run is escaped.
 * Only the cases that are shown are in it, so that it stays small whatever the size of the dataset.
 *
 * The room reads nothing but its own `templates/`, once, when it is imported.
 */
export const htmlReport = async (run: EvaluationRunJson): Promise<string> =>
  eta.render('@page', { ...(await reportPage(run)), styles });
