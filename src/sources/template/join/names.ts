/** ARNs and names of pieces, as values: what is not known of them are holes. */

import type { Place } from "../../../inventory/model.ts";
import type { KeyPiece, ManagedPolicyPiece, Origin, RolePiece } from "../pieces.ts";
import { joinTexts, textValue, type Value } from "../value.ts";

export function roleArn(role: RolePiece): Value {
  return arn(role, ["iam", "", "account"], "role", role.path, role.name);
}

export function managedPolicyArn(policy: ManagedPolicyPiece): Value {
  return arn(policy, ["iam", "", "account"], "policy", policy.path, policy.name);
}

export function keyArn(key: KeyPiece): Value {
  return arn(key, ["kms", "region", "account"], "key/", key.keyId);
}

/** `alias/NAME` of a piece's account and Region. */
export function aliasArn(origin: Origin, alias: Value): Value {
  return arn(origin, ["kms", "region", "account"], "", alias);
}

type Field = "" | "region" | "account";

function arn(origin: Origin, [service, region, account]: readonly [string, Field, Field], ...rest: Part[]): Value {
  const { place } = origin;
  const field = (name: Field): Part => (name === "" ? "" : origin[name]);
  const parts: readonly Part[] = [
    "arn:",
    origin.partition,
    `:${service}:`,
    field(region),
    ":",
    field(account),
    ":",
    ...rest,
  ];
  return joinTexts(
    parts.map((part) => toValue(part, place)),
    place,
  );
}

type Part = string | Value;

function toValue(part: Part, place: Place): Value {
  return typeof part === "string" ? textValue(part, place) : part;
}
