/** The simulator's two operations, asked by the real SDK. */

import {
  type ContextEntry,
  type IAMClient,
  SimulateCustomPolicyCommand,
  type SimulateCustomPolicyCommandInput,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
} from "@aws-sdk/client-iam";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientsFor } from "./clients.ts";
import type { AwsServer, AwsWorld, Document } from "./model.ts";
import { allow, BUCKET, CALLER, deny, KEY, MANAGED, ROLE, world as wide } from "./scene.ts";
import { startAws } from "./server.ts";

/** The awkward policy of the scene has no statement: the simulator does not take it. */
const world: AwsWorld = {
  ...wide,
  accounts: wide.accounts.map((account) => ({
    ...account,
    roles: (account.roles ?? []).map(({ inlinePolicies: { awkward: _none, ...inlinePolicies } = {}, ...role }) => ({
      ...role,
      inlinePolicies,
    })),
  })),
};

const OBJECT = `arn:aws:s3:::${BUCKET}/org/a_metadata.json`;
const OTHER = "arn:aws:s3:::elsewhere/org/a";
const LOCATION = `arn:aws:s3:::${BUCKET}`;
const text = (document: Document) => JSON.stringify(document, null, 2);
const region: ContextEntry = {
  ContextKeyName: "aws:RequestedRegion",
  ContextKeyType: "string",
  ContextKeyValues: ["eu-west-2"],
};

let server: AwsServer;
let iam: IAMClient;

beforeAll(async () => {
  server = await startAws(world);
  iam = clientsFor(server, CALLER).iam;
});
afterAll(async () => {
  expect(server.unexpected).toEqual([]);
  await server.close();
});

function principal(input: Partial<SimulatePrincipalPolicyCommandInput>) {
  const asked = { PolicySourceArn: ROLE, ActionNames: ["s3:PutObject"], ResourceArns: [OBJECT], ...input };
  return iam.send(new SimulatePrincipalPolicyCommand(asked));
}

function custom(input: Partial<SimulateCustomPolicyCommandInput>) {
  const PolicyInputList = [text(allow("s3:*"))];
  const asked = { PolicyInputList, ActionNames: ["s3:PutObject"], ResourceArns: [OBJECT], ...input };
  return iam.send(new SimulateCustomPolicyCommand(asked));
}

async function decisionOf(asked: ReturnType<typeof principal> | ReturnType<typeof custom>) {
  const { EvaluationResults } = await asked;
  return EvaluationResults?.[0]?.ResourceSpecificResults?.[0]?.EvalResourceDecision;
}

