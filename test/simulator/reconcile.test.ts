import { describe, expect, it } from "vitest";
import type { CallDecisionWord } from "../../src/genesys/model.ts";
import type { Judged, Question, Simulator } from "../../src/simulator/model.ts";
import { configWith, policy, ROLE, withStatements } from "../support/world.ts";
import { callOf, heardOn, saying, sceneWith } from "./scenes.ts";

type Changes = Readonly<Record<string, string | null>>;

const PUT = "s3:PutObject";
const DENIES: Partial<Judged> = { decision: "explicitDeny" };
const LACKS: Partial<Judged> = { decision: "implicitDeny" };

/** Says this of s3:PutObject and allows the rest. */
function ofPut(say: Partial<Judged>): Simulator {
  return saying(({ action }) => (action === PUT ? say : undefined));
}

const scp = (...statements: readonly object[]): Changes => ({
  ...configWith(["keys:\n", "organization:\n    id: o-exampleorgid\n    scps: [[policies/scp.json]]\n  keys:\n"]),
  "policies/scp.json": policy({ Effect: "Allow", Action: "*", Resource: "*" }, ...statements),
});

const BY_ANOTHER_SERVICE = {
  Effect: "Deny",
  Action: "s3:*",
  Resource: "*",
  Condition: { StringEquals: { "aws:CalledVia": "athena.amazonaws.com", "aws:PrincipalAccount": "999999999999" } },
};

