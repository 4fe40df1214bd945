/** The calls to S3, by a session of the export's role. */

import type { Request } from "../authorization/model.ts";
import type { Language } from "../authorization/pattern/pattern.ts";
import { s3Gates } from "../authorization/s3/gates.ts";
import type { Bucket } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { accountOf } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { CatalogueRow } from "./catalogue.ts";
import { type ChoiceDimension, keyDimension, tlsVersionDimension } from "./dimensions.ts";
import { headerDimensions } from "./header-dimensions.ts";
import { keyPattern } from "./key-layout.ts";
import { endpointPolicies, s3Layers } from "./layers.ts";
import type { Export } from "./model.ts";
import { bucketArn, s3Request } from "./requests.ts";
import { type CallScene, NO_ORGANIZATION, networkDimensions, type Question, sessionDimension } from "./scene.ts";
import { bucketRegionDimension, publicAccessDimension, rcpDimension } from "./undeclared-layers.ts";

export function askS3(row: CatalogueRow, scene: CallScene): Question {
  const { circumstances, target, inventory, objects, learnt } = scene;
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
    endpoints: endpointPolicies(target, inventory, learnt.network.sourceVpce),
    mayBeRefused: requesterPays(target, base),
    undeclared: [
      ...publicAccessDimension(target),
      ...rcpDimension(scene, circumstances.bucket.account, "the bucket"),
      ...bucketRegionDimension(scene, base),
    ],
    dimensions: (asked, time) => [
      ...(keys === undefined ? [] : [keysOf(keys, scene, asked)]),
      ...networkDimensions(scene, asked, learnt.network),
      sessionDimension(circumstances.role, asked, learnt.sessionName),
      tlsVersionDimension(learnt.tlsVersions),
      ...headerDimensions(row, settings, asked, learnt.headers),
      time,
    ],
  };
}

/** Every key of the call; under an organization id that nobody knows, the answer must not turn on the key. */
function keysOf(keys: Language, { circumstances }: CallScene, asked: Asked): ChoiceDimension {
  const all = keyDimension({ strings: keys }, asked);
  return circumstances.organizationKnown ? all : { ...all, openPoint: NO_ORGANIZATION };
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
