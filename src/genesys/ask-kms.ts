/** The calls to KMS, which S3 makes for the session where the bucket's default encryption is SSE-KMS (K1, K2). */

import type { Language } from "../authorization/pattern/pattern.ts";
import type { Encryption } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { accountOf } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { CatalogueRow } from "./catalogue.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import { networkDimension, valueDimension } from "./dimensions.ts";
import { sampleKey } from "./key-layout.ts";
import { kmsLayers, managedKeyArn, managedKeyLayers } from "./layers.ts";
import { bucketArn, kmsRequest } from "./requests.ts";
import { type CallScene, type Question, sessionDimension } from "./scene.ts";
import { grantDimension, rcpDimension } from "./undeclared-layers.ts";

export function askKms(row: CatalogueRow, scene: CallScene): Question {
  const { circumstances, target, inventory, objects, learnt } = scene;
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
    // RCPs do not reach AWS' own keys (E7).
    undeclared: managed
      ? []
      : [...rcpDimension(scene, accountOf(arn), "the key"), ...grantDimension(target, row.action)],
    dimensions: (asked, time) => [
      encryptionContextDimension(encryption, owner, objects.recordings, asked),
      sessionDimension(role, asked, learnt.sessionName),
      forwardedAddressDimension(networkDimension(learnt.network, asked)),
      time,
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
function forwardedAddressDimension({ choices, incomplete }: ChoiceDimension): ChoiceDimension {
  const internet = choices.flatMap(({ words, context }) => {
    const address = context["aws:SourceIp"];
    return address === undefined ? [] : [{ words, context: { "aws:SourceIp": address } }];
  });
  return {
    name: "forwarded address",
    keys: ["aws:SourceIp"],
    openPoint: {
      rule: "K8",
      why: "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways",
    },
    choices: [{ words: "without aws:SourceIp", context: {} }, ...internet],
    ...(incomplete === undefined ? {} : { incomplete }),
  };
}
