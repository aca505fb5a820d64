import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { browserArguments } from '../support/find-browser.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A browser, and the folder of the page as it ships, built for the tests of one file. */
export type PanelBrowser = {
  readonly folder: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
};

/** Builds the page into a folder of its own and starts the browser. */
export const openPanelBrowser = async (executablePath: string): Promise<PanelBrowser> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'panel-'));
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    root: path.join(root, 'src/panel'),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'error',
  });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  return {
    folder,
    browser,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
