import { subscribe } from 'node:diagnostics_channel';

let started = 0;
subscribe('child_process', () => {
  started += 1;
});

/** Loaded before a command: prints at its end which native libraries it loaded and how many processes it started. */
process.on('exit', () => {
  const { sharedObjects } = process.report.getReport();
  const index = sharedObjects.some((name) => name.includes('lancedb'));
  process.stderr.write(`\nLOADED index ${index}, processes ${started}\n`);
});