describe("a role's own policies", () => {
  test("one result per action, the decision of each resource below", async () => {
    const { EvaluationResults } = await principal({
      ActionNames: ["s3:PutObject", "s3:GetBucketLocation", "kms:Decrypt"],
      ResourceArns: [OBJECT, LOCATION],
    });
    expect(EvaluationResults?.map(({ EvalActionName, EvalDecision }) => [EvalActionName, EvalDecision])).toEqual([
      ["s3:PutObject", "allowed"],
      ["s3:GetBucketLocation", "allowed"],
      ["kms:Decrypt", "implicitDeny"],
    ]);
    const [put, , decrypt] = EvaluationResults ?? [];
    expect(put?.EvalResourceName).toBe(["arn:$", "{Partition}:s3:::$", "{BucketName}/$", "{KeyName}"].join(""));
    expect(put?.ResourceSpecificResults?.map(({ EvalResourceName }) => EvalResourceName)).toEqual([OBJECT, LOCATION]);
    expect(put?.MatchedStatements).toEqual([
      {
        SourcePolicyId: "role_GenesysExport_own",
        SourcePolicyType: "IAM Policy",
        StartPosition: { Line: 4, Column: 5 },
        EndPosition: { Line: 8, Column: 6 },
      },
    ]);
    expect(put?.OrganizationsDecisionDetail).toEqual({ AllowedByOrganizations: true });
    expect(decrypt?.PermissionsBoundaryDecisionDetail).toEqual({ AllowedByPermissionsBoundary: false });
  });
  test("the aggregate is the most restrictive", async () => {
    const PolicyInputList = [text(deny("s3:PutObject", OBJECT))];
    const { EvaluationResults } = await principal({ PolicyInputList, ResourceArns: [OTHER, OBJECT] });
    const [put] = EvaluationResults ?? [];
    expect(put?.EvalDecision).toBe("explicitDeny");
    expect(put?.ResourceSpecificResults?.map((one) => one.EvalResourceDecision)).toEqual(["allowed", "explicitDeny"]);
    expect(put?.MatchedStatements?.map(({ SourcePolicyId }) => SourcePolicyId)).toEqual(["PolicyInputList.1"]);
  });
  test("without resources there is only the top level", async () => {
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn: ROLE, ActionNames: ["s3:PutObject"] }),
    );
    expect(EvaluationResults?.[0]).toMatchObject({ EvalResourceName: "*", EvalDecision: "allowed" });
    expect(EvaluationResults?.[0]?.ResourceSpecificResults).toBeUndefined();
  });
  test("policies are left out by type, by ARN, by name, and others put in their place", async () => {
    const own = { PolicyName: "own", AttachmentType: "role", AttachmentName: "Genesys*" } as const;
    expect(await decisionOf(principal({ PolicyExclusionList: [{ PolicyType: "inline" }] }))).toBe("implicitDeny");
    expect(await decisionOf(principal({ PolicyExclusionList: [{ InlinePolicyIdentifier: own }] }))).toBe(
      "implicitDeny",
    );
    expect(await decisionOf(principal({ PolicyExclusionList: [{ PolicyArn: MANAGED }] }))).toBe("allowed");
    const acl = { ActionNames: ["s3:PutObjectAcl"] };
    expect(await decisionOf(principal(acl))).toBe("allowed");
    expect(await decisionOf(principal({ ...acl, PolicyExclusionList: [{ PolicyArn: MANAGED }] }))).toBe("implicitDeny");
    const all = [{ PolicyType: "user-managed" }, { PolicyType: "aws-managed" }, { PolicyType: "inline" }] as const;
    const proposed = { PolicyExclusionList: [...all], PolicyInputList: [text(allow("s3:PutObject"))] };
    expect(await decisionOf(principal(proposed))).toBe("allowed");
  });
  test("the attached boundary limits, until another is sent or it is left out", async () => {
    const decrypt = {
      ActionNames: ["kms:Decrypt"],
      ResourceArns: [KEY],
      PolicyInputList: [text(allow("kms:*"))],
    };
    expect(await decisionOf(principal(decrypt))).toBe("implicitDeny");
    expect(await decisionOf(principal({ ...decrypt, PermissionsBoundaryPolicyInputList: [text(allow("*"))] }))).toBe(
      "allowed",
    );
    const PolicyExclusionList = [{ PolicyType: "permission-boundary" } as const];
    expect(await decisionOf(principal({ ...decrypt, PolicyExclusionList }))).toBe("allowed");
  });
  test("SCPs deny silently: no statement, no missing key", async () => {
    const remove = {
      ActionNames: ["s3:DeleteBucket"],
      ResourceArns: [LOCATION],
      PolicyInputList: [text(allow("s3:DeleteBucket"))],
    };
    const { EvaluationResults } = await principal(remove);
    const [result] = EvaluationResults ?? [];
    expect(result).toMatchObject({
      EvalDecision: "explicitDeny",
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    });
    expect(result?.MatchedStatements ?? []).toEqual([]);
    expect(result?.ResourceSpecificResults?.[0]?.MissingContextValues ?? []).toEqual([]);
    expect(await decisionOf(principal({ ...remove, ContextEntries: [region] }))).toBe("allowed");
    expect(await decisionOf(principal({ ...remove, PolicyExclusionList: [{ PolicyType: "scp" }] }))).toBe("allowed");
  });
});

