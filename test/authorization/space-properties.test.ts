/** The law of sets: what is said of a set holds for every request of it. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideWord } from "../../src/authorization/evaluate/decide.ts";
import type { Authorization, ContextValue, Policy } from "../../src/authorization/model.ts";
import { decideSpace } from "../../src/authorization/space/decide.ts";
import type { Space } from "../../src/authorization/space/model.ts";
import { ACCOUNT, BUCKET, policy, ROLE, SESSION } from "./builders.ts";

const part = fc.constantFrom("a", "b", "ab", "/", "*", "?", "a*", "*b", "a/b");
const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `${BUCKET}/${parts.join("")}`);
const value = fc.constantFrom("a", "b", "ab", "abc", "x", "*", "a*", "?b", "", "A");
const number = fc.constantFrom("1", "2", "2.5", "10");
const date = fc.constantFrom("2026-01-01T00:00:00Z", "2027-06-01T00:00:00Z", "1800000000");
const address = fc.constantFrom("203.0.113.0/24", "203.0.113.128/25", "198.51.100.7", "0.0.0.0/0", "2001:db8::/32");

const KEYS = { text: "s3:x-amz-acl", number: "s3:max-keys", date: "aws:CurrentTime", address: "aws:SourceIp" } as const;

function tests(operators: readonly string[], key: string, values: fc.Arbitrary<string>) {
  return fc.record({
    operator: fc.constantFrom(...operators, ...operators.map((one) => `${one}IfExists`)),
    key: fc.constant(key),
    values: fc.array(values, { minLength: 1, maxLength: 2 }),
  });
}

const condition = fc
  .array(
    fc.oneof(
      tests(
        ["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase"],
        KEYS.text,
        value,
      ),
      tests(["NumericLessThan", "NumericEquals", "NumericNotEquals", "NumericGreaterThanEquals"], KEYS.number, number),
      tests(["DateLessThan", "DateGreaterThanEquals", "DateNotEquals"], KEYS.date, date),
      tests(["IpAddress", "NotIpAddress"], KEYS.address, address),
      fc.record({
        operator: fc.constant("Null"),
        key: fc.constantFrom(...Object.values(KEYS)),
        values: fc.constantFrom(["true"], ["false"]),
      }),
    ),
    { maxLength: 2 },
  )
  .map((list) => Object.fromEntries(list.map(({ operator, key, values }) => [operator, { [key]: values }])));

const elements = {
  Effect: fc.constantFrom("Allow", "Deny"),
  Action: fc.constant("s3:PutObject"),
  Condition: condition,
};
const resource = fc.oneof(
  fc.array(pattern, { minLength: 1, maxLength: 2 }).map((list) => ({ Resource: list })),
  pattern.map((one) => ({ NotResource: one })),
  fc.constant({ Resource: "*" }),
);
const statement = fc.tuple(fc.record(elements), resource).map(([one, two]) => ({ ...one, ...two }));

const language = fc
  .array(fc.constantFrom("a", "b", "/", "*", "?"), { minLength: 1, maxLength: 4 })
  .map((parts) => `${BUCKET}/${parts.join("")}`);
const open = fc.constantFrom<ContextValue | { any: true } | { oneOf: (string | null)[] } | undefined>(
  undefined,
  { any: true },
  { oneOf: ["a", "ab", null] },
  "ab",
);
/** Plain values of each key, to draw requests from `any` with. */
const DRAWS: Readonly<Record<string, readonly string[]>> = {
  [KEYS.text]: ["a", "b", "ab", "abb", "A", "x", "*"],
  [KEYS.number]: ["0", "1", "1.5", "2", "2.2", "10", "11"],
  [KEYS.date]: [
    "2025-12-31T23:59:59Z",
    "2026-01-01T00:00:00Z",
    "2026-05-05T05:05:05Z",
    "2027-01-15T08:00:00Z",
    "2028-01-01T00:00:00Z",
  ],
  [KEYS.address]: ["203.0.113.5", "203.0.113.200", "198.51.100.7", "8.8.8.8", "2001:db8::5", "2a00::1"],
};

const scene = fc.record({
  allows: fc.array(statement, { minLength: 1, maxLength: 3 }),
  denies: fc.array(statement, { maxLength: 2 }),
  like: language,
  text: open,
  others: fc.subarray([KEYS.number, KEYS.date, KEYS.address], { maxLength: 2 }),
});

function spaceOf({
  allows,
  denies,
  like,
  text,
  others,
}: typeof scene extends fc.Arbitrary<infer T> ? T : never): Space {
  const identity: Policy = policy("identity-policy", "identity", ...allows);
  const bucket: Policy = policy("bucket-policy", "bucket", ...denies.map((one) => ({ ...one, Principal: "*" })));
  return {
    request: {
      principal: { arn: SESSION },
      action: "s3:PutObject",
      resource: { like },
      context: {
        "aws:PrincipalArn": ROLE,
        ...(text === undefined ? {} : { [KEYS.text]: text }),
        ...Object.fromEntries(others.map((key) => [key, { any: true as const }])),
      },
    },
    resourceAccount: ACCOUNT,
    identityPolicies: [identity],
    ...(denies.length === 0 ? {} : { resourcePolicy: bucket }),
  };
}

