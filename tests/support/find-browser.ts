import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Switches that keep a headless Chromium quiet, small and off the network. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Gives the path of an installed Chromium, or null; the tests in a browser are then skipped with a word.
 * Under CI=true a missing browser is a fault: a green run must have opened the page.
 */
export const findBrowser = (): string | null => {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = candidates.find((candidate) => existsSync(candidate)) ?? null;
  if (found === null && process.env['CI'] === 'true') throw new Error('CI needs Chromium on the PATH.');
  if (found === null) process.stderr.write('No Chromium on the PATH: the tests in a browser are skipped.\n');
  return found;
};
