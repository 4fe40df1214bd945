/** Policies with text that is known only after apply, against what AWS holds. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOLE as H } from "../../src/authorization/hole.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import { compareInventories } from "../../src/drift/compare.ts";
import { notCompared } from "../../src/drift/not-compared.ts";
import { fitsList, fitsText } from "../../src/drift/open-texts.ts";
import type { PolicyDocument } from "../../src/inventory/model.ts";
import { document, side } from "./policies.ts";

describe("a text", () => {
  test.each<[string, string, boolean]>([
    ["a", "a", true],
    ["a", "b", false],
    [H, "", true],
    [H, "anything", true],
    [`a${H}`, "ab", true],
    [`a${H}`, "ba", false],
    [`${H}b`, "ab", true],
    [`a${H}b`, "ab", true],
    [`a${H}a`, "a", false],
    [`a${H}b${H}c`, "axbyc", true],
    [`a${H}b${H}c`, "axyc", false],
    [`a${H}bc${H}c`, "abc", false],
    // Wildcards of a policy are text here.
    ["arn:aws:s3:::b/*", "arn:aws:s3:::b/x", false],
    [`arn:aws:s3:::${H}/*`, "arn:aws:s3:::b/*", true],
    [`arn:aws:s3:::${H}/*`, "arn:aws:s3:::b/x", false],
  ])("%j %j", (open, held, expected) => {
    expect(fitsText(open, held)).toBe(expected);
  });

  test("fits whatever its holes turn out to be", () => {
    const texts = fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.array(fc.string({ maxLength: 5 }), { maxLength: 6 }), (parts, values) => {
        const known = parts.map((part, index) => `${index === 0 ? "" : (values[index - 1] ?? "")}${part}`).join("");
        return fitsText(parts.join(H), known);
      }),
    );
  });
});

describe("a list", () => {
  test.each<[readonly string[], readonly string[], boolean]>([
    [["a"], ["a"], true],
    [["a", `b${H}`], ["a", "b1"], true],
    [["a", `b${H}`], ["a"], false],
    [["a", `b${H}`], ["a", "b1", "b2"], false],
    [[`b${H}`, `b${H}`], ["b1", "b2"], true],
    [[`b${H}`, `b${H}`], ["b1"], true],
    [[`b${H}`, `b${H}`], ["b1", "b2", "b3"], false],
    // Each has one of its own, also where the first that fits is another's.
    [[`b${H}`, `${H}2`], ["b2", "a2"], true],
    [[`b${H}`, `${H}2`], ["b2", "b1"], true],
    [[`b${H}`, `${H}2`], ["c3", "b2"], false],
    // It may be a list of any length.
    [[H], ["a", "b", "c"], true],
    [[H], [], false],
    [["a", H], ["a"], true],
    [["a", H], ["a", "b"], true],
    [["a", H], ["a", "b", "c"], false],
    [["a", H], ["b"], false],
  ])("%j %j", (open, held, expected) => {
    expect(fitsList(open, held)).toBe(expected);
  });
});

const ACCOUNT = "111122223333";
const base = { Effect: "Allow", Principal: { AWS: ACCOUNT }, Action: "s3:PutObject", Resource: "arn:aws:s3:::b/*" };

function opened(...statements: readonly object[]): PolicyDocument {
  const value = { Version: "2012-10-17", Statement: statements };
  const { policy } = parsePolicy(value, "bucket-policy", "main.tf#policy", { holes: true });
  if (policy === undefined) throw new Error("it cannot be read");
  return { ...document("bucket-policy", "main.tf", base), format: "template", policy };
}

function changes(files: PolicyDocument, live: PolicyDocument) {
  return compareInventories(side("files", { bucket: { policy: files } }), side("live", { bucket: { policy: live } }));
}

describe("a statement", () => {
  test.each<[string, object, object, boolean]>([
    ["another effect", { Resource: H }, { Effect: "Deny" }, false],
    ["a resource", { Resource: `arn:aws:s3:::${H}/*` }, {}, true],
    ["another resource", { Resource: `arn:aws:s3:::${H}/logs` }, {}, false],
    ["resources of which nothing is known", { Resource: H }, { Resource: ["x", "y"] }, true],
    ["NotResource is not Resource", { Resource: H }, { Resource: undefined, NotResource: "x" }, false],
    ["an action", { Action: `s3:Put${H}` }, {}, true],
    ["actions without case", { Action: `S3:PUT${H}` }, {}, true],
    ["another action", { Action: `s3:Get${H}` }, {}, false],
    ["an account's root", { Principal: { AWS: `arn:aws:iam::${H}:root` } }, {}, true],
    ["a partition", { Principal: { AWS: `arn:${H}:iam::${ACCOUNT}:root` } }, {}, true],
    ["a role is no account", { Principal: { AWS: `arn:aws:iam::${H}:role/X` } }, {}, false],
    ["a service is no account", { Principal: { Service: H } }, {}, false],
    [
      "a condition's value",
      { Condition: { StringEquals: { "aws:SourceVpce": H } } },
      { Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } },
      true,
    ],
    [
      "another operator",
      { Condition: { StringEquals: { "aws:SourceVpce": H } } },
      { Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } },
      false,
    ],
    ["a condition that AWS lacks", { Condition: { StringEquals: { "aws:SourceVpce": H } } }, {}, false],
    [
      "a condition that the files lack",
      { Resource: H },
      { Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } },
      false,
    ],
    [
      "conditions of which nothing is known",
      { Condition: { [H]: { [H]: H } } },
      { Condition: { Bool: { "aws:SecureTransport": "true" } } },
      true,
    ],
    ["no condition where nothing is known of it", { Condition: { [H]: { [H]: H } } }, {}, true],
    [
      "tests of an operator of which nothing is known",
      { Condition: { StringEquals: { [H]: H } } },
      { Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } },
      true,
    ],
  ])("%s", (_, files, live, same) => {
    const found = changes(opened({ ...base, ...files }), document("bucket-policy", "live", { ...base, ...live }));
    expect(found.map(({ kind, change }) => `${kind} ${change}`)).toEqual(same ? [] : ["bucket-policy differs"]);
  });

  test("each of AWS' needs one of its own", () => {
    const open = opened({ ...base, Resource: `arn:aws:s3:::${H}/*` });
    const second = { ...base, Resource: "arn:aws:s3:::other/*" };
    const [drift] = changes(open, document("bucket-policy", "live", base, second));
    const lines = drift?.difference.filter((line) => line.startsWith("+") || line.startsWith("-"));
    expect(lines?.join("\n")).toMatch(/arn:aws:s3:::(?:b|other)\/\*/);
    expect(lines?.every((line) => line.startsWith("+"))).toBe(true);
    const two = opened({ ...base, Resource: `arn:aws:s3:::${H}/*` }, { ...base, Resource: `arn:aws:s3:::${H}/*` });
    expect(changes(two, document("bucket-policy", "live", base, second))).toEqual([]);
  });

  test("what does not fit is shown without its holes' character", () => {
    const found = changes(opened({ ...base, Resource: `arn:${H}/logs` }), document("bucket-policy", "live", base));
    expect(found[0]?.difference.join("\n")).toContain("arn:(known after apply)/logs");
  });

  test("what was compared as a pattern is said", () => {
    const files = side("files", { bucket: { policy: opened({ ...base, Resource: `arn:aws:s3:::${H}/*` }) } });
    expect(notCompared(files, side("live"))).toEqual([
      {
        what: "drift of the policy of bucket acme-legal-recordings, in part",
        why: 'what is known only after apply was taken for what AWS holds in its place: "arn:aws:s3:::(known after apply)/*" in main.tf#policy',
      },
    ]);
  });
});

