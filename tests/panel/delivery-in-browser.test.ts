import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryJson } from '../../src/contract/delivery.ts';
import { findBrowser } from '../support/find-browser.ts';
import { openPanelBrowser, type PanelBrowser } from './panel-browser.ts';
import { caseDetail, replyText } from './panel-fixture.ts';
import { type AnswerDelivery, servePanel } from './panel-server.ts';

const executablePath = findBrowser();

const waiting: DeliveryJson = {
  kind: 'email-draft',
  state: 'waiting-for-advisor',
  attempts: 1,
  nextAttemptAt: null,
  deliveredAt: null,
  reference: null,
  link: null,
  reason: 'Press Retry.',
};
const link = 'https://org.example/lightning/r/EmailMessage/02s1/view';

/** A page of another origin with the panel in it, as the shell in Salesforce is: it has a composer and a session. */
const wrapperOf = (panel: string): string => `<!doctype html>
<iframe id="panel" src="${panel}" style="width:100%;height:900px;border:0"></iframe>
<p id="composer"></p>
<script>
  const frame = document.getElementById('panel');
  const origin = new URL(frame.src).origin;
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data.channel !== 'care-copilot') return;
    const say = (message) => source.postMessage({ channel: 'care-copilot', version: 1, ...message }, origin);
    if (data.type === 'panel-ready') say({ type: 'composer-ready', session: '00D!session' });
    if (data.type !== 'insert-reply') return;
    document.getElementById('composer').textContent = data.caseId + ': ' + data.text;
    say({ type: 'reply-inserted', id: data.id, done: true });
  });
</script>`;

describe.skipIf(executablePath === null)(
  'writing back in the panel (skipped where no Chromium is found)',
  () => {
    let browser: PanelBrowser;
    let page: Page;
    let panel: FrameLocator;
    let server: Awaited<ReturnType<typeof servePanel>>;
    let wrapper: Server;
    let wrapperOrigin: string;

    beforeAll(async () => {
      browser = await openPanelBrowser(executablePath ?? '');
    });
    afterAll(async () => {
      await browser?.close();
    });
    beforeEach(async () => {
      server = await servePanel(browser.folder);
      wrapper = createServer((_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(wrapperOf(server.address)),
      );
      await new Promise<void>((resolve) => wrapper.listen(0, '127.0.0.1', resolve));
      wrapperOrigin = `http://127.0.0.1:${(wrapper.address() as AddressInfo).port}`;
      page = await browser.browser.newPage({ viewport: { width: 1440, height: 950 } });
      page.setDefaultTimeout(5_000);
      panel = page.frameLocator('#panel');
    });
    afterEach(async () => {
      await page.close();
      await server.close();
      wrapper.closeAllConnections();
      await new Promise((resolve) => wrapper.close(resolve));
    });

    const open = async (answer: AnswerDelivery) => {
      server.state.answerDelivery = answer;
      await page.goto(wrapperOrigin);
      await panel.locator('#reply-text').waitFor();
    };
    const approve = async () => {
      await panel.locator('#ledger-q2').getByLabel('Said open').check();
      await panel.locator('#verdict-facts').getByLabel('Right').check();
      await panel.locator('#verdict-tone').getByLabel('4').check();
      await panel.getByLabel('Your name').fill('Anna Berg');
      await panel.getByRole('button', { name: 'Approve' }).click();
      await panel.getByRole('heading', { name: 'Approved', exact: true }).waitFor();
    };

    test('a draft goes with the session of the advisor, tells why it waits, and is delivered by Retry', async () => {
      let retriedWith: unknown;
      await open((approval, session) => {
        if (session !== null) retriedWith = session;
        const delivered: DeliveryJson = { ...waiting, state: 'delivered', reason: null, link };
        const delivery = retriedWith === undefined ? waiting : delivered;
        return {
          destination: 'Salesforce',
          kinds: ['email-draft', 'comment'],
          composerOrigins: [wrapperOrigin],
          delivery: approval === null ? null : delivery,
        };
      });
      await panel.getByLabel('When approved, in Salesforce').selectOption('save as my e-mail draft');
      await approve();
      expect(server.approvals).toMatchObject([{ deliver: { kind: 'email-draft' } }]);
      expect(server.sessions).toEqual(['00D!session']);
      await panel.getByText('Your draft is not written yet. Press Retry.').waitFor();
      await panel.locator('.delivery').getByRole('button', { name: 'Try again' }).click();
      const opened = panel.getByRole('link', { name: 'Open in Salesforce' });
      expect(await opened.getAttribute('href')).toBe(link);
      expect(retriedWith).toBe('00D!session');
    });

    test('the page around the panel takes the approved reply into its composer', async () => {
      await open(() => ({
        destination: null,
        kinds: [],
        composerOrigins: [wrapperOrigin],
        delivery: null,
      }));
      expect(await panel.getByText('When approved').count()).toBe(0);
      await approve();
      expect(server.sessions).toEqual([undefined]);
      await panel.getByRole('button', { name: 'Put into the e-mail' }).click();
      await panel.getByText('The reply is in the e-mail.').first().waitFor();
      expect(await page.locator('#composer').textContent()).toBe(`${caseDetail.id}: ${replyText}`);
    });

    test('a page of an origin that is not allowed gets nothing', async () => {
      await open(() => ({
        destination: null,
        kinds: [],
        composerOrigins: ['https://lodestar.lightning.force.com'],
        delivery: null,
      }));
      await approve();
      expect(await panel.locator('.delivery').count()).toBe(0);
      expect(await panel.getByRole('button', { name: 'Copy' }).count()).toBe(1);
    });
  },
  120_000,
);
