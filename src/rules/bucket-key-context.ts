/** Conditions on the encryption context that fit the other of both contexts: an S3 Bucket Key's is the bucket's ARN, otherwise it is the object's (K7). */

import type { Statement, Truth } from "../authorization/model.ts";
import { partitionOf } from "../genesys/arn.ts";
import { isGap } from "../inventory/model.ts";
import {
  type Attached,
  type Draft,
  nameOf,
  ofDeniedCall,
  ofStatement,
  type PolicyRule,
  type RuleScene,
} from "./policy-rule.ts";
import { knownTests, needsValue, type ReadTest } from "./single-tests.ts";
import { callsMeant } from "./statement-calls.ts";

export const bucketKeyContext: PolicyRule = { id: "bucket-key-context", find };

const CONTEXT = "kms:encryptioncontext:aws:s3:arn";

interface Contexts {
  readonly bucket: string;
  readonly object: string;
  readonly bucketKey: boolean;
}

function find(scene: RuleScene): readonly Draft[] {
  const contexts = contextsOf(scene);
  if (contexts === undefined) return [];
  return scene.attached.flatMap((attached) =>
    attached.policy.statements.flatMap((statement) => {
      const isOfKey = [...callsMeant(statement, scene.judged)].some((id) => KMS_CALLS.has(id));
      const wrong = isOfKey && statement.effect === "Allow" ? wrongTest(statement, contexts) : undefined;
      return wrong === undefined ? [] : [draftOf(wrong, contexts, statement, attached, scene)];
    }),
  );
}

const KMS_CALLS: ReadonlySet<string> = new Set(["generate-data-key", "decrypt"]);

/** Undefined where nobody says whether the bucket has a Bucket Key: the calls then say so. */
function contextsOf({ judged }: RuleScene): Contexts | undefined {
  const { bucket, declared } = judged.export;
  const bucketKey = isGap(bucket) ? undefined : bucket.encryption?.bucketKey;
  const object = judged.calls.find(({ call }) => call.id === "put-recording")?.call.samples[0]?.request.resource;
  if (isGap(bucket) || bucketKey === undefined || object === undefined) return undefined;
  return { bucket: `arn:${partitionOf(declared.role)}:s3:::${bucket.name}`, object, bucketKey };
}

function wrongTest(statement: Statement, { bucket, object, bucketKey }: Contexts): ReadTest | undefined {
  const [right, other] = bucketKey ? [bucket, object] : [object, bucket];
  return knownTests(statement.conditions).find(
    (read) =>
      read.key === CONTEXT && needsValue(read) && matches(read, right) === false && matches(read, other) === true,
  );
}

function matches({ test, name }: ReadTest, arn: string): Truth {
  return name.operator?.compile(test.values, false)(arn, new Map()) ?? "unknown";
}

function draftOf(
  { test }: ReadTest,
  { bucket, bucketKey }: Contexts,
  statement: Statement,
  attached: Attached,
  scene: RuleScene,
): Draft {
  const quoted = ofStatement(attached, statement);
  const ofCall = ofDeniedCall(scene.judged, ({ call }) => KMS_CALLS.has(call.id));
  const state = bucketKey ? "has a Bucket Key" : "has no Bucket Key";
  const wanted = bucketKey ? `the bucket's ARN, ${bucket}` : `the object's ARN, ${bucket}/...`;
  return {
    document: attached.document,
    path: test.path,
    statement,
    message: `${nameOf(statement).replace(/^s/, "S")} allows no use of the key for this bucket: the bucket ${state}, so the encryption context is ${wanted}.`,
    why: "Something else allows the export now; whoever tidies that up stops it. With an S3 Bucket Key the encryption context is the bucket's ARN and not the object's (K7).",
    advice: bucketKey ? `add ${bucket} to the values` : `add ${bucket}/* to the values, under StringLike or ArnLike`,
    subject: nameOf(statement),
    foldsInto: (finding) => quoted(finding) || ofCall(finding),
    asReason: `The bucket ${state}, so the encryption context is ${wanted} (K7).`,
  };
}
