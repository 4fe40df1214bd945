/** From an export to its calls, each with the requests that stand for its space and the policies that judge it. */

import type { Request } from "../authorization/model.ts";
import type { Bucket, Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { partitionOf } from "./arn.ts";
import type { CatalogueRow } from "./catalogue.ts";
import { CATALOGUE } from "./catalogue.ts";
import { circumstancesOf, openDimensions } from "./circumstances.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import {
  defaultKeyDimension,
  encryptionHeaderDimension,
  networkDimension,
  STORAGE_CLASS,
  TLS_VERSION,
} from "./dimensions.ts";
import type { SampleKey } from "./key-layout.ts";
import { keyPattern, metadataKeys, recordingKeys } from "./key-layout.ts";
import type { Layers } from "./layers.ts";
import { assumeRoleLayers, kmsLayers, managedKeyArn, managedKeyLayers, policiesOf, s3Layers } from "./layers.ts";
import type { Mentions } from "./mentions.ts";
import { mentionsOf } from "./mentions.ts";
import type { Call, Export } from "./model.ts";
import type { Circumstances } from "./requests.ts";
import { assumeRoleRequest, genesysCaller, kmsRequest, s3Request } from "./requests.ts";
import { drawSamples } from "./samples.ts";

/** A call and what AWS looks at to answer it. */
export interface JudgeableCall {
  readonly call: Call;
  readonly layers: Layers;
}

interface Scene {
  readonly target: Export;
  readonly inventory: Inventory;
  readonly circumstances: Circumstances;
}

/** What one row of the catalogue asks AWS. */
interface Question {
  readonly service: "sts" | "s3" | "kms";
  readonly resource: string;
  readonly base: Request;
  readonly layers: Layers;
  readonly dimensions: (mentions: Mentions) => readonly ChoiceDimension[];
}

const ACL: Choice = {
  words: "with x-amz-acl bucket-owner-full-control",
  context: { "s3:x-amz-acl": "bucket-owner-full-control" },
};

/** The calls that this export makes: KMS calls only where the bucket's default encryption is SSE-KMS. */
export function callsOf(target: Export, inventory: Inventory, now: Date): readonly JudgeableCall[] {
  const scene = { target, inventory, circumstances: circumstancesOf(target, inventory, now) };
  return CATALOGUE.filter((row) => row.on !== "key" || usesKms(target)).map((row) => toCall(row, scene));
}

function usesKms(target: Export): boolean {
  return !isGap(target.bucket) && (target.bucket.encryption?.algorithm.startsWith("aws:kms") ?? false);
}

function toCall(row: CatalogueRow, scene: Scene): JudgeableCall {
  const question = row.on === "role" ? askSts(scene) : row.on === "key" ? askKms(row, scene) : askS3(row, scene);
  const { base, layers, resource, service } = question;
  const mentions = mentionsOf(policiesOf(layers));
  const dimensions = question.dimensions(mentions);
  const present = [...Object.keys(base.context), ...dimensions.flatMap((dimension) => dimension.keys)];
  const open = openDimensions(service, mentions, scene.circumstances, scene.target, present);
  const { id, action, evidence, source } = row;
  const call = { id, action, resource, evidence, source, ...drawSamples(base, [...dimensions, ...open], mentions) };
  return { call, layers };
}

function askSts(scene: Scene): Question {
  const { circumstances, target, inventory } = scene;
  const layers = assumeRoleLayers(target, inventory);
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers,
    dimensions: (mentions) => [
      networkDimension(target.declared.network, circumstances.genesysAccount, mentions),
      callerDimension(circumstances.genesysAccount, layers, mentions),
      stsRegionDimension(circumstances),
    ],
  };
}

/** The global STS endpoint shows as us-east-1, a regional one as its own region; which one Genesys calls is not known. */
function stsRegionDimension(circumstances: Circumstances): ChoiceDimension {
  const regions = [...new Set([circumstances.genesysRegion, "us-east-1"])];
  return {
    name: "STS endpoint",
    keys: ["aws:RequestedRegion"],
    openPoint: { rule: "X1", why: "which STS endpoint Genesys calls is not known" },
    choices: regions.map((region) => ({ words: `STS in ${region}`, context: { "aws:RequestedRegion": region } })),
  };
}

/**
 * The principal that calls in the Genesys account is not published. Where the trust policy names one of that account,
 * both that one and another are tried: differing answers cannot be settled from files.
 */
