/** Unknown in gives unknown out: whatever text of a policy is a hole, no decision is wrong for what fills it. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { decideExport } from "../../../src/genesys/decide.ts";
import { assembleExport } from "../../../src/genesys/exports.ts";
import type { Inventory } from "../../../src/inventory/model.ts";
import { withOrganization } from "../../../src/sources/discovery/discover.ts";
import type { Piece } from "../../../src/sources/template/pieces.ts";
import { withTemplates } from "../../../src/sources/template/to-inventory.ts";
import type { Member, Value } from "../../../src/sources/template/value.ts";
import * as build from "./build.ts";
import {
  ACCOUNT,
  BUCKET_ARN,
  bucket,
  EXPORT,
  hole,
  KEY,
  OTHER_ACCOUNT,
  piece,
  ROLE,
  role,
  statements,
  value,
} from "./build.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

type Decisions = ReadonlyMap<string, string>;

function decisionsOf(pieces: readonly Piece[]): Decisions {
  const { found, collector } = build.joined(pieces, { exports: [EXPORT] });
  const empty: Inventory = {
    exports: [EXPORT],
    roles: [],
    buckets: [],
    keys: [],
    organization: {},
    gaps: [],
    documents: [],
  };
  const inventory = withTemplates(withOrganization(empty, found, collector), found);
  const { calls, guards } = decideExport(assembleExport(EXPORT, inventory), inventory, NOW);
  return new Map([
    ...calls.map(({ call, decision }) => [call.id, decision] as const),
    ...guards.map(({ guard, outcome }) => [guard.id, outcome] as const),
  ]);
}

const denied = (Condition: build.Plain): build.Plain => ({
  Sid: "Guard",
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:PutObject", "s3:PutObjectAcl"],
  Resource: [BUCKET_ARN, `${BUCKET_ARN}/*`],
  Condition,
});

/** Policies of an export whose every text takes part in some decision. */
const POLICIES = {
  trust: build.trusts(`arn:aws:iam::${build.GENESYS}:root`),
  role: statements(
    build.allow(
      ["s3:Put*", "s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"],
      [BUCKET_ARN, `${BUCKET_ARN}/*`],
    ),
    build.allow(["kms:GenerateDataKey", "kms:Decrypt"], KEY, {
      Condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
    }),
    { Effect: "Deny", NotAction: ["s3:*", "kms:*"], NotResource: `${BUCKET_ARN}/*` },
  ),
  bucket: statements(
    denied({ Bool: { "aws:SecureTransport": "false" } }),
    denied({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" }, ArnNotEquals: { "aws:PrincipalArn": ROLE } }),
    { Effect: "Deny", NotPrincipal: { AWS: ROLE }, Action: "s3:GetObject", Resource: `${BUCKET_ARN}/*` },
  ),
  key: statements(build.allow("kms:*", "*", { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }), {
    Effect: "Deny",
    Principal: { AWS: ROLE },
    Action: "kms:Encrypt",
    Resource: "*",
  }),
  scp: statements(build.allow("*", "*"), {
    Effect: "Deny",
    NotAction: "iam:*",
    Resource: "*",
    Condition: { StringNotEquals: { "aws:RequestedRegion": [build.REGION, "us-east-1"] } },
  }),
};
type Kind = keyof typeof POLICIES;
type Policies = Record<Kind, Value>;

function piecesOf(policies: Policies): readonly Piece[] {
  return [
    role({ trust: { value: policies.trust }, inline: [{ name: "write", value: policies.role }] }),
    bucket({
      settings: {
        policy: { value: policies.bucket },
        encryption: { algorithm: value("aws:kms"), key: value(KEY), bucketKey: value(false) },
      },
    }),
    build.key({ policy: { value: policies.key } }),
    piece("organization-policy", "aws_organizations_policy.guard", {
      policyType: value("SERVICE_CONTROL_POLICY"),
      targets: [],
      policy: { value: policies.scp },
    }),
  ];
}

type Path = readonly (string | number)[];

/** Where the texts of a value stand, and its lists and objects but the policy itself. */
function partsOf(one: Value, at: Path = []): readonly Path[] {
  if (one.kind === "list") return [at, ...one.items.flatMap((item, index) => partsOf(item, [...at, index]))];
  if (one.kind === "object") {
    const members = [...one.members].flatMap(([name, member]) => partsOf(member.value, [...at, name]));
    return at.length === 0 ? members : [at, ...members];
  }
  return [at];
}

function partAt(one: Value, [step, ...rest]: Path): Value {
  if (step === undefined) return one;
  const next =
    one.kind === "list"
      ? one.items[Number(step)]
      : one.kind === "object"
        ? one.members.get(String(step))?.value
        : undefined;
  if (next === undefined) throw new Error(`nothing at ${String(step)}`);
  return partAt(next, rest);
}

function replaced(one: Value, [step, ...rest]: Path, by: Value): Value {
  if (step === undefined) return by;
  if (one.kind === "list")
    return { ...one, items: one.items.map((item, index) => (index === step ? replaced(item, rest, by) : item)) };
  if (one.kind !== "object") throw new Error("no way there");
  const members = [...one.members].map(([name, member]): [string, Member] =>
    name === step ? [name, { ...member, value: replaced(member.value, rest, by) }] : [name, member],
  );
  return { ...one, members: new Map(members) };
}

/** A text with a stretch of it taken out, and what may stand there instead. */
interface Cut {
  readonly before: string;
  readonly middle: string;
  readonly after: string;
}

const FILLINGS = [
  "",
  "x",
  "*",
  ROLE,
  KEY,
  BUCKET_ARN,
  `${BUCKET_ARN}/*`,
  "s3:PutObject",
  "arn:aws:s3:::other/*",
  OTHER_ACCOUNT,
  `arn:aws:iam::${ACCOUNT}:root`,
  "true",
  "vpce-0abc",
];
const WHOLE = [...FILLINGS, "Allow", "Deny", "2012-10-17", "2008-10-17"].map(value);
const SHAPES: readonly Value[] = [
  value(["s3:PutObject", "kms:*"]),
  value([`${BUCKET_ARN}/*`]),
  value({ AWS: ROLE }),
  value({ AWS: ["*"] }),
  value({ StringEquals: { "aws:PrincipalArn": ROLE } }),
  value({ "aws:SecureTransport": "true" }),
  value([]),
  statements({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }),
  value([{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }]),
];

/** `unknown` and `depends` leave it open; a guard's words of the same kind do. */
function leavesOpen(decision: string | undefined): boolean {
  return decision === undefined || /unknown|depends|undecided/.test(decision);
}

/** Of policies that AWS would not store nothing is decided, whatever stood in them. */
function check(open: Decisions, filled: Decisions, told: string): void {
  for (const [call, decision] of open) {
    const now = filled.get(call);
    if (leavesOpen(decision) || leavesOpen(now)) continue;
    expect(`${call} ${decision}`, told).toBe(`${call} ${now}`);
  }
}

const ORIGINAL = decisionsOf(piecesOf(POLICIES));
const PLACES = (Object.keys(POLICIES) as Kind[]).flatMap((kind) =>
  partsOf(POLICIES[kind]).map((path) => ({ kind, path })),
);
const anyPlace = fc.constantFrom(...PLACES);

test("the policies decide every call", () => {
  expect([...ORIGINAL.values()].filter((word) => word === "allowed").length).toBeGreaterThan(8);
  expect(PLACES.length).toBeGreaterThan(60);
});

test("a part of which nothing is known", () => {
  fc.assert(
    fc.property(anyPlace, fc.constantFrom(...WHOLE, ...SHAPES), ({ kind, path }, filling) => {
      const withPart = (part: Value): Decisions =>
        decisionsOf(piecesOf({ ...POLICIES, [kind]: replaced(POLICIES[kind], path, part) }));
      const open = withPart(hole());
      check(open, ORIGINAL, `${kind} ${path.join("/")} as it was`);
      check(open, withPart(filling), `${kind} ${path.join("/")} with another`);
    }),
    { numRuns: 60 },
  );
});

const texts = PLACES.filter(({ kind, path }) => partAt(POLICIES[kind], path).kind === "string");

function cut(kind: Kind, path: Path, from: number, length: number): Cut {
  const part = partAt(POLICIES[kind], path);
  const text = part.kind === "string" ? part.text : "";
  const start = Math.min(from, text.length);
  const end = Math.min(start + length, text.length);
  return { before: text.slice(0, start), middle: text.slice(start, end), after: text.slice(end) };
}

test.each([
  ["an object", (policy: Value) => policy],
  ["a text of JSON", (policy: Value) => jsonOf(policy)],
])("a stretch of a text that is not known, in %s", (_, written) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(60),
      fc.nat(60),
      fc.constantFrom(...FILLINGS),
      ({ kind, path }, from, length, filling) => {
        const { before, middle, after } = cut(kind, path, from, length);
        const withText = (...parts: readonly (string | Value)[]): Decisions =>
          decisionsOf(piecesOf({ ...POLICIES, [kind]: written(replaced(POLICIES[kind], path, build.text(...parts))) }));
        const open = withText(before, hole(), after);
        check(open, withText(before, middle, after), `${kind} ${path.join("/")} as it was`);
        check(open, withText(before, filling, after), `${kind} ${path.join("/")} with ${filling}`);
      },
    ),
    { numRuns: 60 },
  );
});

/** The same policy as a text of JSON, holes in its strings. */
function jsonOf(policy: Value): Value {
  const parts: (string | Value)[] = [];
  const write = (one: Value): void => {
    if (one.kind === "list") {
      parts.push("[");
      for (const [index, item] of one.items.entries()) {
        if (index > 0) parts.push(",");
        write(item);
      }
      parts.push("]");
    } else if (one.kind === "object") {
      parts.push("{");
      for (const [index, [name, member]] of [...one.members].entries()) {
        parts.push(`${index > 0 ? "," : ""}${JSON.stringify(name)}:`);
        write(member.value);
      }
      parts.push("}");
    } else if (one.kind === "string") parts.push('"', one, '"');
    else parts.push(String("value" in one ? one.value : null));
  };
  write(policy);
  return build.text(...parts);
}
