import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ToneOpinionJson, ToneRewriteJson } from '../../src/contract/tone-model.ts';
import { findBrowser } from '../support/find-browser.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { openSentence, replyText, toneReport } from './panel-fixture.ts';
import { type AnswerToneModel, servePanel } from './panel-server.ts';

const executablePath = findBrowser();

const mended = replyText.replace(openSentence, 'I am sorry that you had to wait.');

const rewrite: ToneRewriteJson = {
  text: mended,
  isRewritten: true,
  note: 'One sentence stays as it was: facts would change.',
  kept: [
    {
      start: 0,
      end: 9,
      reason: 'facts would change',
      changes: [
        {
          change: 'changed',
          kind: 'name',
          before: 'Maria',
          after: 'Berta',
          message: 'the name “Maria” became “Berta”',
        },
      ],
    },
  ],
  scoreBefore: 3.8,
  scoreAfter: 4.6,
  findings: [],
  model: 'test-model',
  prompt: 'rewrite-tone@1+12345678',
};

const opinion: ToneOpinionJson = {
  ...toneReport,
  secondOpinion: {
    model: 'test-model',
    prompt: 'judge-tone@1+12345678',
    dimensions: { clear: 4, warm: 1, direct: 4, 'on-brand': 3, correct: null, overall: 3 },
    evidence: [{ dimension: 'warm', quote: 'sorry for any inconvenience' }],
    disagreements: [
      { dimension: 'warm', rules: 3, model: 1, message: 'For warm the model sees the reply worse.' },
    ],
  },
  note: null,
};

describe.skipIf(executablePath === null)(
  'a language model in the panel (skipped where no Chromium is found)',
  () => {
    let panel: PanelBrowser;
    let page: Page;
    let server: Awaited<ReturnType<typeof servePanel>>;
    let answer: AnswerToneModel;

    beforeAll(async () => {
      panel = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await panel?.close();
    });
    const open = async (hasModel: boolean) => {
      server = await servePanel(
        panel.folder,
        undefined,
        undefined,
        hasModel ? (asked, body) => answer(asked, body) : null,
      );
      page = await panel.browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(5_000);
      await page.goto(server.address);
      await reply().waitFor();
    };
    beforeEach(() => {
      answer = async (asked) => [200, asked === 'rewrite' ? rewrite : opinion];
    });
    afterEach(async () => {
      await page.close();
      await server.close();
    });
    const reply = () => page.locator('#reply-text');
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    test('without a model there is nothing to ask', async () => {
      await open(false);
      expect(await button('Rewrite').count()).toBe(0);
    });

    test('a rewrite is shown as a difference, taken by a person only, and undo takes it back', async () => {
      await open(true);
      await button('Rewrite').click();
      await page.locator('.tone-model del').first().waitFor();
      expect(await page.locator('.tone-model').textContent()).toContain('the name “Maria” became “Berta”');
      expect(await reply().inputValue()).toBe(replyText);
      await button('Take the rewrite').click();
      expect(await reply().inputValue()).toBe(mended);
      expect(await page.locator('.tone-model-answer').count()).toBe(0);
      await reply().focus();
      await page.keyboard.press('Control+z');
      expect(await reply().inputValue()).toBe(replyText);
    });

    test('a rewrite that is dismissed leaves the reply, and typing puts one away', async () => {
      await open(true);
      await button('Rewrite').click();
      await button('Dismiss').click();
      expect(await reply().inputValue()).toBe(replyText);
      await button('Rewrite').click();
      await button('Take the rewrite').waitFor();
      await reply().focus();
      await page.keyboard.type('x');
      await button('Take the rewrite').waitFor({ state: 'detached' });
    });

    test('a second opinion stands beside the score with its disagreements', async () => {
      await open(true);
      await button('Second opinion').click();
      await page.getByText('For warm the model sees the reply worse.').waitFor();
      expect(await page.locator('.tone-model-grades').textContent()).toContain('Warm1');
      expect(await page.locator('.tone-score strong').textContent()).toBe('3.8');
    });

    test('a model that fails is said in place, and a question can be cancelled', async () => {
      await open(true);
      answer = async () => [
        503,
        {
          type: 'about:blank',
          title: 'Not available now',
          status: 503,
          detail: 'The model server is down.',
          code: 'model-failed',
        },
      ];
      await button('Rewrite').click();
      await page.getByText('The model server is down.').waitFor();
      answer = () => new Promise(() => undefined);
      await button('Second opinion').click();
      await button('Cancel').click();
      expect(await button('Rewrite').isEnabled()).toBe(true);
    });
  },
);
