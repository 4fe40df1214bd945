/** EC2: the calls of ../permissions.ts and no others. */

import { DescribeVpcEndpointsCommand, type DescribeVpcEndpointsCommandInput, EC2Client } from "@aws-sdk/client-ec2";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openEc2(settings: ServiceSettings, watch: Watch) {
  const client = new EC2Client(settings);
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "ec2:DescribeVpcEndpoints": (input: DescribeVpcEndpointsCommandInput) =>
        client.send(new DescribeVpcEndpointsCommand(input)),
    },
    close: () => client.destroy(),
  };
}
