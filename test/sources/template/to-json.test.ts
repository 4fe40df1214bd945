/** From values to the JSON of a policy: what is lost, what stays a hole, where everything was written. */

import { describe, expect, test } from "vitest";
import { HOLE } from "../../../src/authorization/hole.ts";
import { parsePolicy } from "../../../src/authorization/policy/parse.ts";
import type { Place } from "../../../src/inventory/model.ts";
import { resolvedText, resolveText } from "../../../src/sources/template/resolve.ts";
import { policyJson } from "../../../src/sources/template/to-json.ts";
import type { Segment, TextValue, Value } from "../../../src/sources/template/value.ts";
import { allow, at, BUCKET_ARN, hole, object, type Plain, statements, text, value } from "./build.ts";

const nothing = (): undefined => undefined;
const read = (one: Value, resolve: Parameters<typeof policyJson>[1] = nothing) => policyJson(one, resolve);

const STATEMENT = { Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*" };
const of = (changes: Record<string, Plain>): Value => statements({ ...STATEMENT, ...changes });
const without = (name: keyof typeof STATEMENT, changes: Record<string, Plain>): Value => {
  const { [name]: _, ...rest } = STATEMENT;
  return statements({ ...rest, ...changes });
};
/** The same policy as one text of JSON. */
const asText = (one: Value): Value =>
  value(JSON.stringify(one, (_, member) => (member instanceof Map ? Object.fromEntries(member) : member)));

/** Nothing can be said of a policy of this shape. */
const LOST: readonly (readonly [string, Value])[] = [
  ["the whole policy", hole()],
  ["the version", object({ Version: hole(), Statement: [STATEMENT] })],
  ["the version in part", object({ Version: text("2012-", hole()), Statement: [STATEMENT] })],
  ["how many statements there are", object({ Version: "2012-10-17", Statement: hole() })],
  ["a statement of several", statements(STATEMENT, hole())],
  ["a statement as text", statements(STATEMENT, text(hole()))],
  ["an effect", of({ Effect: hole() })],
  ["an effect in part", of({ Effect: text("A", hole()) })],
  ["the effect of the only statement", object({ Version: "2012-10-17", Statement: { ...STATEMENT, Effect: hole() } })],
  ["whether it is Action or NotAction", of({ Action: hole(), NotAction: "s3:Get*" })],
  ["whether it is NotResource or Resource", of({ Resource: BUCKET_ARN, NotResource: hole() })],
  ["whether it is Principal or NotPrincipal", of({ Principal: hole(), NotPrincipal: hole() })],
  ["the name of an element", of({ [HOLE]: "x" })],
  ["the name of a member of the policy", object({ Version: "2012-10-17", Statement: [STATEMENT], [HOLE]: "x" })],
  ["a type of principal", of({ Principal: { [HOLE]: "x" } })],
  ["conditions as text", of({ Condition: text(hole()) })],
  ["an operator's tests as text", of({ Condition: { Bool: text(hole()) } })],
];

test.each(LOST)("unknown: %s", (_, one) => {
  expect(read(one)).toEqual({
    unknown: expect.stringMatching(/^(?:nobody knows|part of its structure is not known)$/),
  });
});

/** The shape is known, and what is open in it stays open. */
const OPEN: readonly (readonly [string, Value, unknown])[] = [
  ["an action", of({ Action: hole() }), { Action: HOLE }],
  ["one of several actions", of({ Action: ["s3:*", hole()] }), { Action: ["s3:*", HOLE] }],
  ["a principal", of({ Principal: hole() }), { Principal: HOLE }],
  ["a principal by type", of({ Principal: { AWS: hole() } }), { Principal: { AWS: HOLE } }],
  [
    "a principal in part",
    of({ Principal: { AWS: text("arn:aws:iam::", hole(), ":root") } }),
    { Principal: { AWS: `arn:aws:iam::${HOLE}:root` } },
  ],
  ["a principal that is not", without("Principal", { NotPrincipal: hole() }), { NotPrincipal: HOLE }],
  ["a resource", of({ Resource: text("arn:aws:s3:::", hole(), "/*") }), { Resource: `arn:aws:s3:::${HOLE}/*` }],
  ["a resource that is not", without("Resource", { NotResource: hole() }), { NotResource: HOLE }],
  ["the conditions", of({ Condition: hole() }), { Condition: { [HOLE]: { [HOLE]: HOLE } } }],
  ["the tests of an operator", of({ Condition: { Bool: hole() } }), { Condition: { Bool: { [HOLE]: HOLE } } }],
  [
    "a key of a condition",
    of({ Condition: { StringEquals: { [`${HOLE}:sub`]: "x" } } }),
    { Condition: { StringEquals: { [`${HOLE}:sub`]: "x" } } },
  ],
  [
    "an operator",
    of({ Condition: { [HOLE]: { "aws:username": "x" } } }),
    { Condition: { [HOLE]: { "aws:username": "x" } } },
  ],
  [
    "the values of a condition",
    of({ Condition: { StringEquals: { "aws:username": hole() } } }),
    { Condition: { StringEquals: { "aws:username": HOLE } } },
  ],
  ["a Sid", of({ Sid: hole() }), { Sid: HOLE }],
];

describe.each(OPEN)("open: %s", (_, one, expected) => {
  test("is left open", () => {
    const json = read(one);
    if (!("document" in json)) throw new Error(JSON.stringify(json));
    expect(json.document.value).toMatchObject({ Statement: [expected] });
  });

  test("and is no fault of the policy", () => {
    const json = read(one);
    if (!("document" in json)) throw new Error(JSON.stringify(json));
    const { policy, problems } = parsePolicy(json.document.value, "bucket-policy", "id", { holes: true });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(policy).toBeDefined();
  });
});

describe("a text of JSON", () => {
  const policy = (inner: string): string => `{ "Version": "2012-10-17", "Statement": [${inner}] }`;
  const open = (source: string): Value => {
    const parts = source.split(HOLE);
    return text(...parts.flatMap((part, index) => (index === 0 ? [part] : [hole(undefined, `hole ${index}`), part])));
  };
  const json = JSON.stringify;

  test.each<[string, string, string]>([
    ["a value", policy(`{ "Effect": "Deny", "Action": ${HOLE} }`), "hole 1"],
    ["a list's items", policy(`{ "Action": [ ${HOLE} ] }`), "hole 1"],
    ["statements", policy(HOLE), "hole 1"],
    ["a bracket", `{ "Statement": [ ${HOLE} }`, "hole 1"],
    ["all of it", HOLE, "hole 1"],
    ["the beginning", `${HOLE} }`, "hole 1"],
    ["an effect", policy(json({ Sid: HOLE, Effect: HOLE, Action: "s3:*" })), "hole 2"],
    ["the version", json({ Id: HOLE, Version: HOLE, Statement: [] }), "hole 2"],
    ["the name of an element", policy(json({ Sid: HOLE, [HOLE]: "x" })), "hole 2"],
    [
      "names that may be the same",
      policy(`{ "Condition": { "StringEquals": { "${HOLE}": "a", "${HOLE}": "b" } } }`),
      "hole 1",
    ],
    ["a number", policy(`{ "Action": 0${HOLE} }`), "hole 1"],
  ])("unknown: %s", (_, source, why) => {
    expect(read(open(source))).toEqual({ unknown: why });
  });

  test("what fills a hole outside of a string decides whether it is JSON", () => {
    const one = text('{ "Statement": [{ "Condition": { "NumericEquals": { "x": ', hole("account"), " } } }] }");
    expect(read(one, () => "111122223333")).toMatchObject({
      document: { value: { Statement: [{ Condition: { NumericEquals: { x: 111122223333 } } }] } },
    });
    expect(read(one, () => "000000000000")).toEqual({ unknown: "account is generated" });
  });

  test("a hole in a string stays one, and a fault elsewhere is a fault", () => {
    expect(read(open(policy(json({ Resource: `arn:aws:s3:::${HOLE}/*` }))))).toMatchObject({
      document: { value: { Statement: [{ Resource: `arn:aws:s3:::${HOLE}/*` }] } },
    });
    expect(read(open(`{ "Resource": "${HOLE}", }`))).toMatchObject({ problem: { path: "infra/main.tf", line: 1 } });
  });

  test("is as lost as the same policy in blocks", () => {
    expect(read(asText(value({ Statement: [] })))).toMatchObject({ document: {} });
    expect(read(open(policy(json({ ...STATEMENT, Effect: HOLE }))))).toEqual({ unknown: "hole 1" });
  });

  test("with escapes in front of a hole", () => {
    expect(read(open(`{ "a": "\\"", "b": "\\\\", "c": "${HOLE}" }`))).toMatchObject({
      document: { value: { c: HOLE } },
    });
    expect(read(open(`{ "a": "\\\\", "c": ${HOLE} }`))).toEqual({ unknown: "hole 1" });
  });
});

test("other values are no policies", () => {
  expect(read(value(["x"]))).toMatchObject({ problem: { path: "infra/main.tf", line: 1, column: 1 } });
  expect(read(value(null))).toMatchObject({ problem: { message: "a policy is an object or a text of JSON" } });
});

test("what jsonencode made a text of is read as what it was", () => {
  const one: TextValue = {
    kind: "string",
    text: "not even JSON",
    holes: [],
    place: at(),
    decoded: statements(allow("s3:*", "*")),
  };
  expect(read(one)).toMatchObject({ document: { value: { Statement: [{ Action: "s3:*" }] } } });
});

test("__proto__ is data", () => {
  const json = read(value({ Statement: [JSON.parse('{"__proto__": {"Effect": "Allow"}}') as Plain] }));
  if (!("document" in json)) throw new Error("lost");
  const [statement] = (json.document.value as { readonly Statement: readonly object[] }).Statement;
  expect(Object.keys(statement ?? {})).toEqual(["__proto__"]);
});

describe("places", () => {
  const place = (line: number, path = "infra/main.tf"): Place => ({
    path,
    line,
    column: 3,
    endLine: line,
    endColumn: 9,
  });

  test("of values and members, by JSON pointer", () => {
    const one: Value = {
      kind: "object",
      place: place(1),
      members: new Map([
        [
          "Statement",
          { place: place(2), value: { kind: "list", place: place(3), items: [{ ...value("x"), place: place(4) }] } },
        ],
      ]),
    };
    const json = read(one);
    expect("document" in json ? Object.fromEntries(json.document.places) : json).toEqual({
      "": { value: place(1) },
      "/Statement": { value: place(3), key: place(2) },
      "/Statement/0": { value: place(4) },
    });
  });

  const lines = (source: string, path = "infra/main.tf", from = 10): TextValue => {
    const parts = source.split(/(?<=\n)/);
    const segments = parts.map(
      (part, index): Segment => ({
        length: part.length,
        place: { path, line: from + index, column: 5, endLine: from + index, endColumn: 5 + part.length },
        verbatim: true,
      }),
    );
    return { kind: "string", text: source, holes: [], place: { ...at(9), endLine: 20 }, segments };
  };

  test("of a text of several lines are those of the lines", () => {
    const json = read(lines('{\n  "Statement": [\n    { "Sid": "x" }\n  ]\n}'));
    expect("document" in json ? json.document.places.get("/Statement/0/Sid") : json).toEqual({
      value: { path: "infra/main.tf", line: 12, column: 18, endLine: 12, endColumn: 21 },
      key: { path: "infra/main.tf", line: 12, column: 11, endLine: 12, endColumn: 21 },
    });
  });

  test("of a fault are where it was written", () => {
    expect(read(lines('{\n  "Statement": [\n    { "Sid": x }\n  ]\n}'))).toMatchObject({
      problem: { path: "infra/main.tf", line: 12, column: 18 },
    });
  });

  test("of a fault in a file that was taken in are that file's", () => {
    expect(read(lines('{\n  "Statement": x\n}', "policies/bucket.json", 1))).toMatchObject({
      problem: { path: "policies/bucket.json", line: 2 },
    });
  });
});

describe("holes that became known", () => {
  const known = ({ of: resource }: { readonly of?: string }): string | undefined =>
    resource === "a" ? "xyz" : undefined;

  test("are filled, the others are left in order", () => {
    const one = text("1", hole("a"), "2", hole("b"), "3", hole());
    if (one.kind !== "string") throw new Error("no text");
    const { text: filled, holes, segments } = resolveText(one, known);
    expect(filled).toBe(`1xyz2${HOLE}3${HOLE}`);
    expect(holes.map(({ why }) => why)).toEqual(["b is generated", "nobody knows"]);
    expect(segments.reduce((sum, { length }) => sum + length, 0)).toBe(filled.length);
  });

  test("leave no text verbatim that they stand in", () => {
    const one: TextValue = {
      kind: "string",
      text: `a${HOLE}b`,
      holes: [{ why: "", of: "a" }],
      place: at(),
      segments: [{ length: 3, place: at(), verbatim: true }],
    };
    expect(resolveText(one, known).segments).toMatchObject([{ length: 5, verbatim: false }]);
    expect(resolveText(one, nothing).segments).toMatchObject([{ length: 3, verbatim: true }]);
  });

  test("a text is not known with fewer holes than it should have, and none of it gets lost", () => {
    const one: TextValue = {
      kind: "string",
      text: `a${HOLE}`,
      holes: [],
      place: at(),
      segments: [{ length: 1, place: at(), verbatim: true }],
    };
    expect(resolvedText(one, known)).toBeUndefined();
    expect(resolveText(one, known)).toMatchObject({
      text: `a${HOLE}`,
      holes: [{ why: "part of its text is not known" }],
    });
  });
});