/** A request of the space, chosen by numbers. */
function drawn(space: Space, choose: (most: number) => number): Authorization {
  const { resource: shape, context } = space.request;
  const like = typeof shape === "string" ? shape : shape.like;
  const fill = (): string => ["", "a", "b", "ab", "/", "x", "a/b", "bb"][choose(8)] ?? "";
  const one = (): string => ["a", "b", "/", "x"][choose(4)] ?? "a";
  const text = [...like]
    .map((character) => (character === "*" ? fill() : character === "?" ? one() : character))
    .join("");
  const entries = Object.entries(context).flatMap(([key, value]): [string, ContextValue][] => {
    if (typeof value === "string" || Array.isArray(value)) return [[key, value]];
    const choices = "oneOf" in value ? value.oneOf : [...(DRAWS[key] ?? []), null];
    const choice = choices[choose(choices.length)] ?? null;
    return choice === null ? [] : [[key, choice]];
  });
  return { ...space, request: { ...space.request, resource: text, context: Object.fromEntries(entries) } };
}

describe("a set's decision", () => {
  it("holds for every request drawn from it", () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat(1000)), (made, stream) => {
        const space = spaceOf(made);
        const { decision, examples } = decideSpace(space);
        const numbers = stream[Symbol.iterator]();
        const met = Array.from({ length: 25 }, () =>
          decideWord(drawn(space, (most) => (numbers.next().value ?? 0) % most)),
        );
        if (decision === "depends") expect(new Set(examples.map((one) => one.decision)).size).toBeGreaterThan(1);
        else if (decision !== "unknown") expect(new Set(met)).toEqual(new Set([decision]));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives examples that replay to their outcome", () => {
    fc.assert(
      fc.property(scene, (made) => {
        const space = spaceOf(made);
        for (const { decision, resource: text, context } of decideSpace(space).examples)
          expect(decideWord({ ...space, request: { ...space.request, resource: text, context } })).toBe(decision);
      }),
      { numRuns: 500 },
    );
  });

  it("is found: drawing many requests rarely knows more", () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat(1000)), (made, stream) => {
        const space = spaceOf(made);
        const { decision } = decideSpace(space);
        const numbers = stream[Symbol.iterator]();
        const met = new Set(
          Array.from({ length: 25 }, () => decideWord(drawn(space, (most) => (numbers.next().value ?? 0) % most))),
        );
        const firm = [...met].filter((word) => word !== "unknown");
        if (firm.length > 1) expect(decision).toBe("depends");
      }),
      { numRuns: 2000 },
    );
  });
});

/** Texts that some family of operators cannot read, or reads in an unforeseen way; short, long and none at all. */
const ODD = [
  "",
  "abc",
  "no",
  "1e3",
  "-5",
  "300.1.1.1",
  "10.0.0.0/8",
  "203.0.113.0/24",
  "::ffff:203.0.113.5",
  "2026-13-01",
  "2026",
  "TRUE",
  "false",
  "QUI=",
  "A===",
  "a b",
  "9".repeat(30),
  "9".repeat(400),
  "x".repeat(3000),
];
const SETS = ["", "ForAllValues:", "ForAnyValue:"];

interface Kind {
  readonly key: string;
  readonly operators: readonly string[];
  readonly values: fc.Arbitrary<string>;
  readonly draws: readonly string[];
  /** AWS documents the key as multivalued. */
  readonly lists?: true;
}

const KINDS: readonly Kind[] = [
  {
    key: "aws:PrincipalTag/level",
    operators: ["NumericLessThan", "NumericGreaterThanEquals", "NumericEquals", "NumericNotEquals"],
    values: number,
    draws: ["0", "1", "2.0", "2.25", "11"],
  },
  {
    key: "aws:PrincipalTag/until",
    operators: ["DateLessThan", "DateGreaterThanEquals", "DateEquals", "DateNotEquals"],
    values: fc.oneof(date, fc.constant("99999999999999")),
    draws: ["2025-12-31T23:59:59Z", "2026-01-01", "1800000000", "99999999999999"],
  },
  {
    key: "aws:PrincipalTag/address",
    operators: ["IpAddress", "NotIpAddress"],
    values: address,
    draws: ["203.0.113.5", "203.0.113.200", "8.8.8.8", "2001:db8::5"],
  },
  {
    key: "aws:PrincipalTag/flag",
    operators: ["Bool"],
    values: fc.constantFrom("true", "false"),
    draws: ["true", "True"],
  },
  {
    key: "aws:PrincipalTag/bytes",
    operators: ["BinaryEquals"],
    values: fc.constantFrom("QUI=", "QUJD", "AA=="),
    draws: ["QUI", "QUJD"],
  },
  {
    key: "aws:PrincipalTag/text",
    operators: ["StringEquals", "StringNotLike", "StringEqualsIgnoreCase", "ArnLike", "StringLike"],
    values: fc.oneof(value, fc.constantFrom("arn:aws:*:::a", "*")),
    draws: ["a", "A", "ab", "arn:aws:s3:::a", "x"],
  },
  {
    key: "aws:TagKeys",
    operators: ["StringEquals", "StringLike", "StringNotEquals", "StringNotLike"],
    values: value,
    draws: ["a", "b", "ab", "x"],
    lists: true,
  },
];

