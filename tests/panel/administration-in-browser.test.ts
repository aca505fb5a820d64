import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/find-browser.ts';
import { type AdministrationInMemory, administrationInMemory } from './administration-in-memory.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { servePanel } from './panel-server.ts';

const executablePath = findBrowser();

const token = 'a-token-of-administrators';

describe.skipIf(executablePath === null)(
  'administration in a browser (skipped where no Chromium is found)',
  () => {
    let panel: PanelBrowser;
    let page: Page;
    let server: Awaited<ReturnType<typeof servePanel>>;
    let admin: AdministrationInMemory;
    let complaints: string[];

    beforeAll(async () => {
      panel = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await panel?.close();
    });
    beforeEach(async () => {
      admin = administrationInMemory();
      server = await servePanel(panel.folder);
      complaints = [];
      page = await panel.browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(5_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.route(/\/api\/(?:admin|jobs|generations|sync|model|cases\/.+\/delivery)/u, async (route) => {
        const request = route.request();
        const [status, body] = admin.answer(
          request.method(),
          new URL(request.url()).pathname.replace('/api/', ''),
          request.postData() ?? '',
          (await request.allHeaders())['authorization'],
        );
        await route.fulfill(body === undefined ? { status } : { status, json: body });
      });
    });
    afterEach(async () => {
      await page.close();
      await server.close();
      expect(complaints).toEqual([]);
    });

    const open = async (): Promise<void> => {
      await page.goto(server.address);
      await page.getByRole('link', { name: 'Administration' }).click();
      await page.getByRole('heading', { name: 'Administration' }).waitFor();
    };
    const section = (name: string) => page.getByRole('region', { name });

    test('what is wrong stands first with what to do, and what is in order is folded', async () => {
      await open();
      const checks = section('State of the installation');
      await checks.getByText('Start it, or correct CAIR_REDIS_URL.').waitFor();
      expect(await checks.getByRole('listitem').first().textContent()).toContain('redis');
      expect(await checks.getByText('The data folder can be written to.').isVisible()).toBe(false);
      await checks.getByText('1 in order, 1 not used').click();
      expect(await checks.getByText('The data folder can be written to.').isVisible()).toBe(true);
    });

    test('the source, its lag and what there is by language and market are told', async () => {
      await open();
      const knowledge = section('Knowledge');
      await knowledge.getByText('by at most 4 minutes').waitFor();
      expect(await knowledge.getByRole('row', { name: /Swedish/u }).textContent()).toBe('Swedish2103,1875');
      expect(await knowledge.getByRole('row', { name: /All markets/u }).textContent()).toContain('412');
      expect(await section('Language model').getByText('€3.20 of €10.00').isVisible()).toBe(true);
    });

    test('a job is started, shows how far it is, and is cancelled; one that failed says what to do', async () => {
      await open();
      const jobs = section('Jobs');
      await jobs.getByText('Salesforce cannot be reached; check CAIR_SALESFORCE_URL').waitFor();
      await jobs.getByRole('button', { name: 'Index now' }).click();
      await jobs.getByText('Preparing the search 120 of 400').waitFor();
      expect(await jobs.getByText('about 30 s left').isVisible()).toBe(true);
      await jobs.getByRole('button', { name: 'Cancel' }).click();
      await jobs.getByText('Cancelled').waitFor();
      expect(admin.asked).toEqual(['POST jobs {"kind":"index"}', 'DELETE jobs/job-9 ']);
      await jobs.getByRole('button', { name: 'Compare ids now' }).click();
      await jobs.getByRole('alert').getByText('The queue is full.').waitFor();
    });

    test('a reply that was not delivered is told with its case, since when and what to do, and is delivered again', async () => {
      await open();
      const late = section('Replies not delivered');
      const failed = late.getByRole('listitem').filter({ hasText: '50010004' });
      await failed.getByText('have it unlocked').waitFor();
      expect(await failed.getByText('Mend what the reason names').isVisible()).toBe(true);
      expect(await failed.getByText(/Waiting since .*22.*, when Anna Berg approved it/u).isVisible()).toBe(
        true,
      );
      expect(await late.getByRole('link', { name: '50010003' }).getAttribute('href')).toBe('#/case/50010003');
      expect(await late.getByText('and 102 more').isVisible()).toBe(true);
      // What only its advisor can write has no button.
      expect(await late.getByRole('button', { name: 'Deliver again' }).count()).toBe(1);
      await failed.getByRole('button', { name: 'Deliver again' }).click();
      await failed.waitFor({ state: 'detached' });
      expect(admin.asked).toEqual(['POST cases/50010004/delivery/retry ']);
    });

    test('where every reply has arrived administration says so', async () => {
      admin.state.late = { destination: 'Salesforce', total: 0, replies: [] };
      await open();
      await section('Replies not delivered')
        .getByText('No approved reply waits too long for Salesforce.')
        .waitFor();
    });

    test('a held generation goes live at a press, and one whose checks do not hold does not', async () => {
      await open();
      const generations = section('Generations');
      await generations.getByText('2 would get a better first hit and 1 a worse one').waitFor();
      expect(await generations.getByText('412 articles are there, of 500.').isVisible()).toBe(true);
      expect(await generations.getByRole('button', { name: 'Switch to this one' }).count()).toBe(1);
      await generations.getByRole('button', { name: 'Switch to this one' }).click();
      await generations.getByRole('button', { name: 'Go back to this one' }).waitFor();
      expect(admin.asked).toEqual(['POST generations/3/switch {}']);
    });

    test('articles that contradict each other show both numbers, and open questions lead to their cases', async () => {
      await open();
      const articles = section('Articles to look at');
      await articles.locator('mark').first().waitFor();
      expect(await articles.locator('mark').allTextContents()).toEqual(['60 days', '90 days']);
      expect(await articles.getByRole('link', { name: 'Connect Plus' }).count()).toBe(1);
      // What is no address of the web is not followed.
      expect(await articles.getByRole('link', { name: 'Service intervals' }).count()).toBe(0);
      const question = section('Questions nothing answers');
      expect(await question.getByRole('link', { name: '50010002' }).getAttribute('href')).toBe(
        '#/case/50010002',
      );
    });

    test('the token is asked for once, and is known until the tab is closed', async () => {
      admin.state.token = token;
      await open();
      await page.getByLabel('Token of administrators').fill('a wrong one');
      await page.getByRole('button', { name: 'Open' }).click();
      await page.getByText('This is not the value of CAIR_ADMIN_TOKEN.').waitFor();
      await page.getByLabel('Token of administrators').fill(token);
      await page.keyboard.press('Enter');
      await section('Jobs').getByText('Index').first().waitFor();
      await page.reload();
      await section('Jobs').getByText('Index').first().waitFor();
      expect(await page.getByLabel('Token of administrators').count()).toBe(0);
      expect(await page.evaluate(() => JSON.stringify(window.localStorage))).not.toContain(token);
    });

    test('a part that fails says so by itself, beside those that are there', async () => {
      admin.state.isBroken = 'admin/articles';
      await open();
      await section('Articles to look at')
        .getByRole('alert')
        .getByText('The database could not be read.')
        .waitFor();
      expect(await section('Generations').getByText('Generation 2').isVisible()).toBe(true);
    });

    test.each([1440, 400, 320])('at %d pixels nothing has to be scrolled sideways', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await open();
      await section('Articles to look at').locator('mark').first().waitFor();
      await section('Knowledge').getByText('Swedish').waitFor();
      const wide = await page
        .locator('.administration')
        .evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await page.locator('.top-bar').evaluate((bar) => bar.scrollWidth)).toBeLessThanOrEqual(width);
      const folder = process.env['SCREENSHOTS'];
      if (folder !== undefined) {
        await page.locator('.administration').evaluate((main) => {
          main.style.overflow = 'visible';
          document.body.style.height = 'auto';
        });
        const height = await page.locator('.administration').evaluate((main) => main.scrollHeight + 200);
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: `${folder}/administration-${width}.png` });
      }
    });
  },
);
