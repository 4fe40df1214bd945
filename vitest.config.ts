import { defineConfig } from "vitest/config";

/** .ci/run names a file here, to count the tests. */
const reportFile = process.env["TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // Many tests wait for loopback servers more than they compute.
    maxWorkers: 4,
    reporters: reportFile ? ["default", "json"] : ["default"],
    ...(reportFile && { outputFile: { json: reportFile } }),
  },
});
