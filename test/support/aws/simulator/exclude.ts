/** `PolicyExclusionList`: policies left out by type, by ARN, or by the name of an inline policy. */

import type { Parameters } from "../model.ts";
import { isStructure, requiredText } from "../parameters.ts";
import { invalidInput } from "./check.ts";

export interface Exclusion {
  readonly managed: (arn: string) => boolean;
  readonly inline: (policyName: string, roleName: string) => boolean;
  readonly boundary: boolean;
  readonly scp: boolean;
}

const TYPES = ["aws-managed", "inline", "permission-boundary", "rcp", "scp", "user-managed"];
const POLICY_ARN = /^(arn:aws[\w-]*:iam::(?:\d{12}|aws):policy\/)([\w+=,.@/*?-]+)$/;
const KINDS = ["PolicyType", "PolicyArn", "InlinePolicyIdentifier"];

/** Malformed identifiers are an InvalidInput; those that match nothing, and those of RCPs, are ignored. */
export function readExclusions(list: readonly Parameters[]): Exclusion {
  list.forEach(checkIdentifier);
  const types = new Set(list.map(({ PolicyType }) => PolicyType));
  const arns = list.flatMap(({ PolicyArn }) => (typeof PolicyArn === "string" ? [PolicyArn] : []));
  const inline = list.flatMap(({ InlinePolicyIdentifier: id }) => (isStructure(id) ? [id] : []));
  return {
    managed: (arn) =>
      types.has(arn.includes("::aws:policy/") ? "aws-managed" : "user-managed") || arns.some((one) => like(one, arn)),
    inline: (policyName, roleName) =>
      types.has("inline") ||
      inline.some(
        (one) =>
          one["AttachmentType"] === "role" &&
          one["PolicyName"] === policyName &&
          like(requiredText(one, "AttachmentName"), roleName),
      ),
    boundary: types.has("permission-boundary"),
    scp: types.has("scp"),
  };
}

function checkIdentifier(identifier: Parameters): void {
  const [kind, ...others] = Object.keys(identifier);
  if (kind === undefined || others.length > 0 || !KINDS.includes(kind)) {
    throw invalidInput("A policy identifier has exactly one of PolicyType, PolicyArn, InlinePolicyIdentifier");
  }
  const { PolicyType: type, PolicyArn: arn, InlinePolicyIdentifier: inline } = identifier;
  if (type !== undefined && !(typeof type === "string" && TYPES.includes(type)))
    throw invalidInput("Invalid PolicyType");
  if (typeof arn === "string" && (!POLICY_ARN.test(arn) || stars(arn) > 1)) throw invalidInput(`Invalid ARN: ${arn}`);
  if (isStructure(inline)) checkInline(inline);
}

function checkInline(inline: Parameters): void {
  const [policy, type, name] = ["PolicyName", "AttachmentType", "AttachmentName"].map((key) =>
    requiredText(inline, key),
  );
  if (!policy || !name || !["user", "group", "role"].includes(type ?? "") || /[*?]/.test(policy) || stars(name) > 1) {
    throw invalidInput("Invalid InlinePolicyIdentifier");
  }
}

function stars(text: string): number {
  return text.split("*").length - 1;
}

/** `*` any text, `?` one character. */
function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(text);
}
