/** Laws that hold for whatever policies there are. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/authorization/evaluate/decide.ts";
import { compilePattern, matchPattern } from "../../src/authorization/match/wildcard.ts";
import type { Policy, PolicyKind, PolicyOrUnknown } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import { printPolicy } from "../../src/authorization/policy/print.ts";
import { ACCOUNT, OBJECT, SESSION } from "./builders.ts";
import {
  authorizationOf,
  identityStatement,
  type Json,
  read,
  resourceStatement,
  runs,
  type Scene,
  scene,
} from "./scenes.ts";

const word = (made: Scene): string => decide(authorizationOf(made)).decision;

describe("decisions", () => {
  test("do not depend on the order of statements and of their lists", () => {
    const turn = (statements: readonly Json[]): Json[] =>
      statements.toReversed().map((statement) => {
        const turned = Object.entries(statement)
          .toReversed()
          .map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]);
        return Object.fromEntries(turned);
      });
    fc.assert(
      fc.property(scene, (made) => {
        const turned = {
          ...made,
          identity: turn(made.identity),
          resource: turn(made.resource),
          scps: made.scps?.toReversed().map(turn),
          endpoint: made.endpoint && turn(made.endpoint),
        } as Scene;
        expect(word(turned)).toBe(word(made));
      }),
    );
  });

  test("name the Allows that made them: with these alone it is still an allow", () => {
    fc.assert(
      fc.property(scene, (made) => {
        const whole = authorizationOf(made);
        const { decision, decidedBy } = decide(whole);
        if (decision !== "allowed") return;
        const named = new Set(decidedBy.map(({ policy, statement }) => `${policy} ${statement}`));
        const only = <T extends PolicyOrUnknown>(policy: T): T =>
          "unknown" in policy
            ? policy
            : {
                ...policy,
                statements: policy.statements.filter(
                  ({ effect, index }) => effect === "Deny" || named.has(`${policy.id} ${index}`),
                ),
              };
        const { resourcePolicy, identityPolicies } = whole;
        const rest = {
          ...whole,
          identityPolicies: identityPolicies.map(only),
          ...(resourcePolicy === undefined ? {} : { resourcePolicy: only(resourcePolicy) }),
        };
        expect(decide(rest).decision).toBe("allowed");
      }),
      runs(1000),
    );
  });

  test("never become an allow by another Deny", () => {
    fc.assert(
      fc.property(scene, resourceStatement, identityStatement, (made, one, two) => {
        const before = word(made);
        const after = word({
          ...made,
          resource: [...made.resource, { ...one, Effect: "Deny" }],
          identity: [...made.identity, { ...two, Effect: "Deny" }],
        } as Scene);
        if (before !== "allowed") expect(after).not.toBe("allowed");
        if (before === "explicitDeny") expect(after).toBe("explicitDeny");
      }),
    );
  });

  test("never become a denial by another Allow", () => {
    fc.assert(
      fc.property(scene, resourceStatement, identityStatement, (made, one, two) => {
        const before = word(made);
        const after = word({
          ...made,
          resource: [...made.resource, { ...one, Effect: "Allow" }],
          identity: [...made.identity, { ...two, Effect: "Allow" }],
        } as Scene);
        if (before === "allowed") expect(after).toBe("allowed");
        if (before !== "explicitDeny") expect(after).not.toBe("explicitDeny");
      }),
    );
  });

  test("an unknown document makes them unknown or changes nothing", () => {
    fc.assert(
      fc.property(scene, (made) => {
        const whole = authorizationOf(made);
        const hidden = decide({
          ...whole,
          resourcePolicy: { id: "hidden", kind: "bucket-policy", unknown: "not read" },
        });
        // "implicitDeny" stays sure where the lacking Allow settles it, even if the hidden document also denies.
        const known = decide(whole).decision;
        const settled = hidden.decision === "implicitDeny" && known === "explicitDeny";
        if (hidden.decision !== "unknown" && !settled) expect(hidden.decision).toBe(known);
      }),
    );
  });

  test("are explained: an allow and an explicit deny name statements of their effect, the rest none", () => {
    fc.assert(
      fc.property(scene, (made) => {
        const decision = decide(authorizationOf(made));
        const effects = decision.trace.slice(0, decision.decidedBy.length).map((entry) => entry.effect);
        const wanted = { allowed: "Allow", explicitDeny: "Deny" }[decision.decision as string];
        expect(decision.decidedBy.length > 0).toBe(wanted !== undefined);
        expect(new Set(effects)).toEqual(new Set(wanted === undefined ? [] : [wanted]));
        expect(decision.reasons.length > 0).toBe(decision.decision === "unknown");
        expect(decision.missingAllow.length > 0 || decision.decision !== "implicitDeny").toBe(true);
      }),
    );
  });
});

describe("wildcards", () => {
  const naive = (pattern: string, text: string): boolean => {
    const [first] = pattern;
    if (first === undefined) return text === "";
    if (first === "*") return naive(pattern.slice(1), text) || (text !== "" && naive(pattern, text.slice(1)));
    return text !== "" && (first === "?" || first === text[0]) && naive(pattern.slice(1), text.slice(1));
  };
  const characters = fc.constantFrom("a", "b", "/", ":");
  const patterns = fc
    .array(fc.oneof(characters, fc.constantFrom("*", "?")), { maxLength: 9 })
    .map((list) => list.join(""));
  const texts = fc.array(characters, { maxLength: 12 }).map((list) => list.join(""));

  test("match as a naive matcher does", () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(matchPattern(compilePattern(pattern), text)).toBe(naive(pattern, text));
      }),
      runs(5000),
    );
  });

  test("take one character beyond the basic plane for one", () => {
    expect(matchPattern(compilePattern("a?b"), "a😀b")).toBe(true);
    expect(matchPattern(compilePattern("a??b"), "a😀b")).toBe(false);
    expect(matchPattern(compilePattern("*?"), "😀")).toBe(true);
  });

  test("need no more than a moment for hostile patterns", () => {
    const pattern = compilePattern(`${"*a".repeat(2000)}*b`);
    const start = performance.now();
    expect(matchPattern(pattern, "a".repeat(100_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("printPolicy", () => {
  const again = (policy: Policy): Policy | undefined =>
    parsePolicy(JSON.parse(JSON.stringify(printPolicy(policy))), policy.kind, policy.id).policy;

  test("gives a document that is read as the same policy", () => {
    fc.assert(
      fc.property(scene, ({ identity, resource }) => {
        for (const policy of [read("identity-policy", identity), read("bucket-policy", resource)])
          expect(again(policy)).toEqual(policy);
      }),
    );
  });

  test.each<[string, Json]>([
    ["a sole statement", { Version: "2012-10-17", Statement: { Effect: "Deny", Principal: "*", Action: "*" } }],
    ["an old document", { Statement: [{ Effect: "Allow", Principal: { AWS: ["*", ACCOUNT] }, Action: [] }] }],
    [
      "all elements",
      {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "All of it",
            Effect: "Deny",
            NotPrincipal: { Service: "a", Federated: ["b"], CanonicalUser: "c", AWS: ACCOUNT },
            NotAction: "s3:*",
            NotResource: ["x"],
            Condition: { Bool: { a: true, b: [1, "c"] }, Null: { a: [] } },
          },
          { Effect: "Allow", Principal: {}, Action: "s3:*", Resource: "*" },
        ],
      },
    ],
    ["a name that is none", { Statement: [{ Effect: "Allow", Condition: { ["__proto__"]: { ["__proto__"]: "x" } } }] }],
  ])("%s", (_, document) => {
    const { policy } = parsePolicy(JSON.parse(JSON.stringify(document)), "bucket-policy", "x");
    expect(policy).toBeDefined();
    if (policy !== undefined) expect(again(policy)).toEqual(policy);
  });
});

describe("parsePolicy", () => {
  const kinds = fc.constantFrom<PolicyKind>(
    "identity-policy",
    "trust-policy",
    "bucket-policy",
    "key-policy",
    "scp",
    "rcp",
    "vpc-endpoint-policy",
  );
  const names = fc.constantFrom(
    "Effect",
    "Action",
    "Resource",
    "NotPrincipal",
    "Principal",
    "Condition",
    "Sid",
    "__proto__",
    "x",
  );
  const odd = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("Allow", "*", "s3:*"),
      fc.array(tie("value")),
      fc.dictionary(names, tie("value")),
    ),
  })).value;

  test("never throws, and every problem points into the document", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          odd,
          odd.map((Statement) => ({ Version: "2012-10-17", Statement })),
        ),
        kinds,
        (value, kind) => {
          const { policy, problems } = parsePolicy(value, kind, "x");
          if (policy === undefined) expect(problems.some(({ severity }) => severity === "error")).toBe(true);
          for (const { path, message } of problems) {
            expect(message).not.toBe("");
            let at: unknown = value;
            for (const step of path) at = Object.entries(at as object).find(([key]) => key === String(step))?.[1];
            expect(at === undefined && path.length > 0).toBe(false);
          }
        },
      ),
      runs(2000),
    );
  });

  test("what it gives can always be decided", () => {
    fc.assert(
      fc.property(odd, (Statement) => {
        const { policy } = parsePolicy({ Version: "2012-10-17", Statement }, "bucket-policy", "x");
        if (policy === undefined) return;
        const decision = decide({
          request: { principal: { arn: SESSION }, action: "s3:PutObject", resource: OBJECT, context: {} },
          resourceAccount: ACCOUNT,
          identityPolicies: [],
          resourcePolicy: policy,
        });
        expect(["allowed", "implicitDeny", "explicitDeny", "unknown"]).toContain(decision.decision);
        expect(decision.trace).toBeInstanceOf(Array);
      }),
      runs(1000),
    );
  });
});
