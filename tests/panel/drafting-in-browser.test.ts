import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DraftJson } from '../../src/contract/draft.ts';
import { findBrowser } from '../support/find-browser.ts';
import { type FakeDrafts, makeFakeDrafts } from './fake-drafts.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { articleHit, draft, openSentence, replyText, statement } from './panel-fixture.ts';
import { servePanel } from './panel-server.ts';

const executablePath = findBrowser();
const maker = { model: 'test-model', prompt: 'answer-question', version: '3' };

const writtenDraft = (id: string, text: string): DraftJson => ({
  ...draft,
  id,
  draft: { ...draft.draft, text },
  writing: {
    model: 'test-model',
    answers: [
      { question: 'q1', maker },
      { question: 'q2', maker: null },
    ],
    inputTokens: 900,
    cachedInputTokens: 0,
    outputTokens: 120,
    isEstimated: false,
    money: null,
  },
});
const shortText = replyText.replace(` ${openSentence}`, '');
const asked = draft.questions.map(({ state: _state, ...question }) => question);

describe.skipIf(executablePath === null)(
  'a draft in the making in the panel (skipped where no Chromium is found)',
  () => {
    let panel: PanelBrowser;
    let page: Page;
    let server: Awaited<ReturnType<typeof servePanel>>;
    let drafts: FakeDrafts;

    beforeAll(async () => {
      panel = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await panel?.close();
    });
    afterEach(async () => {
      await page.close();
      await server.close();
    });
    const open = async (isDrafted: boolean) => {
      drafts = makeFakeDrafts({ atOnce: false, isDrafted });
      server = await servePanel(panel.folder, undefined, undefined, null, drafts);
      page = await panel.browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(5_000);
      await page.goto(server.address);
      await (isDrafted ? reply() : page.locator('.writing')).waitFor();
    };
    const reply = () => page.locator('#reply-text');
    const writing = () => page.locator('.writing');
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const spoken = (sentence: string) =>
      page.locator('.panel > [role="status"]', { hasText: sentence }).waitFor({ state: 'attached' });
    const refine = async (wish: string) => {
      await button('Refine').click();
      await button(wish).click();
      await writing().waitFor();
    };

    test('questions appear, then evidence, then text that cannot be edited, then the checked draft', async () => {
      await open(false);
      await spoken('The reply is being written.');
      drafts.send({ type: 'questions', questions: asked });
      await page.locator('.question-mark').first().waitFor();
      expect(await page.locator('.question-mark-pending').count()).toBe(2);
      expect(await page.locator('#question-q1').textContent()).toContain('Looking for evidence');
      drafts.send({ type: 'evidence', question: 'q1', evidence: [articleHit] });
      await page.locator('#question-q1 .evidence-item').waitFor();
      drafts.send({ type: 'evidence', question: 'q2', evidence: [] });
      drafts.send({ type: 'text', question: 'q1', text: 'The free period [starts](https://example.com)' });
      await writing().getByText('The free period [starts](https://example.com)').waitFor();
      expect(await page.locator('.writing :is(a, textarea)').count()).toBe(0);
      expect(await button('Approve').count()).toBe(0);
      expect(await writing().textContent()).toContain('Being written, not checked');
      drafts.send({ type: 'answer', question: 'q1', text: statement });
      await page.locator('.writing-answer-checked').getByText(statement).waitFor();
      drafts.send({ type: 'draft', draft: writtenDraft('draft-1', replyText) });
      await reply().waitFor();
      expect(await reply().inputValue()).toBe(replyText);
      expect(await writing().count()).toBe(0);
      expect(await page.locator('.written-by').textContent()).toBe('Written by test-model from the sources.');
      await spoken('The draft is ready.');
    });

    test('a connection that is lost in the middle goes on where it was, without a second run', async () => {
      await open(false);
      drafts.send({ type: 'questions', questions: asked });
      drafts.send({ type: 'text', question: 'q1', text: 'The free ' });
      await writing().getByText('The free').waitFor();
      drafts.dropConnections();
      drafts.send({ type: 'text', question: 'q1', text: 'period starts.' });
      await page.locator('.writing-text', { hasText: /^The free period starts\.$/u }).waitFor();
      expect(drafts.resumedAfter).toEqual(['2']);
      expect(drafts.requests).toHaveLength(1);
    });

    test('a reload in the middle goes on with the same run', async () => {
      await open(false);
      drafts.send({ type: 'text', question: 'q1', text: 'The free ' });
      await page.reload();
      drafts.send({ type: 'questions', questions: asked });
      await page.locator('.writing-text', { hasText: 'The free' }).waitFor();
      expect(drafts.requests).toHaveLength(1);
      drafts.send({ type: 'draft', draft: writtenDraft('draft-1', replyText) });
      await reply().waitFor();
    });

    test('another case can be looked at meanwhile, and the draft goes on without being asked for twice', async () => {
      await open(false);
      const run = drafts.send({ type: 'questions', questions: asked });
      await page.locator('[data-queue-item="50010002"]').click();
      await expect.poll(() => drafts.requests.length).toBe(2);
      drafts.send({ type: 'text', question: 'q1', text: 'Written meanwhile.' }, run);
      await page.locator('[data-queue-item="50010001"]').click();
      await writing().getByText('Written meanwhile.').waitFor();
      expect(drafts.requests).toHaveLength(2);
      expect(drafts.cancelled).toEqual([]);
    });

    test('a run that the server forgot ends with the latest draft', async () => {
      await open(true);
      await button('Draft again').click();
      await writing().waitFor();
      drafts.forgetRuns();
      await reply().waitFor();
      await page.getByText('The draft was interrupted before it was done.').waitFor();
      expect(await reply().inputValue()).toBe(replyText);
    });

    test('cancelling the first draft stops the model and leaves a way to start again', async () => {
      await open(false);
      drafts.send({ type: 'questions', questions: asked });
      await page.locator('.question-mark').first().waitFor();
      await button('Cancel').click();
      await page.getByText('No draft yet', { exact: true }).first().waitFor();
      expect(drafts.cancelled).toEqual(['run-1']);
      expect(await page.locator('.question-mark').count()).toBe(2);
      await button('Write the draft').click();
      await writing().waitFor();
      drafts.send({ type: 'draft', draft: writtenDraft('draft-1', replyText) });
      await reply().waitFor();
    });

    test('a draft that fails says why and is tried again on request', async () => {
      await open(false);
      drafts.send({
        type: 'problem',
        problem: { type: 'about:blank', title: 'Gone', status: 503, detail: 'The index is away.', code: 'x' },
      });
      await page.getByText('The index is away.').waitFor();
      await button('Try again').click();
      await writing().waitFor();
      expect(drafts.requests).toHaveLength(2);
    });

    test('refining sends the present text, streams in, and Undo brings everything back', async () => {
      await open(true);
      const mine = replyText.replace(openSentence, `${openSentence} My own words.`);
      await reply().fill(mine);
      await page.locator('#ledger-q2').getByLabel('Said open').check();
      await refine('Shorter');
      expect(drafts.requests.at(-1)?.refine).toEqual({
        draftId: 'draft-of-50010001',
        text: mine,
        wish: { kind: 'shorter' },
      });
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await page.keyboard.press('Control+Enter');
      expect(server.approvals).toEqual([]);
      drafts.send({ type: 'text', question: 'q1', text: 'The free' });
      await writing().getByText('The free').waitFor();
      drafts.send({ type: 'draft', draft: writtenDraft('draft-2', shortText) });
      await reply().waitFor();
      expect(await reply().inputValue()).toBe(shortText);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Reply');
      await page.reload();
      await reply().waitFor();
      await button('Undo').click();
      await expect.poll(() => reply().inputValue()).toBe(mine);
      await button('Undo').waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('#ledger-q2').getByLabel('Said open').isChecked()).toBe(true);
      expect(await page.locator('.sentence-edited').allTextContents()).toEqual(['My own words.']);
    });

    test('cancelling a refinement leaves the reply and the browser’s undo as they were', async () => {
      await open(true);
      await reply().focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' More.');
      await refine('Warmer');
      await button('Cancel').click();
      await writing().waitFor({ state: 'detached' });
      expect(await reply().inputValue()).toBe(`${replyText} More.`);
      await reply().focus();
      await page.keyboard.press('Control+z');
      expect(await reply().inputValue()).not.toContain('More.');
    });

    test('one question is answered again with what the advisor wishes, by keyboard alone', async () => {
      await open(true);
      await button('Refine').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('One question').selectOption('q2');
      await page.getByLabel('What to do differently').fill(' Name the workshop. ');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await writing().waitFor();
      expect(drafts.requests.at(-1)?.refine?.wish).toEqual({
        kind: 'question',
        question: 'q2',
        instruction: 'Name the workshop.',
      });
      expect(await page.locator('.writing-question').allTextContents()).toEqual(['2can you fit a tow bar?']);
    });

    test('Escape closes the refine menu and gives the focus back', async () => {
      await open(true);
      await button('Refine').click();
      await page.keyboard.press('Escape');
      expect(await page.locator('.refine-menu').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Refine');
    });

    test('an earlier version is read and restored, and what stood there comes back by Undo', async () => {
      await open(true);
      await refine('Shorter');
      drafts.send({ type: 'draft', draft: writtenDraft('draft-2', shortText) });
      await reply().waitFor();
      await reply().fill('Mine.');
      await button('Versions').click();
      const versions = page.locator('.version');
      await versions.first().waitFor();
      expect(await versions.locator('strong').allTextContents()).toEqual([
        'Made shorter',
        'Drafted from the beginning',
      ]);
      await page.getByRole('button', { name: /^Read: Drafted/u }).click();
      await page.locator('.version-text', { hasText: openSentence }).waitFor();
      await button('Restore this version').click();
      await expect.poll(() => reply().inputValue()).toBe(replyText);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Reply');
      await button('Undo').click();
      await expect.poll(() => reply().inputValue()).toBe('Mine.');
    });

    test.each([400, 1440])(
      'at %d pixels nothing sticks out to the side while writing and refining',
      async (width) => {
        await open(true);
        await page.setViewportSize({ width, height: 800 });
        const view = page.getByRole('navigation').getByRole('button', { name: 'Reply' });
        if (await view.isVisible()) await view.click();
        const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        await button('Refine').click();
        const menu = await page.locator('.refine-menu').boundingBox();
        expect(menu?.x).toBeGreaterThanOrEqual(0);
        expect((menu?.x ?? 0) + (menu?.width ?? width + 1)).toBeLessThanOrEqual(width);
        expect(await overhang()).toBeLessThanOrEqual(0);
        await button('Longer').click();
        await writing().waitFor();
        drafts.send({ type: 'text', question: 'q1', text: `https://example.com/${'a'.repeat(300)}` });
        await page.locator('.writing-text').waitFor();
        expect(await overhang()).toBeLessThanOrEqual(0);
      },
    );
  },
);

describe.skipIf(executablePath === null)(
  'a draft without a language model (skipped where no Chromium is found)',
  () => {
    test('a draft that is there at once shows nothing in between and nothing to refine', async () => {
      const panel = await openPanelBrowser(executablePath ?? '');
      const server = await servePanel(panel.folder);
      const page = await panel.browser.newPage();
      try {
        await page.addInitScript(() => {
          const seen = window as unknown as { hasSeenWriting: boolean };
          seen.hasSeenWriting = false;
          new MutationObserver(() => {
            if (document.querySelector('.writing')) seen.hasSeenWriting = true;
          }).observe(document, { childList: true, subtree: true });
        });
        await page.goto(server.address);
        await page.locator('#reply-text').waitFor();
        await page.getByRole('button', { name: 'Draft again' }).click();
        await page.waitForTimeout(400);
        expect(
          await page.evaluate(() => (window as unknown as { hasSeenWriting: boolean }).hasSeenWriting),
        ).toBe(false);
        expect(await page.getByRole('button', { name: 'Refine' }).count()).toBe(0);
        expect(await page.locator('.written-by').count()).toBe(0);
      } finally {
        await page.close();
        await server.close();
        await panel.close();
      }
    });
  },
);
