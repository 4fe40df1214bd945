/** From an export to its calls, each with the requests that stand for its space and the policies that judge it. */

import type { PolicyOrUnknown, Request } from "../authorization/model.ts";
import { globPattern, type Language } from "../authorization/pattern/pattern.ts";
import { s3Gates } from "../authorization/s3/gates.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { ANY_VALUE } from "../authorization/space/witnesses.ts";
import type { Bucket, Encryption, Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { GENESYS_REGIONS } from "./accounts.ts";
import { accountOf, roleName } from "./arn.ts";
import { type Asked, askedOf, type Judges } from "./asked.ts";
import { callerDimension } from "./callers.ts";
import type { CatalogueRow } from "./catalogue.ts";
import { CATALOGUE } from "./catalogue.ts";
import { circumstancesOf, openDimensions, UNDECLARED_KEYS } from "./circumstances.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import {
  defaultKeyDimension,
  encryptionHeaderDimension,
  keyDimension,
  networkDimension,
  STORAGE_CLASS,
  TLS_VERSION,
  timeDimension,
  valueDimension,
} from "./dimensions.ts";
import { keyPattern, metadata, recordings, sampleKey } from "./key-layout.ts";
import { assumeRoleLayers, endpointPolicies, kmsLayers, managedKeyArn, managedKeyLayers, s3Layers } from "./layers.ts";
import type { Call, Export } from "./model.ts";
import type { Circumstances } from "./requests.ts";
import { assumeRoleRequest, bucketArn, kmsRequest, s3Request, sessionOf } from "./requests.ts";
import { drawSamples } from "./samples.ts";

/** A call and what AWS looks at to answer it. */
export interface JudgeableCall extends Judges {
  readonly call: Call;
}

interface Scene {
  readonly target: Export;
  readonly inventory: Inventory;
  readonly circumstances: Circumstances;
  /** Every object that the export writes: made once, for what is worked out about them stays with them. */
  readonly objects: Readonly<Record<"recordings" | "metadata", Language>>;
  /** By call: another world's policies that are to judge the same requests. */
  readonly beside: ReadonlyMap<string, Judges>;
}

/** What one row of the catalogue asks AWS. */
interface Question {
  readonly service: "sts" | "s3" | "kms";
  readonly resource: string;
  readonly base: Request;
  readonly layers: Layers;
  readonly dimensions: (asked: Asked) => readonly ChoiceDimension[];
  readonly endpoints?: ReadonlyMap<string, PolicyOrUnknown>;
  readonly mayBeRefused?: readonly string[];
}

const ACL: Choice = {
  words: "with x-amz-acl bucket-owner-full-control",
  context: { "s3:x-amz-acl": "bucket-owner-full-control" },
};

/**
 * The calls that this export makes: KMS calls only where the bucket's default encryption is SSE-KMS.
 * @param beside by call: another world's policies, whose questions tell requests apart, too
 */
export function callsOf(
  target: Export,
  inventory: Inventory,
  now: Date,
  beside: ReadonlyMap<string, Judges> = new Map(),
): readonly JudgeableCall[] {
  const circumstances = circumstancesOf(target, inventory, now);
  const before = `${bucketArn(circumstances)}/`;
  const organization = circumstances.organizationKnown ? circumstances.organizationId : undefined;
  const objects = { recordings: recordings(before, organization, now), metadata: metadata(before, organization, now) };
  const scene = { target, inventory, circumstances, objects, beside };
  return CATALOGUE.filter((row) => row.on !== "key" || usesKms(target)).map((row) => toCall(row, scene));
}

function usesKms(target: Export): boolean {
  return !isGap(target.bucket) && (target.bucket.encryption?.algorithm.startsWith("aws:kms") ?? false);
}

/** Keys that vary from request to request: policy variables on them cannot be replaced. */
const VARYING = [
  ...UNDECLARED_KEYS,
  "aws:SourceIp",
  "aws:SourceVpce",
  "aws:SourceVpc",
  "aws:CurrentTime",
  "aws:EpochTime",
];

function toCall(row: CatalogueRow, scene: Scene): JudgeableCall {
  const question = row.on === "role" ? askSts(scene) : row.on === "key" ? askKms(row, scene) : askS3(row, scene);
  const { base, layers, resource, service, endpoints = new Map<string, PolicyOrUnknown>(), mayBeRefused } = question;
  const asked = askedOf(layers, base, VARYING, [...endpoints.values()], scene.beside.get(row.id));
  const dimensions = [...question.dimensions(asked), timeDimension(scene.circumstances.now, asked)];
  const present = [...Object.keys(base.context), ...dimensions.flatMap((dimension) => dimension.keys)];
  const open = openDimensions(service, asked, scene.circumstances, scene.target, present);
  const { id, action, evidence, source } = row;
  const drawn = drawSamples(base, [...dimensions, ...open], asked);
  const gates = mayBeRefused === undefined ? {} : { mayBeRefused };
  return { call: { id, action, resource, evidence, source, ...drawn, ...gates }, layers, endpoints };
}

