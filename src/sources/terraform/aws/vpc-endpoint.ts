/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint */

import type { ResourceType } from "../model.ts";
import { given, present } from "./attributes.ts";
import { arnOf, nameOf, originOf, regionOf } from "./origin.ts";

/** One without a service's name is for VPC Lattice and has no part in S3 or KMS. */
export const VPC_ENDPOINT: ResourceType = {
  type: "aws_vpc_endpoint",
  computed: (instance) => {
    const id = nameOf(instance, "id");
    const { account } = instance;
    return new Map([
      ["id", id],
      ["owner_id", account],
      [
        "arn",
        arnOf(instance, { service: "ec2", region: regionOf(instance), account, resource: ["vpc-endpoint/", id] }),
      ],
    ]);
  },
  pieces: (instance) => {
    const service = given(instance, "service_name");
    if (service === undefined) return [];
    const policy = given(instance, "policy");
    return [
      {
        ...originOf(instance),
        type: "vpc-endpoint",
        endpointId: nameOf(instance, "id"),
        service,
        ...present({ policy: policy && { value: policy } }),
      },
    ];
  },
};