/** The bucket policy allows the role's session by its own ARN: no identity policy is needed for it (E2, E3). */
const GRANTED_BY_BUCKET = withStatements("policies/bucket.json", {
  Effect: "Allow",
  Principal: { AWS: ROLE },
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::acme-legal-recordings/*",
});

const GAP = configWith(["      identity-policies: [policies/role-export.json]\n", ""]);
const LOCALLY_DENIED = {
  "policies/role-export.json": policy(
    { Effect: "Allow", Action: ["s3:*", "kms:*"], Resource: "*" },
    { Effect: "Deny", Action: "s3:PutObject", Resource: "*" },
  ),
};

interface Row {
  readonly name: string;
  readonly changes?: Changes;
  readonly say: Partial<Judged>;
  /** Of put-recording. */
  readonly decision: CallDecisionWord;
  /** Severities of the findings. */
  readonly findings: readonly string[];
  readonly reason?: string;
}

const ROWS: readonly Row[] = [
  { name: "both allow", say: {}, decision: "allowed", findings: [] },
  { name: "the simulator denies explicitly", say: DENIES, decision: "explicitDeny", findings: ["error"] },
  { name: "the simulator lacks an allow", say: LACKS, decision: "implicitDeny", findings: ["error"] },
  {
    name: "the simulator lacks an allow and a context key",
    say: { ...LACKS, missing: ["aws:SourceVpce"] },
    decision: "unknown",
    findings: [],
    reason: "aws:SourceVpce",
  },
  {
    name: "an explicit deny that may rest on a key that was not sent",
    say: { ...DENIES, missing: ["aws:SourceVpce"] },
    decision: "unknown",
    findings: [],
    reason: "aws:SourceVpce",
  },
  {
    name: "an SCP denies, and the SCPs are not known",
    say: { ...LACKS, allowedByOrganizations: false },
    decision: "unknown",
    findings: [],
    reason: "SCPs are not known",
  },
  {
    name: "an SCP denies, and the SCPs look at a key that the request has not",
    changes: scp(BY_ANOTHER_SERVICE),
    say: { ...DENIES, allowedByOrganizations: false },
    decision: "unknown",
    findings: [],
    reason: "aws:calledvia",
  },
  {
    name: "an SCP denies, and every key that the SCPs look at was sent",
    changes: scp({ ...BY_ANOTHER_SERVICE, Condition: { StringEquals: { "aws:PrincipalAccount": "999999999999" } } }),
    say: { ...DENIES, allowedByOrganizations: false },
    decision: "explicitDeny",
    findings: ["error"],
  },
  {
    name: "an identity policy denies beside an SCP",
    say: { ...DENIES, allowedByOrganizations: false, matched: [{ policy: "attached" }] },
    decision: "explicitDeny",
    findings: ["error"],
  },
  {
    name: "a boundary that nobody declared",
    say: { ...LACKS, allowedByBoundary: false },
    decision: "implicitDeny",
    findings: ["error"],
  },
  {
    name: "the bucket policy allows what the simulator lacks (E2)",
    changes: GRANTED_BY_BUCKET,
    say: LACKS,
    decision: "allowed",
    findings: ["warning"],
  },
  {
    name: "the bucket policy allows what the simulator cannot tell",
    changes: GRANTED_BY_BUCKET,
    say: { ...LACKS, missing: ["aws:SourceVpce"] },
    decision: "allowed",
    findings: [],
  },
  {
    name: "a boundary limits what the bucket policy allows the role (E3)",
    changes: GRANTED_BY_BUCKET,
    say: { ...LACKS, allowedByBoundary: false },
    decision: "implicitDeny",
    findings: ["error"],
  },
  {
    name: "no bucket policy lifts an explicit deny (E1)",
    changes: GRANTED_BY_BUCKET,
    say: DENIES,
    decision: "explicitDeny",
    findings: ["error"],
  },
  {
    name: "the local engine denies, the simulator allows",
    changes: LOCALLY_DENIED,
    say: {},
    decision: "explicitDeny",
    findings: ["warning"],
  },
  { name: "both deny", changes: LOCALLY_DENIED, say: LACKS, decision: "explicitDeny", findings: [] },
  {
    name: "the local engine cannot tell, the simulator allows",
    changes: GAP,
    say: {},
    decision: "unknown",
    findings: [],
    reason: "IAM's simulator allows s3:PutObject",
  },
  {
    name: "the local engine cannot tell, the simulator denies",
    changes: GAP,
    say: LACKS,
    decision: "implicitDeny",
    findings: ["error"],
  },
  {
    name: "the bucket policy allows, but identity policies that nobody knows may deny",
    changes: { ...GAP, ...GRANTED_BY_BUCKET },
    say: {},
    decision: "unknown",
    findings: [],
  },
];

describe.each(ROWS)("$name", ({ changes = {}, say, decision, findings, reason }) => {
  it(`is ${decision}`, async () => {
    const scene = await sceneWith(changes);
    const heard = await heardOn(scene, ofPut(say));
    const call = callOf(heard, "put-recording");

    expect(call.decision).toBe(decision);
    expect(call.overruled === true).toBe(decision !== callOf(scene, "put-recording").decision);
    expect(heard.findings.map(({ severity }) => severity)).toEqual(findings);
    expect(heard.findings.every(({ rule }) => rule === "simulator-disagrees")).toBe(true);
    if (reason !== undefined) expect(call.reasons.join("\n")).toContain(reason);
  });

  it("leaves alone what was not disputed, and counts every question once", async () => {
    const scene = await sceneWith(changes);
    const { exports, summary } = await heardOn(scene, ofPut(say));
    const others = (all: typeof exports): unknown =>
      all.flatMap(({ calls }) =>
        calls.filter(({ call }) => call.action !== PUT).map((one) => [one.call.id, one.decision]),
      );

    expect(others(exports)).toEqual(others(scene.exports));
    const { agreed, disagreed, inconclusive, unanswered, asked } = summary;
    expect(agreed + disagreed + inconclusive + unanswered).toBe(asked);
    expect(asked).toBeGreaterThan(0);
  });
});

it("a denial of one network path makes the call depend on it", async () => {
  const scene = await sceneWith(
    withStatements("policies/role-export.json", {
      Effect: "Deny",
      Action: "s3:*",
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } },
    }),
  );
  const onEndpoint = ({ context }: Question): boolean => context.some(({ name }) => name === "aws:SourceVpce");
  const heard = await heardOn(
    scene,
    saying((question) => (question.action === PUT && onEndpoint(question) ? DENIES : undefined)),
  );
  const call = callOf(heard, "put-metadata");

  expect(call.decision).toBe("depends");
  expect(call.dependsOn).toContain("aws:SourceVpce");
  expect(call.dependsOn).not.toContain("aws:PrincipalArn");
  expect(call.examples.map(({ decision }) => decision)).toEqual(["explicitDeny", "allowed"]);
});

