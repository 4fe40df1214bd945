/** A wire that does not behave: what AWS gives in the end is the same, or a gap that says why. */

import { beforeAll, describe, expect, test } from "vitest";
import type { AwsRequest, Fault } from "../../support/aws/model.ts";
import { declared, LEGAL, landscape, type Outcome, readWorld } from "./landscape.ts";

const exports = [declared("acme-legal-recordings")];
let whole: Outcome;
beforeAll(async () => {
  whole = await readWorld(landscape, { exports });
});

/** The fault for the first request of each operation alone. */
function once(fault: Fault): (request: AwsRequest) => Fault | undefined {
  const seen = new Set<string>();
  return ({ service, operation }) => {
    const name = `${service}:${operation}`;
    if (seen.has(name)) return undefined;
    seen.add(name);
    return fault;
  };
}

const of = (operation: string, fault: Fault) => (request: AwsRequest) =>
  request.operation === operation ? fault : undefined;

describe("what passes is tried again and loses nothing", () => {
  const passing: readonly (readonly [string, Fault])[] = [
    ["server errors", { kind: "server-error" }],
    ["503", { kind: "server-error", status: 503 }],
    ["dropped connections", { kind: "drop" }],
  ];
  test.each(passing)("%s", async (_, fault) => {
    const outcome = await readWorld(landscape, { exports, maxAttempts: 4, faults: once(fault) });
    expect(JSON.stringify(outcome.inventory)).toBe(JSON.stringify(whole.inventory));
    expect(outcome.calls).toBe(outcome.server.requests.length);
    expect(outcome.calls).toBeGreaterThan(whole.calls);
  });

  test.each([600_000, -600_000])("a clock that is wrong by %i ms", async (milliseconds) => {
    const outcome = await readWorld(landscape, {
      exports,
      maxAttempts: 4,
      faults: () => ({ kind: "clock-skew", milliseconds }),
    });
    expect(JSON.stringify(outcome.inventory)).toBe(JSON.stringify(whole.inventory));
  });

  test("throttling is counted", async () => {
    let throttled = 0;
    const outcome = await readWorld(landscape, {
      exports,
      maxAttempts: 8,
      faults: ({ service, operation }) => {
        if (!["GetRolePolicy", "GetBucketPolicy", "ListPoliciesForTarget"].includes(operation) || throttled >= 6)
          return undefined;
        throttled += 1;
        expect(service).not.toBe("");
        return { kind: "throttle" };
      },
    });
    expect(JSON.stringify(outcome.inventory)).toBe(JSON.stringify(whole.inventory));
    expect(outcome.throttles).toBe(6);
  });
});

describe("what does not pass is a gap, and no other value changes", () => {
  const cases: readonly (readonly [string, Fault, RegExp])[] = [
    ["truncated", { kind: "truncated" }, /IncompleteAnswer|UnreadableAnswer/],
    ["refused for good", { kind: "server-error" }, /InternalError/],
    ["throttled for good", { kind: "throttle" }, /SlowDown/],
    ["slower than a request may be", { kind: "slow", milliseconds: 2_000 }, /TimeoutError/],
    ["cut off", { kind: "drop" }, /ECONNRESET|TimeoutError|hang up/],
  ];
  test.each(cases)("a bucket policy that is %s", async (_, fault, why) => {
    const outcome = await readWorld(landscape, {
      exports,
      faults: of("GetBucketPolicy", fault),
      timeouts: { connection: 1_000, request: 500 },
    });
    const bucket = outcome.inventory.accounts[0]?.buckets[0];
    expect(bucket?.policy).toMatchObject({
      gap: { what: "the policy of bucket acme-legal-recordings", why: expect.stringMatching(why) },
    });
    expect(bucket?.policy).not.toHaveProperty("gap.permission");
    expect({ ...bucket, policy: undefined }).toEqual({
      ...whole.inventory.accounts[0]?.buckets[0],
      policy: undefined,
    });
  });

  const truncated = [
    "GetRole",
    "ListRolePolicies",
    "GetRolePolicy",
    "ListAttachedRolePolicies",
    "GetPolicyVersion",
    "GetPublicAccessBlock",
    "GetBucketEncryption",
    "GetObjectLockConfiguration",
    "ListAccessPoints",
    "GetKeyPolicy",
    "ListGrants",
    "ListParents",
    "ListPoliciesForTarget",
    "DescribePolicy",
  ];
  test.each(truncated)("%s cut in half", async (operation) => {
    const outcome = await readWorld(landscape, { exports, faults: of(operation, { kind: "truncated" }) });
    const text = JSON.stringify(outcome.inventory);
    expect(text).toContain('"gap"');
    expect(text).not.toContain('"permission"');
  });
});

