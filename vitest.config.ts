import { defineConfig } from "vitest/config";

const APP = "test/web/**/*.test.ts";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page shows some time after an action; a machine may have much else to do.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    pool: "forks",
    reporters: ["default", "./scripts/count-reporter.ts"],
    projects: [
      {
        extends: true,
        test: { name: "app", include: [APP], globalSetup: ["test/web/build-app.ts"] },
      },
      {
        extends: true,
        test: { name: "library", include: ["test/**/*.test.ts"], exclude: [APP] },
      },
    ],
  },
});
