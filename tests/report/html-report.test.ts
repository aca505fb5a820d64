import { expect, test } from 'vitest';
import { htmlReport } from '../../src/report/html-report.ts';
import {
  better,
  hostile,
  manyMarkets,
  noCase,
  noDifference,
  oneCase,
  thousandCases,
  tooFewCases,
  withoutBaseline,
  worse,
} from './support/evaluation-runs.ts';

const runs = {
  'without a baseline': withoutBaseline,
  better,
  worse,
  'no difference': noDifference,
  'too few cases': tooFewCases,
  'one case': oneCase,
  'no case': noCase,
  '27 markets': manyMarkets,
  '1,000 cases': thousandCases,
  'hostile strings': hostile(better),
  'hostile strings without a baseline': hostile(withoutBaseline),
};
const pages = await Promise.all(
  Object.entries(runs).map(async ([name, run]) => [name, await htmlReport(run)] as const),
);
const pageOf = (name: keyof typeof runs) => new Map(pages).get(name) ?? '';

const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1] ?? '');
const textOf = (page: string) =>
  page
    .replace(/<(style|title|desc)[^>]*>.*?<\/\1>/gsu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');
const tags =
  'html head meta title style body a header p strong span nav ul li div main section h1 h2 h3 h4 dl dt dd ol code figure figcaption svg desc path g line text details summary table caption thead tbody tr th td small bdi blockquote del ins'.split(
    ' ',
  );

test.each(pages)('the page of a run with %s has no script and asks for nothing from elsewhere', (_, page) => {
  expect(all(page, /<([a-z][\w-]*)/giu).filter((tag) => !tags.includes(tag))).toEqual([]);
  const withoutValues = page.slice(page.indexOf('<body>')).replace(/"[^"]*"/gu, '""');
  expect(all(withoutValues, /(<[^>]*\s(?:on\w+|style)\s*=)/giu)).toEqual([]);
  expect(page).not.toMatch(/\s(?:src|srcset|xlink:href|data)="|url\(|@import/iu);
  expect(all(page, /\shref="([^"]*)"/gu).filter((href) => !href.startsWith('#'))).toEqual([]);
});

test.each(pages)('the page of a run with %s says nothing that is no word', (_, page) => {
  expect(textOf(page)).not.toMatch(/\bundefined\b|\bNaN\b|\bnull\b|\[object|Infinity/u);
});

test.each(pages)('the page of a run with %s can be read with a screen reader', (_, page) => {
  const ids = all(page, /\sid="([^"]*)"/gu);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const referred = [
    ...all(page, /\shref="#([^"]*)"/gu),
    ...all(page, /\saria-labelledby="([^"]*)"/gu).flatMap((names) => names.split(' ')),
  ];
  expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  expect(all(page, /<(h1)/gu)).toHaveLength(1);
  expect(all(page, /<table[^>]*>\s*<(\w+)/gu).filter((first) => first !== 'caption')).toEqual([]);
  const charts = all(page, /(<svg role="img".*?<\/svg>)/gsu);
  expect(
    charts.filter((chart) => !/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/u.test(chart)),
  ).toEqual([]);
  expect(all(page, /<svg (?!role="img"|class="sign" viewBox="[^"]*" aria-hidden="true")([^>]*)/gu)).toEqual(
    [],
  );
});

test.each(pages)('the charts of a run with %s have the colours of the page, in light and dark', (_, page) => {
  const body = page.slice(page.indexOf('<body>'));
  expect(
    all(body, /\s(?:fill|stroke)="([^"]*)"/gu).filter(
      (colour) => !/^(?:none|var\(--[\w-]+\))$/u.test(colour),
    ),
  ).toEqual([]);
  const defined = all(page, /(--[\w-]+):/gu);
  expect(all(page, /var\((--[\w-]+)\)/gu).filter((name) => !defined.includes(name))).toEqual([]);
});

test('the verdict comes first, then the gate, what changed, for whom, which cases', () => {
  const order = all(pageOf('better'), /<section id="([^"]*)"/gu);
  expect(order).toEqual([
    'verdict',
    'gate',
    'changes',
    'slices-1',
    'slices-2',
    'slices-3',
    'slices-4',
    'curve',
    'regressions',
    'fix',
    'metrics',
    'time',
    'measured',
  ]);
  expect(all(pageOf('better'), /<h2 id="slices-\d-head">([^<]*)/gu)).toEqual([
    'By market',
    'By language',
    'By category',
    'By question type',
  ]);
});

test('the verdict is said in words with difference, interval and number of cases', () => {
  const words = textOf(pageOf('better'));
  expect(words).toContain('Better Gate passed Coverage of the facts went from 0.71 to 0.78');
  expect(words).toContain('Difference +0.070 95 % interval 0.031 to 0.109');
  expect(words).toContain('Cases compared 240 61 of them changed');
});

