import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../support/cair-process.ts';
import { browserArguments, findBrowser } from '../support/find-browser.ts';

type Incoming = {
  readonly id: string;
  readonly language: string;
  readonly gold: { readonly tags: readonly string[]; readonly approvedReply?: string };
};

const incoming = readFileSync(new URL('../../fixtures/incoming.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Incoming);

/** Two cases that ask the same thing in other words, and that nothing answers before the first is approved. */
const pair = (number: number): readonly [Incoming, Incoming] => {
  const of = (role: string): Incoming => {
    const found = incoming.find(
      ({ gold }) => gold.tags.includes(`pair-${number}`) && gold.tags.includes(role),
    );
    if (found === undefined) throw new Error(`There is no ${role} ${number} among the incoming cases.`);
    return found;
  };
  return [of('pair-a'), of('pair-b')];
};

const executablePath = findBrowser();

describe.skipIf(executablePath === null)('the whole loop in a browser over the fixtures', () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-loop-'));
    server = await startServer({ CAIR_DATA: path.join(folder, 'data') });
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserArguments });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(15_000);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (id: string): Promise<string> => {
    await page.goto(`${server.address}/#/case/${id}`);
    await page.reload();
    const reply = page.locator('#reply-text');
    await reply.waitFor();
    return reply.inputValue();
  };

  test('cases wait in the queue, and a case shows its questions, sources of both sorts, draft and tone', async () => {
    await page.goto(server.address);
    await page.locator('[data-queue-item]').first().waitFor();
    expect(await page.locator('[data-queue-item]').count()).toBe(incoming.length);
    await open('IN-008');
    expect(await page.locator('.question-mark').count()).toBe(2);
    expect(await page.getByText('Articles', { exact: true }).first().isVisible()).toBe(true);
    expect(await page.getByText('Past cases', { exact: false }).first().isVisible()).toBe(true);
    expect(await page.getByText(/of 5/u).first().isVisible()).toBe(true);
  }, 60_000);

  test('what an advisor changes and approves answers the next similar case', async () => {
    const [first, second] = pair(7);
    const before = await open(first.id);
    const answer = first.gold.approvedReply ?? '';
    expect(answer).not.toBe('');
    expect(before).not.toContain(answer.slice(0, 40));
    const lines = before.split('\n\n');
    const open1 = lines.findIndex((line) => line.includes('“'));
    // What the draft says beside the open question is about something else, and an advisor takes it out.
    const changed = [...lines.slice(0, open1), answer, ...lines.slice(-2)].join('\n\n');
    await page.locator('#reply-text').fill(changed);
    for (const answered of await page.locator('[id^="ledger-"]').getByLabel('Answered').all())
      await answered.check();
    await page.locator('#verdict-facts').getByLabel('Corrected').check();
    await page.locator('#verdict-tone').getByLabel('4').check();
    await page.getByLabel('Your name').fill('Anna Berg');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByRole('button', { name: 'Next case' }).waitFor();

    const after = await open(second.id);
    const learned = answer.split(/(?<=[.!?])\s/u)[0] ?? answer;
    expect(after).toContain(learned.slice(0, 60));
    expect(await page.getByText('Approved answer').first().isVisible()).toBe(true);
  }, 90_000);
});
