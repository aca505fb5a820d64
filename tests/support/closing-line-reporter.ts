import type { Reporter, TestModule } from 'vitest/node';

/** Prints one plain line at the very end, "N passed, N failed, N skipped", for judges that read no colours. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    let broken = 0;
    for (const module of modules) {
      if (module.errors().length > 0) broken += 1;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    process.stdout.write(
      `\n${count.passed} passed, ${count.failed + broken} failed, ${count.skipped + count.pending} skipped\n`,
    );
  }
}
