/**
 * The ways in which the requests of one call differ: what Genesys does not document (network path, headers), what
 * nobody declared (organization id, region), what AWS leaves open (N2, M2, K8), and time. Each is cut into the cases
 * that the policies can tell apart.
 */

import { readDate } from "../authorization/condition/date.ts";
import type { ContextValue, Principal } from "../authorization/model.ts";
import { type AddressSpace, PUBLIC_ADDRESSES } from "../authorization/pattern/ip.ts";
import type { Questions } from "../authorization/space/questions.ts";
import { type Domain, type Witnesses, witnessesFor } from "../authorization/space/witnesses.ts";
import type { Bucket, DeclaredExport } from "../inventory/model.ts";
import type { Asked } from "./asked.ts";
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
  /** Why the choices may not stand for all that there are. */
  readonly incomplete?: string;
}

const GENESYS_ENDPOINT = "vpce-0genesys000000000";
const GENESYS_VPC = "vpc-0genesys000000000";

/**
 * Both network hypotheses (X1): over the internet from any public address, or through an endpoint that is not the
 * customer's. Facts of the config's `network` narrow them.
 */
export function networkDimension(network: DeclaredExport["network"], account: string, asked: Asked): ChoiceDimension {
  const { sourceIps, sourceVpce, via } = network;
  const space: AddressSpace = sourceIps === undefined ? PUBLIC_ADDRESSES : { within: sourceIps, without: [] };
  const questions = asked.of("aws:SourceIp");
  // Where nobody asks for the address, any one does.
  const addresses =
    questions.asked || sourceIps !== undefined ? witnessesFor({ addresses: space }, questions) : SOMEWHERE;
  const internet = addresses.values.map((address) => ({
    words: `over the internet from ${address}`,
    context: { "aws:SourceIp": address },
  }));
  const endpoint = (sourceVpce ?? [GENESYS_ENDPOINT]).map((id) => ({
    words: sourceVpce === undefined ? "through an endpoint of Genesys' own" : `through ${id}`,
    context: { "aws:SourceVpce": id, ...(sourceVpce === undefined ? genesysNetwork(account) : {}) },
  }));
  // Of a declared endpoint only the id is known.
  const unknown =
    sourceVpce === undefined ? undefined : Object.keys(genesysNetwork(account)).find((key) => asked.of(key).asked);
  const incomplete =
    unknown === undefined ? addresses.incomplete : `\`${unknown}\` of the declared endpoint is not known`;
  const choices = via === "internet" ? internet : via === "endpoint" ? endpoint : [...internet, ...endpoint];
  const keys = ["aws:SourceIp", "aws:SourceVpce", ...Object.keys(genesysNetwork(account))];
  return { name: "network", keys, choices, ...(incomplete === undefined ? {} : { incomplete }) };
}

/** What a request through Genesys' own endpoint carries: ids of networks that are not the customer's. */
function genesysNetwork(account: string): Readonly<Record<string, string>> {
  return {
    "aws:SourceVpc": GENESYS_VPC,
    "aws:SourceVpcArn": `arn:aws:ec2:us-east-1:${account}:vpc/${GENESYS_VPC}`,
    "aws:VpcSourceIp": "10.20.30.40",
    "aws:VpceAccount": account,
    "aws:VpceOrgID": "o-genesys000000",
    "aws:VpceOrgPaths": "o-genesys000000/r-gene/",
  };
}

/** A documentation address (RFC 5737) for any address of the internet. */
const SOMEWHERE: Witnesses = { values: ["203.0.113.77"] };

const TIME_KEYS = ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"];
/** Genesys' credentials are fresh: taken a minute before they are used. */
const TOKEN_AGE = 60_000;

/** From now on, cut at every instant that the policies name. */
export function timeDimension(now: Date, asked: Asked): ChoiceDimension {
  const questions = TIME_KEYS.map((key) => asked.of(key));
  const [clock, epoch, token] = questions;
  const later = token?.dates.map((text) => shifted(text, TOKEN_AGE)) ?? [];
  const witnesses = witnessesFor(
    { from: now.getTime() },
    {
      patterns: questions.flatMap(({ patterns }) => patterns),
      numbers: epoch?.numbers ?? [],
      dates: [...(clock?.dates ?? []), ...(epoch?.dates ?? []), ...later],
      addresses: questions.flatMap(({ addresses }) => addresses),
      binaries: questions.flatMap(({ binaries }) => binaries),
      booleans: questions.some(({ booleans }) => booleans),
      asked: questions.some((one) => one.asked),
      entangled: questions.flatMap(({ entangled }) => entangled),
    },
  );
  const choices = witnesses.values.map((text) => atInstant(new Date(readDate(text) ?? now.getTime())));
  return { name: "time", keys: TIME_KEYS, choices, ...reason(witnesses) };
}

/** A date some milliseconds later; as it stands where it is none. */
function shifted(text: string, milliseconds: number): string {
  const time = readDate(text);
  return time === undefined ? text : new Date(time + milliseconds).toISOString();
}

/** The context keys of an instant. */
function atInstant(time: Date): Choice {
  return {
    words: `at ${time.toISOString()}`,
    context: {
      "aws:CurrentTime": time.toISOString(),
      "aws:EpochTime": String(Math.floor(time.getTime() / 1000)),
      "aws:TokenIssueTime": new Date(time.getTime() - TOKEN_AGE).toISOString(),
    },
  };
}

/** Every key of a language. */
export function keyDimension(domain: Domain, asked: Asked): ChoiceDimension {
  const witnesses = witnessesFor(domain, asked.resource());
  const choices = witnesses.values.map((resource, index) => ({
    words: `key ${index + 1}, of ${/year=(\d+)/.exec(resource)?.[1] ?? "any year"}`,
    context: {},
    resource,
  }));
  return { name: "key", keys: ["resource"], choices, ...reason(witnesses) };
}

/** Every value of a domain for one context key. */
export function valueDimension(
  key: string,
  domain: Domain,
  asked: Asked,
  questions: Questions = asked.of(key),
): ChoiceDimension {
  const witnesses = witnessesFor(domain, questions);
  const choices = witnesses.values.map((value) => ({ words: `${key} ${value}`, context: { [key]: value } }));
  return { name: key, keys: [key], choices, ...reason(witnesses) };
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

/** A value of a context key that nobody declared: any of the domain, or none where it may be absent. */
export function undeclaredDimension(
  key: string,
  domain: Domain,
  asked: Asked,
  openPoint: { readonly rule: string; readonly why: string },
  absent: "may be absent" | "is present",
): ChoiceDimension {
  const any = valueDimension(key, domain, asked, namesUniqueId(asked) ? asked.of(key) : asked.ofValue(key));
  const without = { words: `without ${key}`, context: { [key]: null } };
  return { ...any, openPoint, choices: absent === "may be absent" ? [...any.choices, without] : any.choices };
}

/** A Principal element may hold a unique id (`AROA...`), which aws:userid starts with. */
function namesUniqueId({ named }: Asked): boolean {
  return named.some((text) => !text.startsWith("arn:") && !/^\d{12}$/.test(text));
}

function reason({ incomplete }: Witnesses): { readonly incomplete?: string } {
  return incomplete === undefined ? {} : { incomplete };
}
