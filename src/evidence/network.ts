/** By which way a recorded request came, and over which TLS. Sources: CloudTrail User Guide, "record contents"; S3 User Guide. */

import { isIP } from "node:net";
import type { ContextValue } from "../authorization/model.ts";
import { isObject } from "../collections.ts";
import { canonical, type Fields, fieldsOf, textOf } from "./fields.ts";
import type { Network, Service } from "./model.ts";

/** Addresses that only a private network has: without the endpoint's id the way is not known. */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd])/i;

export function readNetwork(record: Fields): Network {
  const address = textOf(record, "sourceIPAddress");
  const id = textOf(record, "vpcEndpointId");
  const known = address !== undefined && isIP(address) !== 0;
  if (id !== undefined) {
    const account = textOf(record, "vpcEndpointAccountId");
    return { via: "endpoint", id, ...(known ? { address } : {}), ...(account === undefined ? {} : { account }) };
  }
  if (known && PRIVATE.test(address))
    return { via: "unknown", why: `${address} is a private address, and the record names no VPC endpoint` };
  if (known) return { via: "internet", address };
  if (address === undefined) return { via: "unknown", why: "the record has no source address" };
  if (address === "AWS Internal" || address.endsWith(".amazonaws.com")) return { via: "forwarded" };
  return { via: "unknown", why: `the record's source address is ${JSON.stringify(address)}` };
}

/**
 * aws:SecureTransport and s3:TlsVersion. Records of plain HTTP carry neither `tlsDetails` nor a cipher suite; nor do some others, so
 * their lack settles nothing. KMS and STS answer over TLS only.
 */
export function readTls(record: Fields, service: Service): Readonly<Record<string, ContextValue>> {
  const details = canonical(fieldsOf(record, "tlsDetails"));
  const version = textOf(details, "tlsVersion")?.replace(/^TLSv/, "");
  const cipher = textOf(fieldsOf(record, "additionalEventData"), "CipherSuite");
  const secure = version !== undefined || cipher !== undefined || service !== "s3";
  return {
    ...(secure ? { "aws:SecureTransport": "true" } : {}),
    ...(version === undefined || service !== "s3" ? {} : { "s3:TlsVersion": version }),
  };
}

/** CloudTrail writes S3's user agents in brackets, and cuts long ones. */
export function readUserAgent(record: Fields): Readonly<Record<string, ContextValue>> {
  const agent = textOf(record, "userAgent");
  if (agent === undefined || agent.length > 1000 || agent === "AWS Internal") return {};
  return { "aws:UserAgent": agent.startsWith("[") && agent.endsWith("]") ? agent.slice(1, -1) : agent };
}

/** True where S3, or whatever service is asked about, made the call for the caller (forward access session). */
export function isForwarded(record: Fields, service: string): boolean {
  const identity = canonical(fieldsOf(record, "userIdentity"));
  const by = [textOf(identity, "invokedBy"), textOf(record, "sourceIPAddress"), textOf(record, "userAgent")];
  const parameters = fieldsOf(record, "requestParameters");
  const context = isObject(parameters["encryptionContext"]) ? parameters["encryptionContext"] : {};
  const named = by.some((text) => text === `${service}.amazonaws.com` || text === `fas.${service}.amazonaws.com`);
  return named || (by.includes("AWS Internal") && Object.hasOwn(context, `aws:${service}:arn`));
}