describe("policies that are sent", () => {
  test("keys that they test and that were not sent are missing", async () => {
    const condition = { StringEquals: { "aws:RequestedRegion": "eu-west-2", "aws:PrincipalTag/team": "legal" } };
    const variable = "arn:aws:s3:::b/$" + "{aws:username}/*";
    const PolicyInputList = [
      text(allow("s3:PutObject", "*", { Condition: condition })),
      text(allow("s3:Put*", variable)),
      text(allow("s3:GetObject", "*", { Condition: { Null: { "aws:SourceVpce": "true" } } })),
    ];
    const { EvaluationResults } = await custom({ PolicyInputList, ContextEntries: [region] });
    const [result] = EvaluationResults ?? [];
    expect(result?.EvalDecision).toBe("implicitDeny");
    expect(result?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual([
      "aws:PrincipalTag/team",
      "aws:username",
    ]);
  });
  test("a list never matches an operator for single values", async () => {
    const inRegion = (operator: string) => [
      text(allow("s3:*", "*", { Condition: { [operator]: { "aws:RequestedRegion": "eu-west-2" } } })),
    ];
    const list: ContextEntry = { ...region, ContextKeyType: "stringList" };
    const asked = (operator: string, entry: ContextEntry) =>
      decisionOf(custom({ PolicyInputList: inRegion(operator), ContextEntries: [entry] }));
    expect(await asked("StringEquals", region)).toBe("allowed");
    expect(await asked("StringEquals", list)).toBe("implicitDeny");
    expect(await asked("StringEqualsIfExists", list)).toBe("implicitDeny");
    expect(await asked("ForAnyValue:StringEquals", list)).toBe("allowed");
  });
  test("SCPs go level by level", async () => {
    const levels = (...documents: readonly Document[]) =>
      documents.map((document) => ({ ServiceControlPolicyInputList: [text(document)] }));
    const both = levels(allow("*"), allow("s3:PutObject"));
    expect(await decisionOf(custom({ OrderedOrganizationPolicyInputList: both }))).toBe("allowed");
    const one = levels(allow("*"), allow("s3:GetObject"));
    const { EvaluationResults } = await custom({ OrderedOrganizationPolicyInputList: one });
    expect(EvaluationResults?.[0]).toMatchObject({
      EvalDecision: "implicitDeny",
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    });
  });
  test("without an organization nothing is said of one", async () => {
    const { EvaluationResults } = await custom({});
    expect(EvaluationResults?.[0]?.OrganizationsDecisionDetail).toBeUndefined();
    expect(EvaluationResults?.[0]?.PermissionsBoundaryDecisionDetail).toBeUndefined();
  });
});

test("results come in pages", async () => {
  const ActionNames = ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"];
  const first = await custom({ ActionNames, MaxItems: 2 });
  expect(first).toMatchObject({ IsTruncated: true, Marker: expect.any(String) });
  const last = await custom({ ActionNames, MaxItems: 2, ...(first.Marker !== undefined && { Marker: first.Marker }) });
  expect(last.IsTruncated).toBe(false);
  const results = [first, last].flatMap(({ EvaluationResults }) => EvaluationResults ?? []);
  expect(results.map(({ EvalActionName }) => EvalActionName)).toEqual(ActionNames);
});

const entry: ContextEntry = {
  ContextKeyName: "aws:SourceIp",
  ContextKeyType: "ip",
  ContextKeyValues: ["198.51.100.1"],
};
const boundary = text(allow("*"));

const refusals: readonly (readonly [string, () => Promise<unknown>, string])[] = [
  ["an ARN that is none", () => principal({ PolicySourceArn: "GenesysExport-of-111122223333" }), "ValidationError"],
  ["a session", () => principal({ PolicySourceArn: "arn:aws:sts::111122223333:assumed-role/a/b" }), "ValidationError"],
  ["a role that is not there", () => principal({ PolicySourceArn: `${ROLE}x` }), "NoSuchEntityException"],
  [
    "a session as caller",
    () => principal({ CallerArn: "arn:aws:sts::111122223333:assumed-role/a/b" }),
    "InvalidInputException",
  ],
  ["a resource policy", () => principal({ ResourcePolicy: text(allow("s3:*")) }), "InvalidInputException"],
  [
    "a malformed exclusion",
    () => principal({ PolicyExclusionList: [{ PolicyArn: "Export" }] }),
    "InvalidInputException",
  ],
  ["two stars", () => principal({ PolicyExclusionList: [{ PolicyArn: `${MANAGED}**` }] }), "InvalidInputException"],
  ["an action with a wildcard", () => custom({ ActionNames: ["s3:Put*"] }), "ValidationError"],
  ["no action", () => custom({ ActionNames: [] }), "ValidationError"],
  ["a long action", () => custom({ ActionNames: [`s3:${"x".repeat(126)}`] }), "ValidationError"],
  ["a resource that is no ARN", () => custom({ ResourceArns: ["bucket"] }), "ValidationError"],
  ["a long policy", () => custom({ PolicyInputList: [text(allow("s3:*")) + " ".repeat(131_072)] }), "ValidationError"],
  ["a character beyond Latin-1", () => custom({ PolicyInputList: [text(allow("s3:\u2026"))] }), "ValidationError"],
  ["a policy that is no JSON", () => custom({ PolicyInputList: ["{"] }), "InvalidInputException"],
  ["two boundaries", () => custom({ PermissionsBoundaryPolicyInputList: [boundary, boundary] }), "ValidationError"],
  ["a short key", () => custom({ ContextEntries: [{ ...entry, ContextKeyName: "a:b" }] }), "ValidationError"],
  ["no type", () => custom({ ContextEntries: [{ ContextKeyName: "aws:SourceIp" }] }), "ValidationError"],
  [
    "a value of another type",
    () => custom({ ContextEntries: [{ ...entry, ContextKeyValues: ["here"] }] }),
    "InvalidInputException",
  ],
  ["too many items", () => custom({ MaxItems: 1001 }), "ValidationError"],
];

test.each(refusals)("refuses %s", async (_what, asked, name) => {
  await expect(asked()).rejects.toMatchObject({ name });
});

test("the world may answer itself", async () => {
  const own = await startAws({
    ...world,
    simulate: ({ action }) =>
      action === "s3:PutObject" ? { decision: "implicitDeny", missing: ["aws:SourceVpc"] } : undefined,
  });
  const { EvaluationResults } = await clientsFor(own, CALLER).iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: ROLE,
      ActionNames: ["s3:PutObject", "s3:PutObjectAcl"],
      ResourceArns: [OBJECT],
    }),
  );
  const results = EvaluationResults?.map(({ EvalDecision, ResourceSpecificResults }) => [
    EvalDecision,
    ResourceSpecificResults?.[0]?.MissingContextValues,
  ]);
  expect(results).toEqual([
    ["implicitDeny", ["aws:SourceVpc"]],
    ["allowed", []],
  ]);
  await own.close();
});
