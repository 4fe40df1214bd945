/** What AWS' text of a denial can mean, and what it cannot. The rules are those of docs/how-a-decision-is-made.md. */

import type { AwsError, NamedLayer, Service } from "../evidence/model.ts";
import type { Meaning } from "./model.ts";

/** @param service undefined where the text does not tell */
export function meaningOf(error: AwsError | undefined, service: Service | undefined): Meaning {
  const code = error?.code;
  const other = code === undefined ? undefined : OTHER_CODES.get(code);
  if (other !== undefined) return { can: [other], cannot: ["a denial by any policy: no permission would change it"] };
  const { named } = error ?? {};
  if (named !== undefined) return { can: [canOf(named)], cannot: cannotOf(named), note: ONE_OF_SEVERAL };
  if (/ciphertext refers to a customer master key/i.test(error?.message ?? "")) return HIDDEN_KEY;
  return service === "sts" ? BARE_STS : service === "kms" ? BARE_KMS : BARE_S3;
}

const ONE_OF_SEVERAL =
  "AWS names one layer and one only: another may deny as well, and shows when this one is mended (S7).";

const CAN: Readonly<Record<string, string>> = {
  "explicit deny identity-policy": "a Deny in a policy of the caller's own role or user",
  "explicit deny resource":
    "a Deny in the resource's own policy (bucket, access point, key or trust policy); of S3 also RestrictPublicBuckets (B4, S7)",
  "explicit deny permissions-boundary": "a Deny in the role's permissions boundary",
  "explicit deny session-policy": "a Deny in the session policy that the caller gave when it assumed the role (E6)",
  "explicit deny scp": "a Deny in a service control policy above the caller's account (E8)",
  "explicit deny rcp": "a Deny in a resource control policy above the resource's account (E7)",
  "explicit deny vpc-endpoint-policy": "a Deny in the policy of the VPC endpoint that the request passed",
  "explicit deny trust-policy": "a Deny in the role's trust policy",
  "no allow identity-policy":
    "no Allow in the caller's own policies, and none in the resource's policy that names it (S1, K3)",
  "no allow resource":
    "the resource's policy does not let this caller in: needed across accounts (XACC), for keys (K3) and for roles (T1)",
  "no allow permissions-boundary": "the role's permissions boundary does not allow the action",
  "no allow session-policy": "the session policy does not allow the action (E6)",
  "no allow scp": "at some level above the caller's account no service control policy allows the action",
  "no allow rcp": "at some level above the resource's account no resource control policy allows the action",
  "no allow vpc-endpoint-policy": "the policy of the VPC endpoint that the request passed does not allow the action",
  "no allow trust-policy":
    "the role's trust policy does not let this caller in, or a condition of it fails: a wrong or missing ExternalId (T2)",
};

function keyOf({ effect, kinds }: NamedLayer): string {
  const [first] = kinds;
  return `${effect} ${kinds.length > 1 ? "resource" : (first ?? "")}`;
}

function canOf(named: NamedLayer): string {
  if (named.effect === "setting")
    return `a setting of Block Public Access or of the bucket, as the text says: ${named.phrase}`;
  return CAN[keyOf(named)] ?? named.phrase;
}

function cannotOf(named: NamedLayer): readonly string[] {
  if (named.effect === "explicit deny") return ["a missing Allow: adding one does not lift a Deny (E1)"];
  if (named.effect === "no allow") return ["a Deny that hit the request: it wins, and AWS would have named it (E1)"];
  return [];
}

const BARE_S3: Meaning = {
  can: [
    "any layer: bucket policy, identity policies, boundary, session policy, SCP, RCP, endpoint policy, key policy (E1)",
    "a caller of another account outside of the organization, or a VPC endpoint policy across accounts: S3 names no layer to them (S7)",
    "on reading: a key that does not exist, without s3:ListBucket (S6)",
    "a wrong x-amz-expected-bucket-owner (S4), or Requester Pays without x-amz-request-payer (S5)",
    "Block Public Access, for a public ACL (B1) or another account under a public policy (B4)",
    "SSE-C where the bucket blocks it (N4); KMS, where the words were cut on the way (K10)",
  ],
  cannot: [
    "Object Lock, disabled ACLs or a missing checksum: those are a 400 (L1, O1)",
    "Block Public Access against a session of the bucket's own account (B4)",
    "that S3 gave no reason to a session of the bucket's own account: it does, so somebody shortened it (S7)",
  ],
};

const BARE_KMS: Meaning = {
  can: ["key policy, grants, identity policies, boundary, SCP or RCP (K3)", "a key of another account or Region (K4)"],
  cannot: ["the bucket policy: KMS does not look at it (K2)"],
};

const BARE_STS: Meaning = {
  can: [
    "the trust policy does not let the caller in: another account, or the ExternalId is missing or another (T1, T2)",
    "an RCP of the role's organization (T3)",
    "the role does not exist: AWS says the same",
  ],
  cannot: [
    "an SCP of the role's account: it does not bind a caller of another account (E8)",
    "the role's identity policies or the bucket policy: they count only after the role is assumed",
  ],
};

const HIDDEN_KEY: Meaning = {
  can: [
    "the key does not exist or is in another Region",
    "the key policy or the caller's policies do not allow it (K3, K4)",
  ],
  cannot: ["the bucket policy: KMS does not look at it (K2)"],
};

/** Codes that are no denial, and what is so instead. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  [
    "AccessControlListNotSupported",
    "the bucket enforces its owner and takes no ACL but bucket-owner-full-control: a 400 (O1)",
  ],
  ["NoSuchBucket", "the bucket does not exist under this name"],
  ["NoSuchKey", "the object does not exist"],
  ["PermanentRedirect", "the request went to another Region than the bucket's"],
  ["ExpiredToken", "the session had ended: it has to be taken anew"],
  ["InvalidAccessKeyId", "the access key does not exist"],
  ["SignatureDoesNotMatch", "the signature is wrong: secret key, clock or a changed header"],
  ["KMS.DisabledException", "the key is disabled"],
  ["KMS.NotFoundException", "the key does not exist in this Region"],
  ["KMS.KMSInvalidStateException", "the key is in a state in which it cannot be used, such as pending deletion"],
]);

/** True for a code that is no denial and of which {@link meaningOf} tells what it is. */
export function isKnownCode(code: string | undefined): boolean {
  return code !== undefined && OTHER_CODES.has(code);
}
