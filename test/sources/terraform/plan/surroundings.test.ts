import { describe, expect, test } from "vitest";
import { configured, type PlanForTest, readPlan, reference, shown } from "./plans.ts";

const BUCKET = { address: "aws_s3_bucket.b", after: { bucket: "b" } };
const identity = (account: string) => ({
  address: "data.aws_caller_identity.current",
  values: { account_id: account, arn: `arn:aws:sts::${account}:assumed-role/deploy/ci` },
});
const provider = (expressions: object) => ({ aws: { name: "aws", expressions } });
const where = (plan: PlanForTest, surroundings = {}) => {
  const piece = shown(readPlan(plan, { surroundings }))["aws_s3_bucket.b"];
  return [piece?.["account"], piece?.["region"], piece?.["partition"]];
};

const OPEN = [
  "unknown: of account of plan.json aws",
  "unknown: of region of plan.json aws",
  "unknown: of partition of plan.json aws",
];

describe("account, Region and partition", () => {
  test("are holes of the provider where nobody tells them", () => {
    expect(where({ changes: [BUCKET], resources: [configured("aws_s3_bucket.b")] })).toEqual(OPEN);
  });

  test("are those that the config gives", () => {
    const surroundings = { account: "111122223333", region: "eu-west-2", partition: "aws" };
    expect(where({ changes: [BUCKET] }, surroundings)).toEqual(["111122223333", "eu-west-2", "aws"]);
  });

  test.each<readonly [string, PlanForTest, readonly (string | undefined)[]]>([
    [
      "a provider's Region",
      { providers: provider({ region: { constant_value: "eu-west-2" } }) },
      [OPEN[0], "eu-west-2", OPEN[2]],
    ],
    [
      "a provider's Region by a variable",
      { providers: provider({ region: reference("var.region") }), variables: { region: "eu-west-1" } },
      [OPEN[0], "eu-west-1", OPEN[2]],
    ],
    [
      "a variable that is no Region",
      { providers: provider({ region: reference("var.stage") }), variables: { stage: "production" } },
      OPEN,
    ],
    [
      "a provider's Region by two variables",
      { providers: provider({ region: reference("var.a", "var.b") }), variables: { a: "eu-west-1", b: "eu-west-2" } },
      OPEN,
    ],
    [
      "the one account that a provider allows",
      { providers: provider({ allowed_account_ids: { constant_value: ["111122223333"] } }) },
      ["111122223333", OPEN[1], OPEN[2]],
    ],
    [
      "one of the accounts that a provider allows",
      { providers: provider({ allowed_account_ids: { constant_value: ["111122223333", "444455556666"] } }) },
      OPEN,
    ],
    [
      "the role that a provider assumes last",
      {
        providers: provider({
          assume_role: [
            { role_arn: { constant_value: "arn:aws:iam::444455556666:role/hub" } },
            { role_arn: { constant_value: "arn:aws:iam::111122223333:role/deploy" } },
          ],
        }),
      },
      ["111122223333", OPEN[1], "aws"],
    ],
    ["the caller", { data: [identity("111122223333")] }, ["111122223333", OPEN[1], "aws"]],
    [
      "the Region and partition that were read",
      {
        data: [
          { address: "data.aws_region.here", values: { region: "eu-west-2", name: "eu-west-2" } },
          { address: "data.aws_partition.here", values: { partition: "aws" } },
        ],
      },
      [OPEN[0], "eu-west-2", "aws"],
    ],
    [
      "another resource's ARN",
      {
        changes: [
          BUCKET,
          {
            address: "aws_kms_key.k",
            actions: ["no-op"],
            after: { arn: "arn:aws:kms:eu-west-2:111122223333:key/1", key_id: "1" },
          },
        ],
      },
      ["111122223333", "eu-west-2", "aws"],
    ],
    [
      "an organization's policy, whose ARN names the managing account",
      {
        changes: [
          BUCKET,
          {
            address: "aws_organizations_policy.p",
            actions: ["no-op"],
            after: { arn: "arn:aws:organizations::111122223333:policy/o-1/service_control_policy/p-1", content: "{}" },
          },
        ],
      },
      OPEN,
    ],
  ])("%s", (_name, plan, expected) => {
    expect(
      where({
        changes: [BUCKET],
        resources: [
          configured("aws_s3_bucket.b"),
          configured("aws_kms_key.k"),
          configured("aws_organizations_policy.p"),
          configured("data.aws_caller_identity.current"),
          configured("data.aws_region.here"),
          configured("data.aws_partition.here"),
        ],
        ...plan,
      }),
    ).toEqual(expected);
  });

  test("one provider's are not another's", () => {
    const plan: PlanForTest = {
      changes: [BUCKET],
      data: [identity("111122223333")],
      resources: [
        configured("aws_s3_bucket.b", {}, "aws.replica"),
        configured("data.aws_caller_identity.current", {}, "aws"),
      ],
    };
    expect(where(plan)).toEqual([
      "unknown: of account of plan.json aws.replica",
      "unknown: of region of plan.json aws.replica",
      "unknown: of partition of plan.json aws.replica",
    ]);
  });

  test("facts that contradict each other tell nothing, the config's word neither", () => {
    const plan: PlanForTest = {
      changes: [BUCKET],
      data: [identity("111122223333"), { ...identity("444455556666"), address: "data.aws_caller_identity.other" }],
    };
    expect(where(plan, { account: "111122223333" })[0]).toBe("unknown: of account of plan.json aws_s3_bucket.b");
  });

  test("a data source that names a Region does not tell the provider's", () => {
    const plan: PlanForTest = {
      changes: [BUCKET],
      data: [{ address: "data.aws_region.there", values: { region: "us-east-1" } }],
      resources: [
        configured("aws_s3_bucket.b"),
        configured("data.aws_region.there", { region: { constant_value: "us-east-1" } }),
      ],
    };
    expect(where(plan)[1]).toBe(OPEN[1]);
  });

  test("a resource's own Region (provider 6) is its Region", () => {
    const plan: PlanForTest = {
      changes: [{ ...BUCKET, after: { bucket: "b", region: "us-east-1" } }],
      providers: provider({ region: { constant_value: "eu-west-2" } }),
      resources: [configured("aws_s3_bucket.b")],
    };
    expect(where(plan)[1]).toBe("us-east-1");
  });

  test("a sensitive variable tells nothing", () => {
    const plan: PlanForTest = {
      changes: [BUCKET],
      providers: provider({ region: reference("var.region") }),
      variables: { region: "eu-west-1" },
      rootModule: { resources: [configured("aws_s3_bucket.b")], variables: { region: { sensitive: true } } },
    };
    expect(where(plan)[1]).toBe(OPEN[1]);
  });
});