test('one minute tells for which market and category, and what else moved', () => {
  const page = pageOf('better');
  const glance = textOf(page.slice(page.indexOf('glance-head'), page.indexOf('id="gate"')));
  expect(glance).toContain(
    'By market NL worse -0.130 SE better +0.110 DE better +0.130 No difference seen in 1, too few cases to tell in 3.',
  );
  expect(glance).toContain('By category charging better +0.110');
  expect(glance).toContain('Other metrics tone of voice worse -0.210 time per case worse +112 ms');
});

test('a gate that failed says why and which threshold was not kept', () => {
  const words = textOf(pageOf('worse'));
  expect(words).toContain('Gate failed');
  expect(words).toContain('coverage of the facts is 0.65, not at least 0.70.');
  expect(words).toContain('Coverage of the facts at least 0.70 0.65 no');
});

test('slices with too few cases are greyed and said to be so, and every other p value is a corrected one', () => {
  const page = pageOf('27 markets');
  const market = page.slice(page.indexOf('id="slices-1"'), page.indexOf('id="curve"'));
  expect(all(market, /<tr class="few"><th scope="row">([^<]*)/gu)).toHaveLength(19);
  expect(textOf(market)).toContain('corrected p value');
  expect(all(market, /stroke-dasharray="([^"]*)"/gu)).toHaveLength(2 * 19);
});

test('a case that got worse stands beside what it was, word by word, with what each cited', () => {
  const page = pageOf('better');
  const first = page.slice(
    page.indexOf('<details class="pair" open>'),
    page.indexOf('<details class="pair">'),
  );
  expect(all(first, /<del>([^<]*)<\/del>/gu)).toContain('12');
  expect(all(first, /<ins>([^<]*)<\/ins>/gu)).toContain('6');
  const words = textOf(first);
  expect(words).toContain('The customer wrote Hi, I picked up my car on 3 November');
  expect(words).toContain('Free charging: who gets it and from when (KA-1042) right');
  expect(words).toContain(
    'Charging card has not arrived (C-88213) not right Right would have been Free charging',
  );
  expect(words).toContain('warning Thank you for reaching out generic-phrase');
  expect(words).toContain('What was really sent Hi Anna,');
  expect(all(page, /<details (class="pair")/gu)).toHaveLength(10);
});

test('settings that are not as in the baseline are named', () => {
  expect(textOf(pageOf('better'))).toContain('embedder bundled-en-small bundled-en min score 0.4 0.35');
});

test('another dataset than that of the baseline is said', async () => {
  const { comparison } = better;
  if (comparison === null) throw new Error('no comparison');
  const other = { ...comparison, baseline: { ...comparison.baseline, checksum: 'another' } };
  expect(textOf(await htmlReport({ ...better, comparison: other }))).toContain(
    'The dataset is not the one of the baseline.',
  );
  expect(textOf(pageOf('better'))).not.toContain('The dataset is not the one of the baseline.');
});

test('without a baseline the present values come first, and how to get a verdict next time', () => {
  const words = textOf(pageOf('without a baseline'));
  expect(words).toContain(
    'No baseline yet Gate passed Coverage of the facts is 0.78 (95 % interval 0.74 to 0.82) over 240 cases.',
  );
  expect(words).toContain('cair eval lodestar --save-baseline');
  expect(words).not.toContain('Cases that got worse');
});

test('hostile strings are shown as text and as nothing else', () => {
  const page = pageOf('hostile strings');
  expect(page).toContain(']]&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;img src=x');
  expect(page).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u);
  expect(page.isWellFormed()).toBe(true);
});

test('1,000 cases make a page below 3 MB that holds only the cases it shows', () => {
  const page = pageOf('1,000 cases');
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
  expect(page).toContain('Letter 3 of many');
  expect(page).not.toContain('Letter 500 of many');
  expect(page).not.toContain('CASE-00501');
});

test('letters and drafts of a megabyte each still make a page below 3 MB', async () => {
  const long = (mark: string) => `${mark} & <b> `.repeat(100_000);
  const cases = better.cases.map((result, at) =>
    at < 10 ? { ...result, message: long('a'), draft: long('b'), sent: long('c') } : result,
  );
  const { comparison } = better;
  if (comparison === null) throw new Error('no comparison');
  const regressions = comparison.regressions.map((change) => ({
    ...change,
    earlier: { ...change.earlier, draft: long('d') },
  }));
  const page = await htmlReport({ ...better, cases, comparison: { ...comparison, regressions } });
  expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
  expect(page).toContain('more characters]');
});
