import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GradingRequestJson, NextGradingJson } from '../../src/contract/grading.ts';
import { findBrowser } from '../support/find-browser.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { type AnswerGrading, servePanel } from './panel-server.ts';

const executablePath = findBrowser();
const tasks = ['one', 'two', 'three'];

/** Three tasks for one person, kept in memory. */
const gradingInMemory = () => {
  const sent: (GradingRequestJson & { readonly task: string })[] = [];
  let at = 0;
  let earlier: NonNullable<NextGradingJson['task']>['earlier'] = null;
  const next = (): NextGradingJson => {
    const id = tasks[at];
    return {
      queue: { id: 'q', title: 'November' },
      task:
        id === undefined
          ? null
          : {
              id,
              market: 'SE',
              language: 'en',
              subject: `Case ${id}`,
              message: 'When will my card come?',
              replies: [
                { id: `${id}-l`, text: 'Soon.\n'.repeat(id === 'two' ? 60 : 2) },
                { id: `${id}-r`, text: 'Within 5 days.' },
              ],
              earlier,
            },
      progress: { graded: at, all: tasks.length },
      together: { graded: at, wanted: 2 * tasks.length },
      canTakeBack: at > 0,
    };
  };
  const answer: AnswerGrading = async (method, place, body) => {
    if (place === '/queues')
      return [
        200,
        { queues: [{ id: 'q', title: 'November', createdAt: '2026-11-22', tasks: 3, gradersPerTask: 2 }] },
      ];
    if (method === 'GET') return [200, next()];
    if (method === 'DELETE') {
      const { grades, send, savesTime, comment } = sent.pop() as GradingRequestJson;
      at -= 1;
      earlier = { grades, send, savesTime, comment: comment ?? null };
      return [200, next()];
    }
    earlier = null;
    sent.push({ ...(JSON.parse(body) as GradingRequestJson), task: place.slice(1) });
    at += 1;
    return [201, next()];
  };
  return { sent, answer };
};

describe.skipIf(executablePath === null)('grading in a browser (skipped where no Chromium is found)', () => {
  let panel: PanelBrowser;
  let page: Page;
  let server: Awaited<ReturnType<typeof servePanel>>;
  let grading: ReturnType<typeof gradingInMemory>;
  let complaints: string[];

  beforeAll(async () => {
    panel = await openPanelBrowser(executablePath ?? '');
  });
  afterAll(async () => {
    await panel?.close();
  });
  beforeEach(async () => {
    grading = gradingInMemory();
    server = await servePanel(panel.folder, grading.answer);
    complaints = [];
    page = await panel.browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(5_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(server.address);
    await page.getByRole('link', { name: 'Grading' }).click();
    await page.getByLabel('Your name').fill('Anna Berg');
    await page.keyboard.press('Enter');
    await caseNamed('one').waitFor();
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(complaints).toEqual([]);
  });

  const caseNamed = (name: string) => page.getByRole('heading', { name: `Case ${name}` });
  const press = async (keys: string) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test('a case is graded and saved by keyboard alone, and the next one is there at once', async () => {
    await press('413212');
    expect(await page.getByText('Ready to save.').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await caseNamed('two').waitFor();
    const { seconds, ...sent } = grading.sent[0] ?? { seconds: -1 };
    expect(sent).toEqual({
      task: 'one',
      grader: 'Anna Berg',
      grades: [
        { reply: 'one-l', tone: 4, facts: 'right' },
        { reply: 'one-r', tone: 3, facts: 'wrong' },
      ],
      send: 'one-l',
      savesTime: false,
    });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(60);
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.getByText('1 of 3', { exact: true }).isVisible()).toBe(true);
  });

  test('Enter saves nothing while an answer is missing, and leads to it', async () => {
    await press('41');
    await page.keyboard.press('Enter');
    expect(grading.sent).toEqual([]);
    expect(await page.getByText('4 answers are missing.').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('fieldset')?.id)).toBe('tone-2');
  });

  test('digits and Enter typed into the comment stay words', async () => {
    await press('413212');
    await page.getByLabel('Comment').focus();
    await press('5');
    await page.keyboard.press('Enter');
    await press('3');
    expect(await page.getByLabel('Comment').inputValue()).toBe('5\n3');
    await page.keyboard.press('Control+Enter');
    await caseNamed('two').waitFor();
    expect(grading.sent[0]?.comment).toBe('5\n3');
  });

  test('the last one is taken back with what was said, and can be said otherwise', async () => {
    await press('413212');
    await page.keyboard.press('Enter');
    await caseNamed('two').waitFor();
    await page.getByRole('button', { name: 'Take back the last' }).click();
    await caseNamed('one').waitFor();
    expect(await page.locator('#tone-1 input:checked').getAttribute('value')).toBe('4');
    await page.locator('#tone-1').getByLabel('5').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await caseNamed('two').waitFor();
    expect(grading.sent.map(({ grades }) => grades[0]?.tone)).toEqual([5]);
  });

  test('controls stand where they stood, however long the next replies are', async () => {
    const places = async () =>
      Promise.all(
        ['#tone-1', '#facts-2', '#send', '#saves-time'].map((id) => page.locator(id).boundingBox()),
      );
    const before = await places();
    await press('413212');
    await page.keyboard.press('Enter');
    await caseNamed('two').waitFor();
    expect(await places()).toEqual(before);
  });

  test('replies stand side by side, and one above the other below 900 pixels', async () => {
    const tops = async () =>
      Promise.all(
        [1, 2].map(
          async (n) => (await page.getByLabel(`Reply ${n}`, { exact: true }).first().boundingBox())?.y,
        ),
      );
    const [left, right] = await tops();
    expect(left).toBe(right);
    await page.setViewportSize({ width: 880, height: 900 });
    const [above, below] = await tops();
    expect(below).toBeGreaterThan(above ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(880);
  });

  test('a skip asks for a reason, and the end says thank you', async () => {
    await page.getByRole('button', { name: 'Skip' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Skip' }).isEnabled()).toBe(false);
    await dialog.getByRole('textbox').fill('I read no Swedish.');
    await dialog.getByRole('button', { name: 'Skip' }).click();
    await caseNamed('two').waitFor();
    for (const name of ['two', 'three']) {
      await caseNamed(name).waitFor();
      await press('413212');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Nothing is left for you' }).waitFor();
  });
});
