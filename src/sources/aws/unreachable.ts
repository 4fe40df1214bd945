/** AWS that cannot be reached: that is the network's matter, and no word on the credentials. */

import { UserError } from "../../errors.ts";
import type { AwsFailure } from "./failures.ts";
import type { Environment } from "./model.ts";

/** Codes of Node.js and OpenSSL for a connection that does not come about, and the SDK's for an answer that does not come. */
const UNREACHABLE =
  /^(?:ECONN\w+|EAI_\w+|ENOTFOUND|ETIMEDOUT|E(?:HOST|NET)\w+|EADDRNOTAVAIL|EPIPE|EPROTO|ERR_INVALID_(?:URL|PROTOCOL)|ERR_(?:TLS|SSL)_\w+|CERT_\w+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|TimeoutError)$/;

/** True where the call got no answer of AWS at all. */
export function isUnreachable({ code }: AwsFailure): boolean {
  return UNREACHABLE.test(code);
}

/** @param region of the call, where the environment names no endpoint */
export function unreachable({ message }: AwsFailure, environment: Environment, region: string): UserError {
  const name = ["AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"].find((one) => environment[one]);
  const endpoint = name === undefined ? undefined : environment[name];
  const at = endpoint === undefined ? `the STS endpoint of ${region}` : withoutPassword(endpoint);
  const first = name === undefined ? `the region ${region} (AWS_REGION)` : name;
  return new UserError(
    `AWS cannot be reached at ${at}: ${message}`,
    `see whether ${first} is right, and whether a proxy or a firewall stands between`,
  );
}

/** `https://user:secret@proxy.example` -> `https://proxy.example` */
function withoutPassword(endpoint: string): string {
  return endpoint.replace(/^([a-z]+:\/\/)?[^/]*@/i, "$1");
}
