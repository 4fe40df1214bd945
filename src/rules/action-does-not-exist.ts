/** Actions that AWS does not have: the text is stored, and matches no request (A3). */

import { hasHole } from "../authorization/hole.ts";
import type { Statement } from "../authorization/model.ts";
import { nearest } from "../authorization/policy/nearest.ts";
import { type Attached, type Draft, nameOf, ofDeniedCall, type PolicyRule, type RuleScene } from "./policy-rule.ts";
import { actionsMeant, actionsOf } from "./service-actions.ts";

/** Operations of the API whose action has another name (S3 User Guide, "Required permissions for S3 API operations"), lower case. */
const OPERATIONS: Readonly<Record<string, string>> = {
  "s3:completemultipartupload": "s3:PutObject",
  "s3:copyobject": "s3:PutObject",
  "s3:createmultipartupload": "s3:PutObject",
  "s3:deletebucketencryption": "s3:PutEncryptionConfiguration",
  "s3:deletebucketlifecycle": "s3:PutLifecycleConfiguration",
  "s3:deletebuckettagging": "s3:PutBucketTagging",
  "s3:deleteobjects": "s3:DeleteObject",
  "s3:getbucketencryption": "s3:GetEncryptionConfiguration",
  "s3:getbucketlifecycle": "s3:GetLifecycleConfiguration",
  "s3:getbucketlifecycleconfiguration": "s3:GetLifecycleConfiguration",
  "s3:getbucketreplication": "s3:GetReplicationConfiguration",
  "s3:getobjectlockconfiguration": "s3:GetBucketObjectLockConfiguration",
  "s3:getpublicaccessblock": "s3:GetBucketPublicAccessBlock",
  "s3:headbucket": "s3:ListBucket",
  "s3:headobject": "s3:GetObject",
  "s3:initiatemultipartupload": "s3:PutObject",
  "s3:listbuckets": "s3:ListAllMyBuckets",
  "s3:listmultipartuploads": "s3:ListBucketMultipartUploads",
  "s3:listobjects": "s3:ListBucket",
  "s3:listobjectsv2": "s3:ListBucket",
  "s3:listobjectversions": "s3:ListBucketVersions",
  "s3:listparts": "s3:ListMultipartUploadParts",
  "s3:putbucketencryption": "s3:PutEncryptionConfiguration",
  "s3:putbucketlifecycle": "s3:PutLifecycleConfiguration",
  "s3:putbucketlifecycleconfiguration": "s3:PutLifecycleConfiguration",
  "s3:putbucketreplication": "s3:PutReplicationConfiguration",
  "s3:putobjectlockconfiguration": "s3:PutBucketObjectLockConfiguration",
  "s3:putpublicaccessblock": "s3:PutBucketPublicAccessBlock",
  "s3:uploadpart": "s3:PutObject",
  "kms:reencrypt": "kms:ReEncrypt*",
};

export const actionDoesNotExist: PolicyRule = { id: "action-does-not-exist", find };

function find(scene: RuleScene): readonly Draft[] {
  return scene.attached.flatMap((attached) =>
    attached.policy.statements.flatMap((statement) =>
      (statement.actions ?? statement.notActions ?? []).flatMap((text, index) =>
        isMissing(text) ? [draftOf(text, index, statement, attached, scene)] : [],
      ),
    ),
  );
}

/** No action of a service whose actions are all known. */
function isMissing(text: string): boolean {
  return text.includes(":") && !hasHole(text) && actionsMeant(text)?.length === 0;
}

/** What was surely meant by a name that is no action; undefined where it is one, or nothing is near. */
export function correctAction(text: string): string | undefined {
  return isMissing(text) ? meant(text) : undefined;
}

/** What was surely meant; undefined where nothing is near. */
function meant(text: string): string | undefined {
  const known = (actionsOf(text.slice(0, text.indexOf(":"))) ?? []).map(({ name }) => name);
  return OPERATIONS[text.toLowerCase()] ?? nearest(text.replace(/[*?]/g, ""), known);
}

function draftOf(text: string, index: number, statement: Statement, attached: Attached, scene: RuleScene): Draft {
  const { document, policy } = attached;
  const right = meant(text);
  const element = statement.actions === undefined ? "NotAction" : "Action";
  const list = [...statement.path, element];
  const item = [...list, index];
  // A sole action may be written without a list.
  const path = document.places.has(`/${item.join("/")}`) ? item : list;
  const wildcard = /[*?]/.test(text);
  const stored =
    policy.kind === "bucket-policy" ? "S3 refuses a bucket policy with it." : "AWS stores it without a word.";
  const grants = statement.effect === "Allow" && statement.actions !== undefined;
  return {
    document,
    path,
    statement,
    message: wildcard
      ? `No action of AWS matches ${text} in ${nameOf(statement)}.`
      : `${nameOf(statement)} names ${text}, which is no action of AWS.`.replace(/^s/, "S"),
    why: `What counts is the action that AWS authorizes, not an API's or an SDK's name; a name that does not exist matches no request (A3). ${stored}`,
    ...(right === undefined ? {} : { advice: `write ${right}` }),
    subject: `${element} ${text}`,
    foldsInto: ofDeniedCall(
      scene.judged,
      ({ call, worst }) => grants && call.action === right && worst.missingAllow.includes(policy.kind),
    ),
    asReason: `${text} stands there, which is no action of AWS: ${right} was surely meant (A3).`,
  };
}