describe("regions", () => {
  test("a bucket in another region than the credentials' is read there", async () => {
    const outcome = await readWorld({ ...landscape, region: "ap-southeast-2" }, { exports });
    expect(outcome.inventory.accounts[0]).toEqual(whole.inventory.accounts[0]);
  });

  test("a config's first region may be wrong", async () => {
    const accounts = [{ id: LEGAL, role: `arn:aws:iam::${LEGAL}:role/ExportGateReader`, regions: ["us-west-2"] }];
    const outcome = await readWorld(landscape, { accounts, exports });
    expect(outcome.inventory.accounts[0]).toEqual(whole.inventory.accounts[0]);
  });
});

describe("credentials", () => {
  test("none are a mistake of the user, with the cure", async () => {
    const environment = { HOME: "/nonexistent" };
    await expect(readWorld(landscape, { environment })).rejects.toMatchObject({
      name: "UserError",
      help: expect.stringContaining("OIDC"),
    });
  });

  test("those that AWS does not take are one, too, and are not shown", async () => {
    const faults = of("GetCallerIdentity", { kind: "access-denied" });
    await expect(readWorld(landscape, { faults })).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(/^AWS does not take the credentials: AccessDenied/),
    });
  });

  const elsewhere: readonly (readonly [string, string, RegExp])[] = [
    ["nobody listens", "http://127.0.0.1:9", /^AWS cannot be reached at http:\/\/127\.0\.0\.1:9: ECONNREFUSED/],
    ["the endpoint is no address", "nonsense", /^AWS cannot be reached at nonsense: ERR_INVALID_URL/],
    ["a password stands in the endpoint", "http://user:hunter2@127.0.0.1:9", /^AWS cannot be reached at http:\/\/127/],
  ];
  test.each(elsewhere)("are not blamed where %s", async (_, endpoint, message) => {
    const environment = {
      HOME: "/nonexistent",
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_ENDPOINT_URL: endpoint,
    };
    const refused = await readWorld(landscape, { environment }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      name: "UserError",
      message: expect.stringMatching(message),
      help: expect.stringMatching(/AWS_ENDPOINT_URL.*proxy/),
    });
    expect(JSON.stringify(refused)).not.toContain("hunter2");
  });

  test("are not blamed where the connection breaks", async () => {
    await expect(readWorld(landscape, { faults: of("GetCallerIdentity", { kind: "drop" }) })).rejects.toMatchObject({
      message: expect.stringMatching(/^AWS cannot be reached at http:/),
    });
  });
});

test("when the time of the whole reading is up, what is left are gaps that say so", async () => {
  const faults = of("GetBucketPolicy", { kind: "throttle" });
  const timeouts = { connection: 5_000, request: 30_000, whole: 6_000 };
  const started = Date.now();
  const outcome = await readWorld(landscape, { exports, maxAttempts: 50, timeouts, faults });
  expect(JSON.stringify(outcome.inventory)).toContain("the time for reading AWS is up");
  expect(Date.now() - started).toBeLessThan(20_000);
});
