/** Resource and Action texts: what AWS refuses to store (1.4). */

import { splitArn } from "../match/arn.ts";
import type { JsonPath } from "../model.ts";
import { kindRules } from "./kinds.ts";
import { error, isOpen, quote, type Reading, warning } from "./report.ts";

interface Item {
  readonly text: string;
  readonly path: JsonPath;
}

const PARTITION = /^(\*|aws|aws-cn|aws-us-gov|aws-eusc|aws-iso(-[a-z])?)$/;

/** Actions: a service prefix, one colon, a name; or a lone `*`. */
export function checkActions(reading: Reading, items: readonly Item[]): void {
  for (const { text, path } of items) {
    if (isOpen(reading, text)) continue;
    if (text === "*") {
      if (reading.kind === "trust-policy")
        error(reading, "G10", path, 'a trust policy takes sts actions only, not "*"', 'write "sts:AssumeRole"');
      continue;
    }
    const colons = text.split(":").length - 1;
    if (colons === 0) {
      error(
        reading,
        "A1",
        path,
        `the action ${quote(text)} has no service in front`,
        `write "SERVICE:${text.slice(0, 60)}"`,
      );
    } else if (colons > 1) {
      error(reading, "A1", path, `the action ${quote(text)} has more than one colon`, 'write "SERVICE:ACTION"');
    } else if (reading.kind === "trust-policy" && !/^sts:/i.test(text)) {
      error(
        reading,
        "G10",
        path,
        `a trust policy takes sts actions only, found ${quote(text)}`,
        'write "sts:AssumeRole"',
      );
    }
  }
}

export function checkResources(reading: Reading, items: readonly Item[]): void {
  for (const { text, path } of items) {
    if (text === "*" || isOpen(reading, text)) continue;
    const parts = splitArn(text);
    if (kindRules[reading.kind].checksArns) checkArn(reading, text, parts, path);
    else if (parts[0] !== "arn") error(reading, "R2", path, `the resource ${quote(text)} is neither an ARN nor "*"`);
    if (parts[0] === "arn" && parts.length < 6 && !kindRules[reading.kind].checksArns) {
      warning(reading, "R2", path, `the resource ${quote(text)} has fewer than six parts`, "write the ARN in full");
    }
    if (/[A-Z]/.test(parts[2] ?? "")) {
      warning(
        reading,
        "R4",
        path,
        `the service in ${quote(text)} matches nothing: ARNs are case-sensitive`,
        "write it in lower case",
      );
    }
  }
}

function checkArn(reading: Reading, text: string, parts: readonly string[], path: JsonPath): void {
  const [prefix, partition = "", service = "", region = "", , resource = ""] = parts;
  if (prefix !== "arn" || parts.length < 6) {
    error(
      reading,
      "R2",
      path,
      `the resource ${quote(text)} must be an ARN with six parts or "*"`,
      "write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE",
    );
  } else if (!PARTITION.test(partition)) {
    error(reading, "R2", path, `there is no partition ${quote(partition)} in ${quote(text)}`, 'write "aws"');
  } else if (/[*?]/.test(service) || service === "") {
    error(
      reading,
      "R2",
      path,
      `the service in ${quote(text)} must be written in full, without wildcards`,
      "name the service",
    );
  } else if (service === "s3" && region !== "" && !resource.startsWith("accesspoint/")) {
    error(
      reading,
      "R2",
      path,
      `a bucket's ARN has no region: ${quote(text)}`,
      `write "arn:${partition}:s3:::${resource}"`,
    );
  }
}

/** S3 actions on objects; every other one is on the bucket. */
const OBJECT_ACTION =
  /^s3:((get|put|delete)object|abortmultipartupload$|listmultipartuploadparts$|restoreobject$|bypassgovernanceretention$|replicate(object|delete|tags)$|objectowneroverridetobucketowner$|initiatereplication$|updateobjectencryption$)/i;
const BUCKET_ACTION =
  /^s3:((get|put|delete|create|list)bucket|(get|put)(lifecycle|encryption|replication|accelerate|analytics|inventory|intelligenttiering|metrics)configuration$)/i;

/** S3 refuses an action that no resource of its statement can have: object actions on the bucket, and the reverse. */
export function checkBucketLevels(reading: Reading, actions: readonly Item[], resources: readonly Item[]): void {
  if (resources.some(({ text }) => isOpen(reading, text))) return;
  const names = resources.map(({ text }) => splitArn(text)[5] ?? "*");
  // A wildcard stands for slashes, too (R3).
  const objects = names.some((name) => /[/*?]/.test(name));
  const buckets = names.some((name) => !name.includes("/"));
  for (const { text, path } of actions) {
    if (!/^s3:[^*?]+$/i.test(text) || isOpen(reading, text)) continue;
    const onObjects = OBJECT_ACTION.test(text);
    // Of an action that is neither, nothing is said.
    if (!onObjects && !BUCKET_ACTION.test(text)) continue;
    if (onObjects ? objects : buckets) continue;
    error(
      reading,
      "R5",
      path,
      `${quote(text)} applies to no resource of its statement: it is an action on ${onObjects ? "objects" : "the bucket"}`,
      onObjects ? 'add "arn:aws:s3:::BUCKET/*" to Resource' : 'add "arn:aws:s3:::BUCKET" to Resource',
    );
  }
}

/** P4: principals and resources of one statement are of one partition. */
export function checkPartitions(
  reading: Reading,
  principals: readonly string[],
  resources: readonly Item[],
  path: JsonPath,
): void {
  const partitionOf = (text: string): string | undefined => (text.startsWith("arn:") ? text.split(":")[1] : undefined);
  const own = resources
    .map(({ text }) => partitionOf(text))
    .find((partition) => partition !== undefined && PARTITION.test(partition));
  if (own === undefined || own === "*") return;
  for (const principal of principals) {
    const partition = partitionOf(principal);
    if (partition === undefined || partition === own || /[*?]/.test(partition) || isOpen(reading, partition)) continue;
    error(
      reading,
      "P4",
      path,
      `the principal ${quote(principal)} is of partition ${quote(partition)}, the resource of ${quote(own)}`,
      "both are of one partition",
    );
  }
}
