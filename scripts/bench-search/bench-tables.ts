import type { BuildResult, ChildTask, OtherResult, OurResult } from './bench-child.ts';
import { filterNames } from './bench-filters.ts';
import type { Measured } from './latencies.ts';

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const head = (...cells: readonly string[]): string =>
  [row(...cells), row(...cells.map(() => '---'))].join('\n');

const ms = (value: number): string => value.toFixed(1);
const share = (value: number): string => value.toFixed(3).replace(/^0/u, '');
const times = (other: number, own: number): string => `${(other / own).toFixed(1)}x`;

const filterTitles = { open: 'none', half: '50 %', narrow: '4 %' } as const;

const buildSeconds = ({ seconds }: BuildResult): number => seconds.record + seconds.write + seconds.fold;

/** Gives our own numbers: both ways of asking, with each filter, and what they cost. */
export const ourTable = (task: ChildTask, built: BuildResult, ours: OurResult): string => {
  const total = buildSeconds(built);
  const { record, write, fold } = built.seconds;
  const line = (title: string, measured: OurResult['port'], name: (typeof filterNames)[number]) => {
    const { p50, p95, processor, ndcg, hit } = measured[name];
    return row(
      title,
      filterTitles[name],
      ms(p50),
      ms(p95),
      ms(processor),
      share(ours.recall[name]),
      share(ndcg),
      share(hit),
    );
  };
  return [
    `${task.passages} passages x ${task.dimensions} dimensions, ${task.questions} questions each; a fixed sum takes ${ms(ours.pace)} ms on this machine just now`,
    '',
    head(
      'ours',
      'filter',
      'p50 ms',
      'p95 ms',
      'processor ms',
      'recall@10 of the vector leg',
      'nDCG@10',
      'hit@1',
    ),
    ...filterNames.map((name) => line('index, both legs (order of the vectors)', ours.port, name)),
    ...filterNames.map((name) => line('search, end to end', ours.find, name)),
    '',
    `three questions of a message together / one: ${ms(ours.together.three)} / ${ms(ours.together.one)} ms, median ratio ${ours.together.ratio.toFixed(2)}`,
    `built in ${total.toFixed(0)} s (record ${record.toFixed(0)}, index ${write.toFixed(0)}, folding and graph ${fold.toFixed(0)}): ${(task.passages / total).toFixed(0)} passages/s; ${built.disk.toFixed(0)} MB on disk`,
    `read into memory in ${ours.loadSeconds.toFixed(1)} s; memory ${ours.resident.toFixed(0)} MB while searching, ${built.peak.toFixed(0)} MB at most while building`,
  ].join('\n');
};

/** Gives every system beside ours: its time as a multiple of our whole search, its quality and its memory. */
export const otherTable = (ours: OurResult, others: readonly (readonly [string, OtherResult])[]): string => {
  const line = (
    title: string,
    name: (typeof filterNames)[number],
    { questions, p50, p95, processor, ndcg, hit }: Measured,
    memory: number,
  ) =>
    row(
      title,
      filterTitles[name],
      questions,
      ms(p50),
      ms(p95),
      ms(processor),
      times(p50, ours.find[name].p50),
      times(p50, ours.port[name].p50),
      share(ndcg),
      share(hit),
      memory.toFixed(0),
    );
  return [
    head(
      'system',
      'filter',
      'questions',
      'p50 ms',
      'p95 ms',
      'processor ms',
      'to our search',
      'to our index',
      'nDCG@10',
      'hit@1',
      'memory grown MB',
    ),
    ...filterNames.flatMap((name) => [
      line('ours, end to end', name, ours.find[name], ours.grown),
      ...others.flatMap(([title, { searches, grown }]) => {
        const measured = searches[name];
        return measured === undefined ? [] : [line(title, name, measured, grown)];
      }),
    ]),
  ].join('\n');
};

/** Gives how everything grows with the number of passages. */
export const growthTable = (
  sizes: readonly { readonly task: ChildTask; readonly built: BuildResult; readonly ours: OurResult }[],
): string =>
  [
    head(
      'passages x dimensions',
      'index p50 / p95 ms: no filter',
      '50 %',
      '4 %',
      'end to end: no filter',
      '50 %',
      '4 %',
      'recall@10',
      'memory MB, searching / building',
      'disk MB',
      'built in s',
    ),
    ...sizes.map(({ task, built, ours }) => {
      const cells = (measured: OurResult['port']) =>
        filterNames.map((name) => `${ms(measured[name].p50)} / ${ms(measured[name].p95)}`);
      return row(
        `${task.passages} x ${task.dimensions}`,
        ...cells(ours.port),
        ...cells(ours.find),
        filterNames.map((name) => share(ours.recall[name])).join(', '),
        `${ours.resident.toFixed(0)} / ${built.peak.toFixed(0)}`,
        built.disk.toFixed(0),
        buildSeconds(built).toFixed(0),
      );
    }),
  ].join('\n');
