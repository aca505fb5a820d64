import { readFileSync } from 'node:fs';
import type { ToneStudyJson } from '../../contract/tone-study.ts';
import { pageEngine } from '../page-engine.ts';
import { toneStudyPage } from './tone-study-page.ts';

const shared = new URL('../templates/', import.meta.url);
const own = new URL('./templates/', import.meta.url);

const styles = [new URL('report.css', shared), new URL('tone.css', own)]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const eta = pageEngine(own);

/**
 * Writes a study of tone as one HTML page: how replies sound in a sentence, then by market, then which rules, then the worst
 * replies. It holds its styles and charts, no script, and asks for nothing from elsewhere.
 */
export const htmlToneReport = async (study: ToneStudyJson): Promise<string> =>
  eta.render('@tone-page', { ...(await toneStudyPage(study)), styles });
