/** Facts: registry.terraform.io/providers/hashicorp/aws, resources aws_organizations_* and aws_vpc_endpoint*. */

import { describe, expect, test } from "vitest";
import { IGNORED_TYPES, isUnreadType, RESOURCE_TYPES } from "../../../../src/sources/terraform/aws/registry.ts";
import { computedOf, instanceOf, type Plain, piecesOf, Unknown } from "./instances.ts";

interface Row {
  readonly name: string;
  readonly type: string;
  readonly given: { readonly [name: string]: Plain };
  readonly computed: Readonly<Record<string, unknown>>;
  readonly pieces: readonly unknown[];
}

const ENDPOINT = {
  id: "<of id>",
  owner_id: "111122223333",
  arn: "arn:aws:ec2:eu-west-2:111122223333:vpc-endpoint/<of id>",
};

const ROWS: readonly Row[] = [
  {
    name: "an organization's policy is an SCP unless it says otherwise",
    type: "aws_organizations_policy",
    given: { name: "n", content: "{}" },
    computed: { id: "<of id>" },
    pieces: [
      {
        type: "organization-policy",
        policyId: "<of id>",
        policyType: "SERVICE_CONTROL_POLICY",
        targets: [],
        policy: { value: "{}" },
      },
    ],
  },
  {
    name: "an RCP",
    type: "aws_organizations_policy",
    given: { name: "n", type: "RESOURCE_CONTROL_POLICY", content: new Unknown("c") },
    computed: { id: "<of id>" },
    pieces: [
      {
        type: "organization-policy",
        policyId: "<of id>",
        policyType: "RESOURCE_CONTROL_POLICY",
        targets: [],
        policy: { value: "unknown: c" },
      },
    ],
  },
  {
    name: "an attachment of an organization's policy",
    type: "aws_organizations_policy_attachment",
    given: { policy_id: "p-1", target_id: "ou-1" },
    computed: {},
    pieces: [{ type: "organization-policy-attachment", policy: "p-1", target: "ou-1" }],
  },
  {
    name: "a VPC endpoint with AWS' default policy",
    type: "aws_vpc_endpoint",
    given: { vpc_id: "vpc-1", service_name: "com.amazonaws.eu-west-2.s3" },
    computed: ENDPOINT,
    pieces: [{ type: "vpc-endpoint", endpointId: "<of id>", service: "com.amazonaws.eu-west-2.s3" }],
  },
  {
    name: "a VPC endpoint with a policy",
    type: "aws_vpc_endpoint",
    given: { vpc_id: "vpc-1", service_name: new Unknown("s"), policy: "{}" },
    computed: ENDPOINT,
    pieces: [{ type: "vpc-endpoint", endpointId: "<of id>", service: "unknown: s", policy: { value: "{}" } }],
  },
  {
    name: "a VPC endpoint of VPC Lattice",
    type: "aws_vpc_endpoint",
    given: { vpc_id: "vpc-1", resource_configuration_arn: "arn:aws:vpc-lattice:eu-west-2:1:resourceconfiguration/r" },
    computed: ENDPOINT,
    pieces: [],
  },
  {
    name: "a policy of a VPC endpoint",
    type: "aws_vpc_endpoint_policy",
    given: { vpc_endpoint_id: "vpce-1", policy: "{}" },
    computed: { id: "vpce-1" },
    pieces: [{ type: "vpc-endpoint-policy", endpoint: "vpce-1", policy: { value: "{}" } }],
  },
  {
    name: "a policy of a VPC endpoint that sets none",
    type: "aws_vpc_endpoint_policy",
    given: { vpc_endpoint_id: "vpce-1" },
    computed: { id: "vpce-1" },
    pieces: [],
  },
];

describe("Organizations and VPC", () => {
  test.each(ROWS)("$name", ({ type, given, computed, pieces }) => {
    const instance = instanceOf(type, given);
    expect(computedOf(instance)).toEqual(computed);
    expect(piecesOf(instance)).toEqual(pieces);
  });
});

describe("the registry", () => {
  test("every type is known under its own name", () => {
    for (const [name, type] of RESOURCE_TYPES) expect(type.type).toBe(name);
    expect(RESOURCE_TYPES.size).toBe(26);
  });

  test("types that are ignored say why", () => {
    expect(IGNORED_TYPES.get("aws_s3_access_point")).toMatch(/access points/);
  });

  test.each([
    ["awscc_iam_role", true],
    ["awscc_s3_bucket_policy", true],
    ["awscc_kms_key", true],
    ["awscc_ec2_vpc_endpoint", true],
    ["awscc_lambda_function", false],
    ["aws_lambda_function", false],
    ["aws_iam_role", false],
  ])("%s may matter and cannot be read: %s", (type, unread) => {
    expect(isUnreadType(type)).toBe(unread);
  });
});