function callerDimension(account: string, layers: Layers, mentions: Mentions): ChoiceDimension {
  const policy = layers.resourcePolicy;
  const named =
    policy === undefined || "unknown" in policy ? [] : policy.statements.flatMap((one) => one.principal?.aws ?? []);
  const tested = mentions.get("aws:principalarn") ?? [];
  const inGenesys = new RegExp(`^arn:aws:(?:iam|sts)::${account}:(?:role|user|assumed-role)/(.+)$`);
  const names = [...named, ...tested].flatMap((arn) => inGenesys.exec(arn)?.[1]?.replaceAll("*", "x") ?? []);
  const choice = (words: string, role?: string): Choice => {
    const caller = genesysCaller(account, role);
    return { words, context: { "aws:PrincipalArn": caller.role }, principal: { arn: caller.arn } };
  };
  return {
    name: "caller",
    keys: ["aws:PrincipalArn", "principal"],
    openPoint: {
      rule: "P2",
      why: "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId",
    },
    choices: [choice("some role of the Genesys account"), ...[...new Set(names)].map((name) => choice(name, name))],
  };
}

function askS3(row: CatalogueRow, scene: Scene): Question {
  const { circumstances, target, inventory } = scene;
  const { organizationId, now } = circumstances;
  const bucketArn = `arn:${partitionOf(circumstances.role)}:s3:::${circumstances.bucket.name}`;
  const keys =
    row.on === "bucket"
      ? []
      : row.on === "metadata"
        ? metadataKeys(organizationId, now)
        : recordingKeys(organizationId, now);
  const resource =
    row.on === "bucket"
      ? bucketArn
      : `${bucketArn}/${keyPattern(organizationId)}${row.on === "metadata" ? "_metadata.json" : ""}`;
  const bucket: Pick<Bucket, "encryption"> = isGap(target.bucket) ? {} : target.bucket;
  return {
    service: "s3",
    resource,
    base: s3Request(circumstances, row.action, keys[0] === undefined ? bucketArn : `${bucketArn}/${keys[0].key}`),
    layers: s3Layers(target, inventory),
    dimensions: (mentions) => [
      ...(keys.length === 0 ? [] : [keyDimension(bucketArn, keys)]),
      networkDimension(target.declared.network, circumstances.genesysAccount, mentions),
      TLS_VERSION,
      ...headerDimensions(row, bucket),
    ],
  };
}

function keyDimension(bucketArn: string, keys: readonly SampleKey[]): ChoiceDimension {
  return {
    name: "key",
    keys: ["resource"],
    choices: keys.map(({ key, words }) => ({ words, context: {}, resource: `${bucketArn}/${key}` })),
  };
}

const M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented",
};

function headerDimensions(row: CatalogueRow, bucket: Pick<Bucket, "encryption">): ChoiceDimension[] {
  const acl: ChoiceDimension = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: [ACL] };
  const listing: ChoiceDimension = {
    name: "prefix",
    keys: ["s3:prefix"],
    choices: [
      { words: "HeadBucket, or a listing without prefix", context: {} },
      { words: "a listing with an empty prefix", context: { "s3:prefix": "" } },
    ],
  };
  if (row.part === true)
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionHeaderDimension(bucket), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [{ words: "without ACL header", context: {} }, ACL] },
    ];
  return [
    ...(row.upload === true ? [...defaultKeyDimension(bucket), encryptionHeaderDimension(bucket), STORAGE_CLASS] : []),
    ...(row.withAcl === true ? [acl] : []),
    ...(row.listing === true ? [listing] : []),
  ];
}

function askKms(row: CatalogueRow, scene: Scene): Question {
  const { circumstances, target, inventory } = scene;
  const { role, bucket } = circumstances;
  const encryption = isGap(target.bucket) ? undefined : target.bucket.encryption;
  const managed = encryption?.key === undefined;
  const arn = encryption?.key ?? managedKeyArn(role, bucket.account, bucket.region);
  const bucketArn = `arn:${partitionOf(role)}:s3:::${bucket.name}`;
  const keys = recordingKeys(circumstances.organizationId, circumstances.now);
  const contexts = encryption?.bucketKey === true ? [bucketArn] : keys.map(({ key }) => `${bucketArn}/${key}`);
  return {
    service: "kms",
    resource: managed ? "alias/aws/s3" : arn,
    base: kmsRequest(circumstances, row.action, arn, contexts[0] ?? bucketArn),
    layers: managed ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, arn),
    dimensions: (mentions) => [
      encryptionContextDimension(contexts),
      forwardedAddressDimension(networkDimension(target.declared.network, circumstances.genesysAccount, mentions)),
    ],
  };
}

function encryptionContextDimension(contexts: readonly string[]): ChoiceDimension {
  const key = "kms:EncryptionContext:aws:s3:arn";
  return {
    name: "encryption context",
    keys: [key],
    choices: contexts.map((arn) => ({ words: `encryption context ${arn}`, context: { [key]: arn } })),
  };
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