function networkOf({ target, circumstances }: Scene, asked: Asked): ChoiceDimension {
  return networkDimension(target.declared.network, circumstances.genesys.accounts[0] ?? "", asked);
}

const NO_ORGANIZATION = {
  rule: "T2",
  why: "the Genesys Cloud organization id is in no document: set `genesys.organization-id` of the export",
};

/** Where no document names the organization, its id may be any. */
function unknownOrganization(asked: Asked): ChoiceDimension {
  return { ...valueDimension("sts:ExternalId", ANY_VALUE, asked), openPoint: NO_ORGANIZATION };
}

function askSts(scene: Scene): Question {
  const { circumstances, target, inventory } = scene;
  const layers = assumeRoleLayers(target, inventory);
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers,
    dimensions: (asked) => [
      networkOf(scene, asked),
      callerDimension(circumstances, asked),
      stsRegionDimension(circumstances),
      MULTI_FACTOR,
      ...(circumstances.organizationKnown ? [] : [unknownOrganization(asked)]),
    ],
  };
}

/** The global STS endpoint shows as us-east-1, a regional one as its own region; which one Genesys calls is not known. */
function stsRegionDimension({ genesysRegion }: Circumstances): ChoiceDimension {
  const regions = [...new Set([genesysRegion ?? "us-east-1", "us-east-1", ...GENESYS_REGIONS.keys()])];
  return {
    name: "STS endpoint",
    keys: ["aws:RequestedRegion"],
    openPoint: { rule: "X1", why: "which STS endpoint Genesys calls is not known" },
    choices: regions.map((region) => ({ words: `STS in ${region}`, context: { "aws:RequestedRegion": region } })),
  };
}

/** T5: absent for long-term credentials, false for temporary ones without MFA; Genesys uses no MFA, the rest is not known. */
const MULTI_FACTOR: ChoiceDimension = {
  name: "MFA",
  keys: ["aws:MultiFactorAuthPresent"],
  openPoint: { rule: "T5", why: "whether Genesys calls with temporary or long-term credentials is not published" },
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    { words: "long-term credentials", context: { "aws:MultiFactorAuthPresent": null } },
  ],
};

/**
 * The session name that Genesys chooses is not published either. Where a policy names a session of the role, both that one
 * and another are tried.
 */
function sessionDimension(role: string, { principals }: Asked): ChoiceDimension {
  const ofRole = `:assumed-role/${roleName(role)}/`;
  const names = principals.flatMap((arn) =>
    arn.includes(ofRole) ? [arn.slice(arn.indexOf(ofRole) + ofRole.length)] : [],
  );
  const choice = (words: string, name?: string): Choice => ({ words, context: {}, principal: sessionOf(role, name) });
  return {
    name: "session",
    keys: ["principal"],
    openPoint: {
      rule: "T8",
      why: "Genesys does not publish the session name that it chooses; name the role instead of one of its sessions",
    },
    choices: [
      choice("some session of the role"),
      ...[...new Set(names)].map((name) => choice(`session ${name}`, name)),
    ],
  };
}

/** Every key of the call; under an organization id that nobody knows, the answer must not turn on the key. */
function keysOf(keys: Language, { circumstances }: Scene, asked: Asked): ChoiceDimension {
  const all = keyDimension({ strings: keys }, asked);
  return circumstances.organizationKnown ? all : { ...all, openPoint: NO_ORGANIZATION };
}

function askS3(row: CatalogueRow, scene: Scene): Question {
  const { circumstances, target, inventory, objects } = scene;
  const bucket = bucketArn(circumstances);
  const pattern = `${bucket}/${keyPattern(circumstances.organizationId)}`;
  const keys = row.on === "recordings" || row.on === "metadata" ? objects[row.on] : undefined;
  const settings: Pick<Bucket, "encryption"> = isGap(target.bucket) ? {} : target.bucket;
  const base = s3Request(circumstances, row.action, bucket);
  return {
    service: "s3",
    resource: row.on === "bucket" ? bucket : row.on === "metadata" ? `${pattern}_metadata.json` : pattern,
    base,
    layers: s3Layers(target, inventory),
    endpoints: endpointPolicies(target, inventory),
    mayBeRefused: requesterPays(target, base),
    dimensions: (asked) => [
      ...(keys === undefined ? [] : [keysOf(keys, scene, asked)]),
      networkOf(scene, asked),
      sessionDimension(circumstances.role, asked),
      TLS_VERSION,
      ...headerDimensions(row, settings, asked),
    ],
  };
}

