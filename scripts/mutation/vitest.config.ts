import { defineConfig } from "vitest/config";

/** The engine's own tests only: what another stage's tests alone would notice counts as unnoticed. */
export default defineConfig({
  test: {
    include: ["test/authorization/**/*.test.ts"],
    exclude: ["test/authorization/rules-of-aws.test.ts"],
    setupFiles: ["scripts/mutation/fewer-runs.ts"],
    testTimeout: 30_000,
  },
});
