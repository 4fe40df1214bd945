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
import { lastInstant } from "./horizon.ts";
import type { Adjustment, Dimension } from "./model.ts";

/** One choice on a dimension: changes to the base request; null takes a context key away. */
export interface Choice {
  readonly words: string;
  readonly context: Readonly<Record<string, ContextValue | null>>;
  readonly resource?: string;
  readonly principal?: Principal;
  readonly adjustment?: Adjustment;
}

export interface ChoiceDimension extends Dimension {
  readonly choices: readonly Choice[];
  /** Why the choices may not stand for all that there are. */
  readonly incomplete?: string;
}

/** Ids that no policy of a customer's names. */
const GENESYS_ENDPOINT = "vpce-0genesys000000000";
export const GENESYS_VPC = "vpc-0genesys000000000";

/** Context keys that only requests through an endpoint carry, beside its id. */
export const ENDPOINT_KEYS: readonly string[] = [
  "aws:SourceVpc",
  "aws:SourceVpcArn",
  "aws:VpcSourceIp",
  "aws:VpceAccount",
  "aws:VpceOrgID",
  "aws:VpceOrgPaths",
];

/**
 * Both network hypotheses (X1): over the internet from any public address, or through an endpoint, which is not the
 * customer's unless it is declared. Facts of the config's `network` narrow them. What an endpoint has beside its id is set
 * by other dimensions, before this one.
 */
export function networkDimension(network: DeclaredExport["network"], asked: Asked): ChoiceDimension {
  const { sourceIps, sourceVpce, via } = network;
  const space: AddressSpace = sourceIps === undefined ? PUBLIC_ADDRESSES : { within: sourceIps, without: [] };
  const questions = asked.of("aws:SourceIp");
  // Where nobody asks for the address, any one does.
  const addresses =
    questions.asked || sourceIps !== undefined ? witnessesFor({ addresses: space }, questions) : SOMEWHERE;
  const withoutEndpoint = Object.fromEntries(ENDPOINT_KEYS.map((key) => [key, null]));
  const internet = addresses.values.map((address) => ({
    words: `over the internet from ${address}`,
    context: { ...withoutEndpoint, "aws:SourceIp": address },
  }));
  const endpoint =
    sourceVpce === undefined
      ? [
          {
            words: "through an endpoint of Genesys' own",
            context: { "aws:SourceVpce": GENESYS_ENDPOINT, "aws:SourceVpc": GENESYS_VPC },
          },
        ]
      : sourceVpce.map((id) => ({ words: `through ${id}`, context: { "aws:SourceVpce": id } }));
  const choices = via === "internet" ? internet : via === "endpoint" ? endpoint : [...internet, ...endpoint];
  const keys = ["aws:SourceIp", "aws:SourceVpce", ...ENDPOINT_KEYS];
  return { name: "network", keys, choices, ...(via === "endpoint" ? {} : reason(addresses)) };
}

/** A documentation address (RFC 5737) for any address of the internet. */
const SOMEWHERE: Witnesses = { values: ["203.0.113.77"] };

const TIME_KEYS = ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"];
/** Genesys' credentials are fresh: taken a minute before they are used. */
const TOKEN_AGE = 60_000;

/** From now on to the horizon, cut at every instant that the policies name. */
export function timeDimension(now: Date, asked: Asked): ChoiceDimension {
  const end = lastInstant(now);
  const inTime = (text: string): boolean => (readDate(text) ?? now.getTime()) <= end;
  const questions = TIME_KEYS.map((key) => asked.of(key));
  const [clock, epoch, token] = questions;
  const later = token?.dates.map((text) => shifted(text, TOKEN_AGE)) ?? [];
  const witnesses = witnessesFor(
    { from: now.getTime() },
    {
      patterns: questions.flatMap(({ patterns }) => patterns),
      numbers: (epoch?.numbers ?? []).filter(inTime),
      dates: [...(clock?.dates ?? []), ...(epoch?.dates ?? []), ...later].filter(inTime),
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
export const TLS_VERSIONS: readonly string[] = ["1.2", "1.3"];

export function tlsVersionDimension(versions = TLS_VERSIONS): ChoiceDimension {
  return {
    name: "TLS version",
    keys: ["s3:TlsVersion"],
    choices: versions.map((version) => ({ words: `TLS ${version}`, context: { "s3:TlsVersion": version } })),
  };
}

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
