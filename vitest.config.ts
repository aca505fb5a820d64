import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './tests/support/closing-line-reporter.ts';

/**
 * Rooms are pure, and use cases get the world through ports: their test files share a worker, which spares each of them loading the same
 * modules again, and the whole run half of its time. Adapters, entry and panel have a process, a server or a browser of their own.
 */
const shared = [
  'attacks',
  'case',
  'compose',
  'composition',
  'copilot',
  'dissect',
  'evaluate',
  'jobs',
  'knowledge',
  'language',
  'learn',
  'model',
  'privacy',
  'report',
  'retrieve',
  'review',
  'tone',
].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    setupFiles: ['tests/support/block-network.ts'],
    reporters: ['default', new ClosingLineReporter()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      { extends: true, test: { name: 'own', include: ['tests/**/*.test.ts'], exclude: shared } },
    ],
  },
});
