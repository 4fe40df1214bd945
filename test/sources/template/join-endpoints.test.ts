import { expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";

const DENY = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Sid: "No", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }],
});
const resource = (type: string, name: string, after: object) => ({
  address: `${type}.${name}`,
  mode: "managed",
  type,
  name,
  provider_name: "registry.terraform.io/hashicorp/aws",
  change: { actions: ["no-op"], after },
});
const CONFIG = `version: 1
exports:
  - name: legal
    genesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: eu-west-2 }
    role: arn:aws:iam::111122223333:role/GenesysExport
    bucket: acme-legal-recordings
    network: { source-vpce: [vpce-0abc1234] }
inventory:
  terraform-plans: [plan.json]
`;

test.each([
  [
    "its own policy",
    [
      resource("aws_vpc_endpoint", "s3", {
        service_name: "com.amazonaws.eu-west-2.s3",
        id: "vpce-0abc1234",
        policy: DENY,
      }),
    ],
    "Deny",
  ],
  [
    "a policy of its own resource",
    [
      resource("aws_vpc_endpoint", "s3", { service_name: "com.amazonaws.eu-west-2.s3", id: "vpce-0abc1234" }),
      resource("aws_vpc_endpoint_policy", "s3", { vpc_endpoint_id: "vpce-0abc1234", policy: DENY }),
    ],
    "Deny",
  ],
  [
    "AWS' default policy",
    [resource("aws_vpc_endpoint", "s3", { service_name: "com.amazonaws.eu-west-2.s3", id: "vpce-0abc1234" })],
    "Allow",
  ],
  [
    "another endpoint",
    [resource("aws_vpc_endpoint", "s3", { service_name: "com.amazonaws.eu-west-2.s3", id: "vpce-0def", policy: DENY })],
    undefined,
  ],
])("an endpoint that the config names has %s", async (_, resources, effect) => {
  const plan = { format_version: "1.2", terraform_version: "1.9.5", resource_changes: resources, configuration: {} };
  const { inventory } = await loadWorld(memoryTree({ "plan.json": plan, ".github/genesys-export-gate.yml": CONFIG }));
  const found = inventory.vpcEndpoints?.map(({ policy }) =>
    "policy" in policy && "statements" in policy.policy ? policy.policy.statements[0]?.effect : "unknown",
  );
  expect(found ?? []).toEqual(effect === undefined ? [] : [effect]);
});