describe("a policy that the files only name", () => {
  const unread = (path: string): PolicyDocument => ({
    ...document("identity-policy", path, base),
    policy: { id: path, kind: "identity-policy", unknown: `${path} is in none of the files` },
  });
  const one = { Effect: "Allow", Action: "s3:PutObject", Resource: "*" };
  const other = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
  const roles = (files: readonly PolicyDocument[], ...live: readonly object[]) =>
    compareInventories(
      side("files", { role: { identityPolicies: files } }),
      side("live", {
        role: { identityPolicies: [document("identity-policy", "live", ...live.map((it) => ({ ...it })))] },
      }),
    ).map(({ kind, change }) => `${kind} ${change}`);

  test("may be what AWS holds beside the others", () => {
    expect(roles([document("identity-policy", "a", one), unread("b")], one, other)).toEqual([]);
    expect(roles([unread("b")], one)).toEqual([]);
  });

  test("does not excuse what AWS lacks of the others", () => {
    expect(roles([document("identity-policy", "a", one), unread("b")], other)).toEqual(["identity-policies differs"]);
  });

  test("is said", () => {
    const files = side("files", { role: { identityPolicies: [unread("b")] } });
    expect(notCompared(files, side("live")).map(({ what }) => what)).toEqual([
      "drift of the identity policies of role GenesysExport",
    ]);
  });
});
