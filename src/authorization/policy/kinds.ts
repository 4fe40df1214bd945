/** What each kind of policy may and must hold (G7-G11). */

import type { PolicyKind } from "../model.ts";

export interface KindRules {
  /** G9. */
  readonly principal: "required" | "forbidden";
  /** G10: a trust policy's resource is its role. */
  readonly resource: "required" | "forbidden";
  /** G7: letters and digits only, unique in the document. */
  readonly plainSid: boolean;
  /** G8: whether the grammar knows `Id`. */
  readonly id: boolean;
  /** G11: U+0009, U+000A, U+000D, U+0020 to U+00FF. */
  readonly latinOnly: boolean;
  /** IAM checks that a resource is an ARN of a known partition and service (1.4). */
  readonly checksArns: boolean;
}

const identity: KindRules = {
  principal: "forbidden",
  resource: "required",
  plainSid: true,
  id: false,
  latinOnly: true,
  checksArns: true,
};

const resourceBased: KindRules = {
  principal: "required",
  resource: "required",
  plainSid: false,
  id: true,
  latinOnly: false,
  checksArns: false,
};

export const kindRules: Readonly<Record<PolicyKind, KindRules>> = {
  "identity-policy": identity,
  "permissions-boundary": identity,
  "session-policy": identity,
  "trust-policy": { ...resourceBased, resource: "forbidden", plainSid: true, latinOnly: true },
  "bucket-policy": resourceBased,
  "key-policy": { ...resourceBased, latinOnly: true },
  scp: { ...identity, plainSid: false, latinOnly: false, checksArns: false },
  rcp: { ...resourceBased, id: false },
  "vpc-endpoint-policy": resourceBased,
};

const kindNames: Readonly<Record<PolicyKind, string>> = {
  "identity-policy": "identity policy",
  "permissions-boundary": "permissions boundary",
  "session-policy": "session policy",
  "trust-policy": "trust policy",
  "bucket-policy": "bucket policy",
  "key-policy": "key policy",
  scp: "SCP",
  rcp: "RCP",
  "vpc-endpoint-policy": "VPC endpoint policy",
};

/** The kind's name with its article: `an RCP`. */
export function aKind(kind: PolicyKind): string {
  const name = kindNames[kind];
  return `${kind === "identity-policy" || kind === "scp" || kind === "rcp" ? "an" : "a"} ${name}`;
}