/** Whether Genesys sends x-amz-request-payer is not known: in another account's Requester Pays bucket all turns on it (S5). */
function requesterPays({ declared, bucket }: Export, request: Request): readonly string[] {
  if (isGap(bucket) || bucket.requesterPays !== true) return [];
  const { account } = bucket;
  const operation = request.action.slice("s3:".length);
  const call = { operation, request, headers: { "x-amz-request-payer": { unknown: true } } } as const;
  return s3Gates(call, { account, requesterPays: true }, accountOf(declared.role))
    .filter(({ rule }) => rule === "S5")
    .map(({ reason, rule }) => `${reason} (${rule})`);
}

const M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented",
};

function headerDimensions(row: CatalogueRow, bucket: Pick<Bucket, "encryption">, asked: Asked): ChoiceDimension[] {
  const acl: ChoiceDimension = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: [ACL] };
  if (row.part === true)
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionHeaderDimension(bucket), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [{ words: "without ACL header", context: {} }, ACL] },
    ];
  return [
    ...(row.upload === true ? [...defaultKeyDimension(bucket), encryptionHeaderDimension(bucket), STORAGE_CLASS] : []),
    ...(row.withAcl === true ? [acl] : []),
    ...(row.listing === true ? [prefixDimension(asked)] : []),
  ];
}

/** What a listing asks for is not documented: nothing (HeadBucket), or any prefix. */
function prefixDimension(asked: Asked): ChoiceDimension {
  const any = valueDimension("s3:prefix", { strings: { include: globPattern("*") } }, asked);
  return { ...any, choices: [{ words: "without prefix", context: {} }, ...any.choices] };
}

function askKms(row: CatalogueRow, scene: Scene): Question {
  const { circumstances, target, inventory, objects } = scene;
  const { role, bucket, organizationId, now } = circumstances;
  const encryption = isGap(target.bucket) ? undefined : target.bucket.encryption;
  const managed = encryption?.key === undefined;
  const arn = encryption?.key ?? managedKeyArn(role, bucket.account, bucket.region);
  const owner = bucketArn(circumstances);
  const context = `${owner}/${sampleKey(organizationId, now)}`;
  return {
    service: "kms",
    resource: managed ? "alias/aws/s3" : arn,
    base: kmsRequest(circumstances, row.action, arn, context),
    layers: managed ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, arn),
    dimensions: (asked) => [
      encryptionContextDimension(encryption, owner, objects.recordings, asked),
      sessionDimension(role, asked),
      forwardedAddressDimension(networkOf(scene, asked)),
    ],
  };
}

const CONTEXT = "kms:EncryptionContext:aws:s3:arn";

/** K7: the object's ARN; with an S3 Bucket Key, never under DSSE, the bucket's. Where nobody declared which, either. */
function encryptionContextDimension(
  encryption: Encryption | undefined,
  bucket: string,
  objects: Language,
  asked: Asked,
): ChoiceDimension {
  const ofObjects = valueDimension(CONTEXT, { strings: { include: objects.include } }, asked);
  const ofBucket: Choice = { words: "with an S3 Bucket Key", context: { [CONTEXT]: bucket } };
  if (encryption?.algorithm === "aws:kms:dsse" || encryption?.bucketKey === false) return ofObjects;
  if (encryption?.bucketKey === true) return { name: ofObjects.name, keys: ofObjects.keys, choices: [ofBucket] };
  const why =
    "whether the bucket uses an S3 Bucket Key is not declared: set `bucket-key` under the bucket's `encryption`";
  return { ...ofObjects, openPoint: { rule: "K7", why }, choices: [...ofObjects.choices, ofBucket] };
}

/** S3's call to KMS never carries the endpoint (K8); whether it carries the caller's address is documented both ways. */
function forwardedAddressDimension(network: ChoiceDimension): ChoiceDimension {
  const internet = network.choices.filter((choice) => "aws:SourceIp" in choice.context);
  return {
    name: "forwarded address",
    keys: ["aws:SourceIp"],
    openPoint: {
      rule: "K8",
      why: "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways",
    },
    choices: [{ words: "without aws:SourceIp", context: {} }, ...internet],
  };
}
