import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/find-browser.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { openSentence, replyText, statement } from './panel-fixture.ts';
import { marksOfDraft, servePanel } from './panel-server.ts';

const executablePath = findBrowser();

const added = 'It lasts 36 months.';

describe.skipIf(executablePath === null)(
  'marks of an edited reply in a browser (skipped where no Chromium is found)',
  () => {
    let panel: PanelBrowser;
    let page: Page;
    let server: Awaited<ReturnType<typeof servePanel>>;

    beforeAll(async () => {
      panel = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await panel?.close();
    });
    beforeEach(async () => {
      server = await servePanel(panel.folder);
      server.state.markText = async (text) => {
        const start = text.indexOf(added);
        const mark = {
          start,
          end: start + added.length,
          verdict: 'unsupported' as const,
          sources: [],
          reason: 'number' as const,
        };
        return [...(await marksOfDraft(text)), ...(start < 0 ? [] : [mark])];
      };
      page = await panel.browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(5_000);
      await page.goto(server.address);
      await reply().waitFor();
    });
    afterEach(async () => {
      await page.close();
      await server.close();
    });

    const reply = () => page.locator('#reply-text');
    const unsupported = () => page.locator('.sentence-unsupported').allTextContents();
    const statements = () =>
      page.locator('.standing-fact', { hasText: 'Statements' }).locator('.standing-value').textContent();
    const reasons = () => page.getByRole('list', { name: 'Why sentences are marked' });
    const typeBehind = async (words: string, typed: string) => {
      await reply().focus();
      const at = replyText.indexOf(words) + words.length;
      await reply().evaluate(
        (field: HTMLTextAreaElement, offset) => field.setSelectionRange(offset, offset),
        at,
      );
      await page.keyboard.type(typed);
    };

    test('a sentence with a wrong number is marked once typing pauses, with its reason, and the mark goes with it', async () => {
      expect(await statements()).toBe('1 of 2 sourced');
      await typeBehind(statement, ` ${added}`);
      expect(await page.locator('.sentence-edited').allTextContents()).toEqual([added]);
      await expect.poll(async () => (await unsupported()).join('')).toContain(added);
      expect(await statements()).toBe('1 of 3 sourced');
      expect(await reasons().textContent()).toContain('another number');
      await reasons().getByRole('button').click();
      expect(
        await reply().evaluate((field: HTMLTextAreaElement) =>
          field.value.slice(field.selectionStart, field.selectionEnd),
        ),
      ).toBe(added);
      await page.keyboard.press('Delete');
      expect((await unsupported()).join('')).not.toContain(added);
      expect(await statements()).toBe('1 of 2 sourced');
      expect(await reasons().count()).toBe(0);
    });

    test('a server that is away leaves the marks that there are, and the changed sentence is seen as edited', async () => {
      server.state.isDown = true;
      await typeBehind(statement, ` ${added}`);
      await page.locator('.banner').waitFor();
      expect(await page.locator('.sentence-edited').allTextContents()).toEqual([added]);
      expect((await unsupported()).join('')).toBe(openSentence);
      expect(await page.locator('.sentence-supported').allTextContents()).toEqual([statement]);
    });

    test('an unsupported sentence holds up no approval', async () => {
      await typeBehind(statement, ` ${added}`);
      await expect.poll(async () => (await unsupported()).join('')).toContain(added);
      await page.locator('#ledger-q2').getByLabel('Said open').check();
      await page.locator('#verdict-facts').getByLabel('Right').check();
      await page.locator('#verdict-tone').getByLabel('4').check();
      await page.getByLabel('Your name').fill('Anna Berg');
      expect(await page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(true);
    });
  },
);
