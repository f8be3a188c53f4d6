/** A vitest reporter whose last line is `N passed, N failed`, the plain form that any CI can read. */
import type { Reporter, TestModule } from "vitest/node";

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      if (module.state() === "failed" && module.children.size === 0) failed++;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === "passed") passed++;
        else if (state === "failed") failed++;
        else skipped++;
      }
    }
    const skip = skipped > 0 ? `, ${skipped} skipped` : "";
    process.on("exit", () => {
      process.stdout.write(`${passed} passed, ${failed} failed${skip}\n`);
    });
  }
}