/** Statements that all look at one key, and nothing else. */
const oneKey = fc.constantFrom(...KINDS).chain((kind) => {
  const test = fc.tuple(
    fc.constantFrom(...(kind.lists === true ? SETS : SETS.slice(0, 1))),
    fc.constantFrom(...kind.operators),
    fc.constantFrom("", "", "IfExists"),
    fc.array(kind.values, { minLength: 1, maxLength: 2 }),
  );
  const block = fc.oneof(
    { weight: 8, arbitrary: fc.array(test, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant([] as const) },
  );
  const one = fc
    .tuple(block, fc.constantFrom(undefined, undefined, undefined, "true", "false"))
    .map(([list, absent]) => ({
      ...Object.fromEntries(
        list.map(([set, operator, exists, values]) => [`${set}${operator}${exists}`, { [kind.key]: values }]),
      ),
      ...(absent === undefined ? {} : { Null: { [kind.key]: absent } }),
    }));
  return fc.record({
    kind: fc.constant(kind),
    allows: fc.array(one, { minLength: 1, maxLength: 4 }),
    denies: fc.array(one, { maxLength: 2 }),
  });
});

describe("an open value", () => {
  it("is decided for every text and every list, whether its operators can read them or not", () => {
    fc.assert(
      fc.property(oneKey, fc.infiniteStream(fc.nat(1000)), ({ kind, allows, denies }, stream) => {
        const basis = { Action: "s3:PutObject", Resource: "*" };
        const identity = policy(
          "identity-policy",
          "identity",
          ...allows.map((Condition) => ({ Effect: "Allow", ...basis, Condition })),
          ...denies.map((Condition) => ({ Effect: "Deny", ...basis, Condition })),
        );
        const ask = (context: Space["request"]["context"]): Space => ({
          request: { principal: { arn: SESSION }, action: "s3:PutObject", resource: `${BUCKET}/a`, context },
          resourceAccount: ACCOUNT,
          identityPolicies: [identity],
        });
        const { decision } = decideSpace(ask({ [kind.key]: { any: true } }));
        if (decision === "depends" || decision === "unknown") return;
        const numbers = stream[Symbol.iterator]();
        const texts = [...kind.draws, ...ODD];
        const pick = (): string => texts[(numbers.next().value ?? 0) % texts.length] ?? "";
        const lists =
          kind.lists === true ? Array.from({ length: 40 }, (_, size) => Array.from({ length: size % 4 }, pick)) : [];
        for (const one of [undefined, ...texts, ...lists]) {
          const context = one === undefined ? {} : { [kind.key]: one };
          const { request, ...layers } = ask({});
          const word = decideWord({ ...layers, request: { ...request, resource: `${BUCKET}/a`, context } });
          expect({ value: one, word }).toEqual({ value: one, word: decision });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("of an encryption context is decided for every pair, also where a grant counts them", () => {
    const pairs = fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("1", "2"));
    const made = fc.record({
      constraint: fc.constantFrom("encryptionContextEquals", "encryptionContextSubset"),
      pairs,
      open: fc.subarray(["a", "b"], { minLength: 1 }),
    });
    fc.assert(
      fc.property(made, pairs, ({ constraint, pairs: wanted, open: names }, sent) => {
        const key = (name: string): string => `kms:EncryptionContext:${name}`;
        const fixed = Object.fromEntries(
          Object.entries(sent).flatMap(([name, text]) => (names.includes(name) ? [] : [[key(name), text] as const])),
        );
        const layers = {
          resourceAccount: ACCOUNT,
          identityPolicies: [],
          kmsGrants: [{ granteePrincipal: ROLE, operations: ["Decrypt"], [constraint]: wanted }],
        };
        const asked = {
          principal: { arn: ROLE },
          action: "kms:Decrypt",
          resource: `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1`,
        };
        const any = Object.fromEntries(names.map((name) => [key(name), { any: true as const }]));
        const { decision } = decideSpace({ ...layers, request: { ...asked, context: { ...fixed, ...any } } });
        if (decision === "depends" || decision === "unknown") return;
        for (const one of [undefined, "1", "2", "x", ""])
          for (const other of [undefined, "1", "x"]) {
            const drawnPairs = names.flatMap((name, index) => {
              const text = index === 0 ? one : other;
              return text === undefined ? [] : [[key(name), text] as const];
            });
            const context = { ...fixed, ...Object.fromEntries(drawnPairs) };
            expect(decideWord({ ...layers, request: { ...asked, context } })).toBe(decision);
          }
      }),
    );
  });
});
