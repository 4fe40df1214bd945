import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasCredentials, staticCredentials } from "../../../src/sources/aws/credentials.ts";

const named: readonly (readonly [Record<string, string>, boolean])[] = [
  [{}, false],
  [{ AWS_REGION: "eu-west-2" }, false],
  [{ AWS_ACCESS_KEY_ID: "" }, false],
  [{ AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE" }, true],
  [{ AWS_PROFILE: "audit" }, true],
  [{ AWS_WEB_IDENTITY_TOKEN_FILE: "/token" }, true],
  [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2" }, true],
  [{ AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://169.254.170.23" }, true],
  [{ AWS_EC2_METADATA_DISABLED: "true" }, false],
  [{ AWS_EC2_METADATA_DISABLED: "false" }, true],
  [{ HOME: "/nonexistent" }, false],
];

test.each(named)("%j names credentials: %s", (environment, expected) => {
  expect(hasCredentials(environment)).toBe(expected);
});

test("a file in ~/.aws names them where a profile has any", () => {
  const folder = mkdtempSync(join(tmpdir(), "aws-"));
  try {
    const file = join(folder, "config");
    writeFileSync(file, "[default]\nregion = eu-west-2\n");
    expect(hasCredentials({ AWS_CONFIG_FILE: file })).toBe(false);
    writeFileSync(file, "[default]\nregion = eu-west-2\nsso_session = acme\n");
    expect(hasCredentials({ AWS_CONFIG_FILE: file })).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a profile comes before the pair of the environment", async () => {
  const pair = { AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  expect(await staticCredentials(pair)?.()).toEqual({ accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "secret" });
  expect(staticCredentials({ ...pair, AWS_PROFILE: "audit" })).toBeUndefined();
});
