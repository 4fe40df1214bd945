/** EC2: VPC endpoints of a region. */

import { documentText } from "./documents.ts";
import type { WorldVpcEndpoint } from "./model.ts";
import { pageOf } from "./page.ts";
import { numberOf, requiredText, structuresOf, textOf, textsOf } from "./parameters.ts";
import { ec2Protocol } from "./query.ts";
import { type Call, type Output, type Service, ServiceError, type Tree } from "./wire.ts";

const PAGE = 1000;

const filters: Readonly<Record<string, (endpoint: WorldVpcEndpoint) => string>> = {
  "service-name": ({ service }) => service,
  "vpc-endpoint-id": ({ id }) => id,
  "vpc-endpoint-type": typeOf,
  "vpc-id": vpcOf,
};

export const ec2: Service = {
  protocol: ec2Protocol("2016-11-15", "http://ec2.amazonaws.com/doc/2016-11-15/"),
  operations: {
    DescribeVpcEndpoints: {
      parameters: ["VpcEndpointId", "Filter", "MaxResults", "NextToken"],
      answer: describeVpcEndpoints,
    },
  },
};

function describeVpcEndpoints(call: Call): Output {
  const { parameters, account, region, world } = call;
  const here = (account.vpcEndpoints ?? []).filter((endpoint) => endpoint.region === region);
  const ids = textsOf(parameters, "VpcEndpointId");
  const lost = ids.find((id) => !here.some((endpoint) => endpoint.id === id));
  if (lost !== undefined) {
    throw new ServiceError("InvalidVpcEndpointId.NotFound", 400, `The Vpc Endpoint Id '${lost}' does not exist`);
  }
  const found = here.filter((endpoint) => (ids.length === 0 || ids.includes(endpoint.id)) && passes(call, endpoint));
  const size = Math.min(numberOf(parameters, "MaxResults") ?? PAGE, world.pageSize ?? PAGE);
  const page = pageOf(found, textOf(parameters, "NextToken"), size);
  if (page === undefined) throw new ServiceError("InvalidParameterValue", 400, "The NextToken is invalid.");
  return {
    content: { vpcEndpointSet: { item: page.items.map((item) => entry(item, account.id)) }, nextToken: page.next },
  };
}

/** All filters hold; of one filter's values any. */
function passes({ parameters }: Call, endpoint: WorldVpcEndpoint): boolean {
  return structuresOf(parameters, "Filter").every((filter) => {
    const name = requiredText(filter, "Name");
    const facet = filters[name];
    if (facet === undefined) {
      throw new ServiceError("InvalidParameterValue", 400, `The filter '${name}' is invalid`);
    }
    return textsOf(filter, "Value").includes(facet(endpoint));
  });
}

function typeOf({ type }: WorldVpcEndpoint): string {
  return type ?? "Gateway";
}

function vpcOf({ vpc }: WorldVpcEndpoint): string {
  return vpc ?? "vpc-0example0example0";
}

function entry(endpoint: WorldVpcEndpoint, ownerId: string): Tree {
  return {
    vpcEndpointId: endpoint.id,
    vpcEndpointType: typeOf(endpoint),
    vpcId: vpcOf(endpoint),
    serviceName: endpoint.service,
    state: "available",
    policyDocument: documentText(endpoint.policy),
    ownerId,
    creationTimestamp: "2024-05-06T07:08:09.000Z",
  };
}
