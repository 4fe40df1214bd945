/** Laws of the normal form, over generated policies. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import { statementDifference } from "../../src/drift/difference.ts";
import { type NormalStatement, normalise } from "../../src/drift/normalise.ts";
import { diffLines } from "../../src/line-diff.ts";

type Json = Record<string, unknown>;

const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });

const statement = fc
  .record({
    Effect: fc.constantFrom("Allow", "Deny"),
    Principal: fc.oneof(
      fc.constant("*"),
      fc.record({ AWS: some("111122223333", "arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:role/A") }),
    ),
    Action: some("s3:PutObject", "s3:GetObject", "s3:Put*", "kms:Decrypt"),
    Resource: some("arn:aws:s3:::a/*", "arn:aws:s3:::b", "arn:aws:s3:::a/${aws:username}/*"),
    Condition: fc.option(
      fc.record({
        StringEquals: fc.record({
          "aws:SourceVpce": some("vpce-1", "vpce-2"),
          "s3:x-amz-acl": some("private", "public-read"),
        }),
        Bool: fc.record({ "aws:SecureTransport": fc.constantFrom(["true"], ["false"]) }),
      }),
      { nil: undefined },
    ),
  })
  .map((one): Json => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));

const statements = fc.array(statement, { minLength: 1, maxLength: 5 });

const normal = (list: readonly Json[]): readonly NormalStatement[] => {
  const { policy } = parsePolicy({ Version: "2012-10-17", Statement: list }, "bucket-policy", "p");
  if (policy === undefined) throw new Error("unreadable");
  return normalise([policy]);
};

/** The same policy written otherwise: turned around, with other names and cases, lists of one as texts. */
function rewritten(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    const items = value.toReversed().map((item) => rewritten(item, path));
    return items.length === 1 ? items[0] : [...items, items[0]];
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [
          path[0] === "Condition" && path.length === 2 ? key.toUpperCase() : key,
          rewritten(inner, [...path, key]),
        ]),
    );
  }
  if (value === "*" && path.at(-1) === "Principal") return { AWS: "*" };
  if (path.at(-1) === "Action") return String(value).toUpperCase();
  if (value === "111122223333") return "arn:aws:iam::111122223333:root";
  return value === "true" && path.includes("Bool") ? true : value;
}

test("a policy written otherwise is the same", () => {
  fc.assert(
    fc.property(statements, (list) => {
      const other = [...list.toReversed(), ...list.slice(0, 1)].map((one, index) => ({
        ...(rewritten(one) as Json),
        Sid: `Sid${index}`,
      }));
      expect(normal(other)).toEqual(normal(list));
      expect(statementDifference(normal(list), normal(other), new Map())).toEqual([]);
    }),
  );
});

/** Changes that AWS would answer to. */
const changes: readonly ((one: Json) => Json)[] = [
  (one) => ({ ...one, Effect: one["Effect"] === "Allow" ? "Deny" : "Allow" }),
  (one) => ({ ...one, Action: [...(one["Action"] as string[]), "s3:DeleteObject"] }),
  (one) => ({ ...one, Resource: [...(one["Resource"] as string[]), "arn:aws:s3:::c"] }),
  ({ Resource, ...one }) => ({ ...one, NotResource: Resource }),
  ({ Action, ...one }) => ({ ...one, NotAction: Action }),
  ({ Principal, ...one }) => ({ ...one, NotPrincipal: Principal }),
  (one) => ({ ...one, Principal: { AWS: "arn:aws:iam::999999999999:role/New" } }),
  (one) => ({
    ...one,
    Condition: { ...(one["Condition"] as Json | undefined), IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
  }),
];

test("a real change always makes a difference", () => {
  fc.assert(
    fc.property(statement, fc.constantFrom(...changes), (one, change) => {
      const [before, after] = [normal([one]), normal([change(one)])];
      expect(after).not.toEqual(before);
      const lines = statementDifference(before, after, new Map());
      expect(lines.some((line) => /^[-+]/.test(line))).toBe(true);
    }),
  );
});

test("a difference shows every line of what differs, and can be undone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b", "c", "constructor", "__proto__", "__next")),
      fc.array(fc.constantFrom("a", "b", "d", "toString")),
      (one, other) => {
        const lines = diffLines(one, other);
        expect(lines.filter(({ sign }) => sign !== "+").map(({ text }) => text)).toEqual(one);
        expect(lines.filter(({ sign }) => sign !== "-").map(({ text }) => text)).toEqual(other);
      },
    ),
  );
});

test("four hundred statements in the opposite order take no time and do not differ", () => {
  const list = Array.from({ length: 400 }, (_, index) => ({
    Effect: "Allow",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: `arn:aws:s3:::a/${index}`,
  }));
  const start = performance.now();
  expect(statementDifference(normal(list), normal(list.toReversed()), new Map())).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("four hundred statements against four hundred others stay within bounds", () => {
  const list = (from: number) =>
    Array.from({ length: 400 }, (_, index) => ({
      Effect: "Allow",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: `arn:aws:s3:::a/${from + index}`,
    }));
  const start = performance.now();
  const lines = statementDifference(normal(list(0)), normal(list(1000)), new Map());
  expect(lines.length).toBeLessThanOrEqual(201);
  expect(lines.at(-1)).toMatch(/more lines$/);
  expect(performance.now() - start).toBeLessThan(5_000);
});
