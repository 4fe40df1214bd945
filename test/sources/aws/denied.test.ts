/** Each call is refused in turn: what it would have told is a gap that names the permission, and nothing else changes. */

import { beforeAll, describe, expect, test } from "vitest";
import { API_CALLS, type ApiCallName, isApiCall, permissionOf } from "../../../src/sources/aws/permissions.ts";
import type { Faults } from "../../support/aws/model.ts";
import { declared, LEGAL, landscape, type Outcome, readWorld } from "./landscape.ts";

const exports = [
  declared("acme-legal-recordings", { network: { sourceVpce: ["vpce-1"] } }),
  declared("shared-recordings"),
];

/** Calls without which nothing is read, that are not made here, or whose answer others give as well. */
const APART: readonly ApiCallName[] = [
  "sts:GetCallerIdentity",
  "sts:AssumeRole",
  "iam:ListRoles",
  "s3:ListBuckets",
  "s3:GetBucketLocation",
];

const calls = Object.keys(API_CALLS)
  .filter(isApiCall)
  .filter((name) => API_CALLS[name].by === "inventory");

const refuse =
  (name: ApiCallName): Faults =>
  ({ service, operation }) =>
    `${service}:${operation}` === name ? { kind: "access-denied" } : undefined;

/** Members of `before` that `after` has otherwise, but for gaps with the permission and what hangs on them. */
function changes(before: unknown, after: unknown, permission: string, path = ""): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(after) && isObject(after["gap"])) return after["gap"]["permission"] === permission ? [] : [path];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((value, index) => changes(value, after[index], permission, `${path}/${index}`));
  if (Array.isArray(before) || !isObject(before) || !isObject(after)) return [path];
  const gap = JSON.stringify(after).includes('"gap"');
  return Object.keys({ ...before, ...after }).flatMap((key) =>
    gap && (after[key] === undefined || after[key] === "")
      ? []
      : changes(before[key], after[key], permission, `${path}/${key}`),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

let whole: Outcome;
beforeAll(async () => {
  whole = await readWorld(landscape, { exports });
  expect(JSON.stringify(whole.inventory)).not.toContain('"gap"');
});

test("every call of the table but those apart is made in this world", () => {
  const made = new Set(whole.server.requests.map(({ service, operation }) => `${service}:${operation}`));
  expect(calls.filter((name) => !made.has(name) && name !== "iam:ListRoles")).toEqual([]);
});

describe("a refused call", () => {
  test.each(calls.filter((name) => !APART.includes(name)))("%s", async (name) => {
    const permission = permissionOf(name) ?? "";
    const { inventory } = await readWorld(landscape, { exports, faults: refuse(name) });
    expect(JSON.stringify(inventory)).toContain(`"permission":"${permission}"`);
    // Which key a bucket has is told by its encryption alone.
    const lost = name === "s3:GetBucketEncryption" ? ["/accounts/0/keys", "/accounts/1/keys"] : [];
    expect(changes(whole.inventory, inventory, permission)).toEqual(lost);
  });

  test.each(["s3:ListBuckets", "s3:GetBucketLocation"] as const)(
    "%s alone hides nothing of a bucket that is named",
    async (name) => {
      const { inventory } = await readWorld(landscape, { exports, faults: refuse(name) });
      expect(changes(whole.inventory, inventory, permissionOf(name) ?? "")).toEqual([]);
    },
  );

  test("the owner and region of a bucket are gaps where neither call is allowed", async () => {
    const { inventory } = await readWorld(landscape, {
      exports,
      faults: (request) => refuse("s3:ListBuckets")(request) ?? refuse("s3:GetBucketLocation")(request),
    });
    const bucket = inventory.accounts[0]?.buckets[0];
    expect(bucket).toMatchObject({
      account: { gap: { permission: "s3:ListAllMyBuckets" } },
      region: { gap: { permission: "s3:GetBucketLocation" } },
      policy: { value: expect.any(String) },
      accessPoints: { gap: {} },
    });
  });

  test("s3:ListBuckets leaves a gap for what a wildcard stands for", async () => {
    const { inventory } = await readWorld(landscape, { faults: refuse("s3:ListBuckets") });
    expect(inventory.accounts[0]).toMatchObject({
      id: LEGAL,
      gaps: [{ gap: { what: expect.stringContaining("acme-archive-*"), permission: "s3:ListAllMyBuckets" } }],
    });
    expect(inventory.accounts[0]?.buckets.map(({ name }) => name)).toEqual(["acme-archive-1", "acme-legal-recordings"]);
  });

  test("iam:ListRoles leaves a gap of each account", async () => {
    const { inventory } = await readWorld(landscape, { faults: refuse("iam:ListRoles") });
    for (const account of inventory.accounts) {
      expect(account).toMatchObject({ roles: [], gaps: [{ gap: { permission: "iam:ListRoles" } }] });
      expect(account.organization.id).toEqual({ value: "o-exampleorgid" });
    }
  });

  test("a role that was listed keeps its trust policy where it cannot be got", async () => {
    const { inventory } = await readWorld(landscape, { faults: refuse("iam:GetRole") });
    expect(inventory.accounts[0]?.roles[1]).toMatchObject({
      uniqueId: "AROAEXAMPLEEXPORT0001",
      trustPolicy: { value: expect.any(String) },
      permissionsBoundary: { gap: { permission: "iam:GetRole" } },
    });
  });

  test("no gap holds a credential", async () => {
    const { inventory, server } = await readWorld(landscape, { exports, faults: () => undefined });
    const text = JSON.stringify(inventory);
    const tokens = server.requests.flatMap(({ token }) => token ?? []);
    expect(tokens.length).toBeGreaterThan(0);
    for (const secret of [...tokens, server.environment["AWS_SECRET_ACCESS_KEY"] ?? "", "ASIA"])
      expect(text).not.toContain(secret);
  });
});
