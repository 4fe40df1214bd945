/**
 * The ways in which the requests of one call differ: what Genesys does not document (network path, headers), what
 * nobody declared (organization id, region), and what AWS leaves open (N2, M2, K8).
 */

import type { ContextValue, Principal } from "../authorization/model.ts";
import type { Bucket, DeclaredExport } from "../inventory/model.ts";
import type { Mentions } from "./mentions.ts";
import { representative } from "./mentions.ts";
import type { Dimension } from "./model.ts";

/** One choice on a dimension: changes to the base request; null takes a context key away. */
export interface Choice {
  readonly words: string;
  readonly context: Readonly<Record<string, ContextValue | null>>;
  readonly resource?: string;
  readonly principal?: Principal;
}

export interface ChoiceDimension extends Dimension {
  readonly choices: readonly Choice[];
}

/** Not in any range that a customer would list; TEST-NET-3 and a plain public address of AWS. */
const PUBLIC_ADDRESSES = ["203.0.113.77", "3.8.37.24", "52.56.127.1"];
const GENESYS_ENDPOINT = "vpce-0genesys000000000";
const GENESYS_VPC = "vpc-0genesys000000000";
const MOST_RANGES = 4;

/** The first address of a CIDR range, which is inside of it by definition; undefined for IPv6 and for non-ranges. */
function addressInside(range: string): string | undefined {
  return /^(\d{1,3}(?:\.\d{1,3}){3})(?:\/\d{1,2})?$/.exec(range)?.[1];
}

function internetChoices(declared: readonly string[] | undefined, mentioned: readonly string[]): Choice[] {
  const ranges = (declared ?? mentioned).flatMap((range) => addressInside(range) ?? []).slice(0, MOST_RANGES);
  const addresses = declared === undefined ? [...PUBLIC_ADDRESSES, ...ranges] : ranges;
  return [...new Set(addresses)].map((address) => ({
    words: `over the internet from ${address}`,
    context: { "aws:SourceIp": address },
  }));
}

function endpointChoices(declared: readonly string[] | undefined, account: string): Choice[] {
  return (declared ?? [GENESYS_ENDPOINT]).map((endpoint) => ({
    words: declared === undefined ? "through an endpoint of Genesys' own" : `through ${endpoint}`,
    context: {
      "aws:SourceVpce": endpoint,
      "aws:SourceVpc": GENESYS_VPC,
      "aws:VpcSourceIp": "10.20.30.40",
      ...(declared === undefined ? { "aws:VpceAccount": account } : {}),
    },
  }));
}

const NETWORK_KEYS = ["aws:SourceIp", "aws:SourceVpce", "aws:SourceVpc", "aws:VpcSourceIp", "aws:VpceAccount"];

/**
 * Both network hypotheses (X1): over the internet from any public address, or through an endpoint that is not the
 * customer's. Facts of the config's `network` narrow them.
 */
export function networkDimension(
  network: DeclaredExport["network"],
  genesysAccount: string,
  mentions: Mentions,
): ChoiceDimension {
  const internet = internetChoices(network.sourceIps, mentions.get("aws:sourceip") ?? []);
  const endpoint = endpointChoices(network.sourceVpce, genesysAccount);
  const choices =
    network.via === "internet" ? internet : network.via === "endpoint" ? endpoint : [...internet, ...endpoint];
  return { name: "network", keys: NETWORK_KEYS, choices };
}

const SSE = "s3:x-amz-server-side-encryption";
const SSE_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";

/** Whether AWS shows the bucket's default key as a header that was not sent is not settled (N2). */
export function defaultKeyDimension(bucket: Pick<Bucket, "encryption">): ChoiceDimension[] {
  const key = bucket.encryption?.key;
  if (key === undefined) return [];
  return [
    {
      name: "default key",
      keys: [SSE_KEY],
      openPoint: {
        rule: "N2",
        why: `whether \`${SSE_KEY}\` is present when only the bucket's default encryption names the key is documented both ways`,
      },
      choices: [
        { words: "key id absent without header", context: {} },
        { words: "key id taken from the bucket default", context: { [SSE_KEY]: key } },
      ],
    },
  ];
}

/**
 * With and without encryption headers. Genesys may read the bucket's default encryption and send it, or send nothing;
 * a header with another algorithm than the bucket's default has no reason to occur.
 */
export function encryptionHeaderDimension(bucket: Pick<Bucket, "encryption">): ChoiceDimension {
  const algorithm = bucket.encryption?.algorithm ?? "AES256";
  const key = bucket.encryption?.key;
  return {
    name: "encryption header",
    keys: [SSE, SSE_KEY],
    choices: [
      { words: "without encryption header", context: {} },
      {
        words: `with encryption header ${algorithm}`,
        context: { [SSE]: algorithm, ...(key === undefined ? {} : { [SSE_KEY]: key }) },
      },
    ],
  };
}

/** Documented as standard storage class; the header may be absent or say so. */
export const STORAGE_CLASS: ChoiceDimension = {
  name: "storage class header",
  keys: ["s3:x-amz-storage-class"],
  choices: [
    { words: "without storage class header", context: {} },
    { words: "with storage class STANDARD", context: { "s3:x-amz-storage-class": "STANDARD" } },
  ],
};

/** S3 accepts TLS 1.2 and 1.3; which one Genesys speaks is its own matter. */
export const TLS_VERSION: ChoiceDimension = {
  name: "TLS version",
  keys: ["s3:TlsVersion"],
  choices: ["1.2", "1.3"].map((version) => ({ words: `TLS ${version}`, context: { "s3:TlsVersion": version } })),
};

/**
 * A value of a context key that nobody declared: any that the policies mention, another one, or none.
 * @param excluded a value that it cannot have
 */
export function undeclaredDimension(
  key: string,
  mentions: Mentions,
  openPoint: { readonly rule: string; readonly why: string },
  absent: "may be absent" | "is present",
  excluded?: string,
): ChoiceDimension {
  const mentioned = (mentions.get(key.toLowerCase()) ?? []).filter((value) => value !== excluded);
  const values = mentioned.flatMap((value) => representative(value) ?? []);
  const present = [...new Set([...values, "some-other-value"])].slice(0, 8);
  return {
    name: key,
    keys: [key],
    openPoint,
    choices: [
      ...present.map((value) => ({ words: `${key} ${value}`, context: { [key]: value } })),
      ...(absent === "may be absent" ? [{ words: `without ${key}`, context: { [key]: null } }] : []),
    ],
  };
}
