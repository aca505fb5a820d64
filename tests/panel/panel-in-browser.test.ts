import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/find-browser.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { openSentence, replyText, statement } from './panel-fixture.ts';
import { type MarkText, servePanel } from './panel-server.ts';

const executablePath = findBrowser();

const neverMarked: MarkText = () => new Promise(() => undefined);

describe.skipIf(executablePath === null)(
  'the panel in a browser (skipped where no Chromium is found)',
  () => {
    let panel: PanelBrowser;
    let page: Page;
    let server: Awaited<ReturnType<typeof servePanel>>;
    let complaints: string[];

    beforeAll(async () => {
      panel = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await panel?.close();
    });
    beforeEach(async () => {
      server = await servePanel(panel.folder);
      complaints = [];
      page = await panel.browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(5_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('status of 50'))
          complaints.push(message.text());
      });
      await page.goto(server.address);
      await page.locator('#reply-text').waitFor();
    });
    afterEach(async () => {
      await page.close();
      await server.close();
      expect(complaints).toEqual([]);
    });

    const reply = () => page.locator('#reply-text');
    const approveButton = () => page.getByRole('button', { name: 'Approve' });
    const reason = () => page.locator('#approve-reason').textContent();
    const settleAndJudge = async () => {
      await page.locator('#ledger-q2').getByLabel('Said open').check();
      await page.locator('#verdict-facts').getByLabel('Right').check();
      await page.locator('#verdict-tone').getByLabel('4').check();
      await page.getByLabel('Your name').fill('Anna Berg');
    };

    test('the first waiting case opens with its questions marked and its draft to edit', async () => {
      expect(await page.locator('.question-mark').allTextContents()).toEqual([
        '1When does my free charging start?',
        '2can you fit a tow bar?',
      ]);
      expect(await reply().inputValue()).toBe(replyText);
      expect(await reply().getAttribute('lang')).toBe('en');
      expect(await page.getByText('Nothing was found for question 2.').isVisible()).toBe(true);
    });

    test('a reply cannot be approved before the open question is settled, and the reason is shown', async () => {
      expect(await approveButton().isEnabled()).toBe(false);
      expect(await reason()).toContain('settle question 2');
      await page.keyboard.press('Control+Enter');
      expect(server.approvals).toEqual([]);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('ledger-q2');
      await settleAndJudge();
      expect(await reason()).toBe('Ready to approve.');
      expect(await approveButton().isEnabled()).toBe(true);
    });

    test('an approval sends what the advisor decided and shows what was learned and the difference', async () => {
      await reply().fill(replyText.replace('day', 'morning'));
      await settleAndJudge();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Approved', exact: true }).waitFor();
      expect(server.approvals).toMatchObject([
        {
          draftId: 'draft-of-50010001',
          advisor: { name: 'Anna Berg' },
          verdicts: { facts: 'right', tone: 4 },
          ledger: [
            { question: 'q1', state: 'answered' },
            { question: 'q2', state: 'said-open' },
          ],
        },
      ]);
      expect(await page.locator('.diff del').allTextContents()).toEqual(['[removed: day]']);
      expect(await page.locator('.diff ins').allTextContents()).toEqual(['[added: morning]']);
      expect(await page.getByText('On the handover day.').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Next case' }).click();
      await page.waitForURL(/50010002/u);
      expect(await page.getByLabel('Your name').inputValue()).toBe('Anna Berg');
    });

    test('an edited text survives switching cases and a reload', async () => {
      await reply().fill('My own words.');
      await page.locator('[data-queue-item="50010002"]').click();
      await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, replyText);
      expect(await page.locator('[data-queue-item="50010001"]').textContent()).toContain('Edited');
      await page.locator('[data-queue-item="50010001"]').click();
      await page.waitForFunction(() => document.querySelector('textarea')?.value === 'My own words.');
      await page.reload();
      await reply().waitFor();
      expect(await reply().inputValue()).toBe('My own words.');
    });

    test('typing in the middle keeps the caret, marks only that sentence and checks tone once it pauses', async () => {
      server.state.markText = neverMarked;
      await reply().focus();
      const offset = replyText.indexOf('handover');
      await reply().evaluate((field: HTMLTextAreaElement, at) => field.setSelectionRange(at, at), offset);
      await page.keyboard.type('car ');
      expect(await reply().evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(offset + 4);
      const edited = statement.replace('handover', 'car handover');
      expect(await page.locator('.sentence-edited').allTextContents()).toEqual([edited]);
      expect(await page.locator('.sentence-unsupported').allTextContents()).not.toEqual([]);
      await page.getByText('Nothing to change.').waitFor();
      expect(server.toneTexts).toEqual([replyText.replace('handover', 'car handover')]);
    });

    test('applying a suggestion replaces its words and can be undone', async () => {
      await page.getByRole('button', { name: /^Apply: replace “any inconvenience”/u }).click();
      expect(await reply().inputValue()).toContain('We are sorry for the wait.');
      await page.keyboard.press('Control+z');
      expect(await reply().inputValue()).toContain(openSentence);
    });

    test('a citation opens its document at the cited section and Escape leads back', async () => {
      const citation = page.getByRole('button', { name: /^Source 1:/u });
      await citation.click();
      await page.locator('.is-cited').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      const isInView = () =>
        page.locator('.is-cited').evaluate((section) => {
          const { top, bottom } = section.getBoundingClientRect();
          return top > 0 && bottom < window.innerHeight;
        });
      await expect.poll(isInView).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('.source-pane').waitFor({ state: 'detached' });
      expect(await citation.evaluate((button) => button === document.activeElement)).toBe(true);
      await citation.blur();
      await page.keyboard.press('2');
      await page.locator('.source-pane').waitFor();
    });

    test('J and Enter open the next case, Alt+Shift+J goes to the reply, and letters there are typed', async () => {
      await page.locator('body').press('j');
      await expect
        .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['queueItem']))
        .toBe('50010002');
      await page.keyboard.press('Enter');
      await page.waitForURL(/50010002/u);
      await page.locator('#reply-text').waitFor();
      await page.keyboard.press('Alt+Shift+KeyJ');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reply-text');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' j1?');
      expect(await reply().inputValue()).toBe(`${replyText} j1?`);
    });

    test('a server that went away is announced and its return ends that', async () => {
      server.state.isDown = true;
      await page.getByRole('button', { name: 'Draft again' }).click();
      await page.locator('.banner').waitFor();
      server.state.isDown = false;
      await page.locator('.banner').getByRole('button').click();
      await page.locator('.banner').waitFor({ state: 'detached' });
      expect(await reply().inputValue()).toBe(replyText);
    });

    test.each([320, 380, 900, 1600])('at %d pixels nothing sticks out to the side', async (width) => {
      await page.setViewportSize({ width, height: 800 });
      for (const view of ['Queue', 'Case', 'Reply']) {
        const button = page.getByRole('navigation').getByRole('button', { name: view });
        if (await button.isVisible()) await button.click();
        const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overhang).toBeLessThanOrEqual(0);
      }
    });

    test('the layer behind the reply breaks its lines where the field does', async () => {
      for (const width of [320, 700, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const button = page.getByRole('navigation').getByRole('button', { name: 'Reply', exact: true });
        if (await button.isVisible()) await button.click();
        const [field, mirror] = await page.evaluate(() =>
          ['.reply-field', '.reply-mirror'].map((name) => {
            const element = document.querySelector(name);
            return element && [element.clientWidth, element.scrollHeight];
          }),
        );
        expect(field).toEqual(mirror);
      }
    });
  },
);
