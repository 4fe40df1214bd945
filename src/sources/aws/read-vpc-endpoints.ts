/** The VPC endpoints that the config's exports name. */

import type { Saved, SavedVpcEndpoint } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { saved } from "./failures.ts";
import { allPages, policyText, present } from "./pages.ts";

/** Asked by a filter: an endpoint that is somewhere else is then no error. */
export function findVpcEndpoints(
  connection: Connection,
  ids: readonly string[],
  region: string,
): Promise<Saved<readonly SavedVpcEndpoint[]>> {
  const call = "ec2:DescribeVpcEndpoints";
  const what = `the VPC endpoints ${ids.join(", ")} in account ${connection.account}, ${region}`;
  return saved(what, async () => {
    const found = await allPages(call, async (NextToken) => {
      const input = { Filters: [{ Name: "vpc-endpoint-id", Values: [...ids] }], NextToken };
      const page = await connection.call(call, input, region);
      return { items: page.VpcEndpoints, next: page.NextToken };
    });
    return Promise.all(
      found.map(async ({ VpcEndpointId, ServiceName = "", PolicyDocument }) => {
        const id = present(call, VpcEndpointId, "an id");
        const policy = await saved(`the policy of VPC endpoint ${id}`, async () => policyText(call, PolicyDocument));
        return { id, service: ServiceName, policy };
      }),
    );
  });
}
