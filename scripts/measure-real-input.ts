/**
 * Brings real text in as a newcomer would, and drafts for real questions: indexes the articles of one BEIR folder and
 * closed cases made of the threads of another, drafts replies, prints times, memory and what was left unanswered.
 *
 * @example node scripts/measure-real-input.ts ../shared/datasets/thunderbird-kb-dev ../shared/datasets/thunderbird-cases-dev
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/composition/config.ts';
import { openCopilot } from '../src/composition/open-copilot.ts';
import { readCase } from '../src/composition/read-case.ts';

const maxCases = 3_000;
const maxDrafts = 100;
const answerMark = '\n\nANSWER: ';

type Line = { readonly _id: string; readonly title?: string; readonly text: string };

const linesOf = async (file: string): Promise<readonly Line[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const [articlesFolder, threadsFolder, verbose] = process.argv.slice(2);
if (articlesFolder === undefined || threadsFolder === undefined) {
  process.stderr.write('usage: measure-real-input ARTICLES_FOLDER THREADS_FOLDER [--verbose]\n');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'cair-real-'));
await mkdir(join(folder, 'source', 'articles'), { recursive: true });
await mkdir(join(folder, 'source', 'cases'), { recursive: true });
await copyFile(join(articlesFolder, 'corpus.jsonl'), join(folder, 'source', 'articles', 'articles.jsonl'));
const threads = (await linesOf(join(threadsFolder, 'corpus.jsonl')))
  .filter(({ text }) => text.includes(answerMark))
  .slice(0, maxCases)
  .map(({ _id, title, text }) => {
    const [question = '', answer = ''] = text.split(answerMark);
    return JSON.stringify({ id: _id, subject: title, question: question || title, answer });
  });
await writeFile(join(folder, 'source', 'cases', 'threads.jsonl'), threads.join('\n'));

const started = performance.now();
const copilot = await openCopilot(
  readConfig({ CAIR_DATA: join(folder, 'data'), CAIR_SOURCE: `files:${join(folder, 'source')}` }),
  'writer',
);
try {
  const indexSeconds = (performance.now() - started) / 1_000;
  const counts = await copilot.knowledge.store.counts();
  const indexMemory = process.memoryUsage().rss / 1e6;
  const queries = (await linesOf(join(articlesFolder, 'queries.jsonl'))).slice(0, maxDrafts);
  const times: number[] = [];
  const tally = { drafts: 0, questions: 0, answered: 0, withoutQuestion: 0, emptyWithoutReason: 0 };
  for (const { _id, text } of queries) {
    const [subject = '', ...body] = text.split('\n');
    const json = JSON.stringify({ id: _id, subject, text: body.join('\n') || subject });
    const begun = performance.now();
    const made = await copilot.draftCase(
      await readCase(new TextEncoder().encode(json), 'case.json', copilot.rules),
    );
    times.push(performance.now() - begun);
    const answered = made.questions.filter(({ state }) => state === 'answered').length;
    tally.drafts += 1;
    tally.questions += made.questions.length;
    tally.answered += answered;
    if (made.questions.length === 0) tally.withoutQuestion += 1;
    if (answered === 0 && made.draft.notes.length === 0) tally.emptyWithoutReason += 1;
    if (verbose !== undefined) {
      process.stdout.write(
        `\n=== ${_id}\n${text}\n--- ${made.questions.map((question) => `[${question.state}] ${question.text}`).join('\n    ')}\n--- draft\n${made.draft.text}\n--- ${made.draft.notes.join(' ')}\n`,
      );
    }
  }
  times.sort((left, right) => left - right);
  process.stdout.write(
    `indexed                 ${counts.documents.article} articles, ${counts.documents.case} cases, ${counts.passages} passages\n`,
  );
  process.stdout.write(
    `indexing                ${indexSeconds.toFixed(0)} s, ${indexMemory.toFixed(0)} MB resident after it\n`,
  );
  process.stdout.write(
    `drafts                  ${tally.drafts}, median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms\n`,
  );
  process.stdout.write(`questions               ${tally.questions}, ${tally.answered} answered\n`);
  process.stdout.write(`cases without question  ${tally.withoutQuestion}\n`);
  process.stdout.write(`empty without reason    ${tally.emptyWithoutReason}\n`);
  process.stdout.write(`memory (resident)       ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
} finally {
  await copilot.close();
  await rm(folder, { recursive: true, force: true });
}