it("a finding names both engines' statements and points to the simulator's", async () => {
  const scene = await sceneWith();
  const matched = [{ policy: "PolicyInputList.1", line: 4, column: 5 }];
  const heard = await heardOn(scene, ofPut({ ...DENIES, matched }));
  const [finding] = heard.findings;

  expect(finding?.why).toContain("SimulatePrincipalPolicy");
  expect(finding?.why).toMatch(/own engine: allowed by statement WriteRecordings/);
  expect(finding?.why).toMatch(/explicitly denied, by statement WriteRecordings/);
  expect(finding?.location).toMatchObject({ path: "policies/role-export.json", line: 4 });
  expect(finding?.calls).toEqual([
    "put-recording",
    "put-metadata",
    "put-recording-with-acl",
    "put-recording-multipart",
  ]);
  expect(callOf(heard, "put-recording").worst.trace).toHaveLength(1);
});

it("a policy that no file holds is named by the simulator's name", async () => {
  const scene = await sceneWith();
  const say: Partial<Judged> = { ...DENIES, matched: [{ policy: "Guardrail", line: 7 }] };
  const [finding] = (await heardOn(scene, ofPut(say))).findings;

  expect(finding?.why).toContain("line 7 of policy Guardrail");
});

it("a finding keeps its identity when lines move", async () => {
  const scene = await sceneWith();
  const identity = async (line: number): Promise<string | undefined> =>
    (await heardOn(scene, ofPut({ ...DENIES, matched: [{ policy: "Guardrail", line }] }))).findings[0]?.identity;

  expect(await identity(7)).toBe(await identity(9));
});

it("a reported call that is denied is a warning, an error where reported calls are required", async () => {
  const scene = await sceneWith();
  const heard = await heardOn(
    scene,
    saying(({ action }) => (action === "s3:ListBucket" ? DENIES : undefined)),
  );

  expect(heard.findings.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(callOf(heard, "list-bucket").decision).toBe("explicitDeny");
});

it("kms: a key policy that names the role allows it by itself, one that names the account does not (K3)", async () => {
  const under = async (principal: string): Promise<CallDecisionWord> => {
    const statement = { Effect: "Allow", Principal: { AWS: principal }, Action: "kms:*", Resource: "*" };
    const scene = await sceneWith({ "policies/key.json": policy(statement) });
    const heard = await heardOn(
      scene,
      saying(({ action }) => (action.startsWith("kms:") ? LACKS : undefined)),
    );
    return callOf(heard, "generate-data-key").decision;
  };

  expect(await under(ROLE)).toBe("allowed");
  expect(await under("arn:aws:iam::111122223333:root")).toBe("implicitDeny");
});

it("an answer that is not there leaves the local decision, and says so", async () => {
  const scene = await sceneWith();
  const refuse: Simulator = {
    ask: async () => ({ kind: "refused", permission: "iam:SimulatePrincipalPolicy", why: "not permitted" }),
    traffic: () => ({ calls: 1, throttles: 0 }),
  };
  const { exports, findings, summary } = await heardOn(scene, refuse);

  expect(exports).toEqual(scene.exports);
  expect(findings).toEqual([]);
  expect(summary.unanswered).toBe(summary.asked);
  expect(summary.refusal).toEqual({ permission: "iam:SimulatePrincipalPolicy", why: "not permitted" });
  expect(summary.notAsked).toEqual([{ what: expect.stringContaining(`by role ${ROLE}`), why: "not permitted" }]);
});

it("the stricter answer wins over every answer: nothing is ever more allowed than before", async () => {
  const rank: Readonly<Record<CallDecisionWord, number>> = {
    allowed: 0,
    unknown: 1,
    depends: 2,
    implicitDeny: 3,
    explicitDeny: 3,
  };
  for (const changes of [{}, GRANTED_BY_BUCKET, LOCALLY_DENIED, GAP])
    for (const say of [{}, LACKS, DENIES, { ...LACKS, missing: ["aws:SourceVpce"] }]) {
      const scene = await sceneWith(changes);
      const after = (
        await heardOn(
          scene,
          saying(() => say),
        )
      ).exports.flatMap(({ calls }) => calls);
      const before = scene.exports.flatMap(({ calls }) => calls);
      for (const [index, call] of after.entries())
        expect(rank[call.decision]).toBeGreaterThanOrEqual(rank[before[index]?.decision ?? "allowed"]);
    }
});
