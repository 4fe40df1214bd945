/** What templates and plans declare, in AWS' own terms and not in those of a template language. */

import type { Place } from "../../inventory/model.ts";
import type { ObjectValue, Value } from "./value.ts";

/** Where a piece comes from. */
export interface Origin {
  /** Unique over all templates; holes that stand for its generated name carry it. */
  readonly id: string;
  /** As its own tool calls it: `module.exports.aws_iam_role.genesys`, `ExportRole`. */
  readonly address: string;
  /** The block that declares it. */
  readonly place: Place;
  /** The account, Region and partition that it is deployed to, as texts. */
  readonly account: Value;
  readonly region: Value;
  readonly partition: Value;
}

/** A policy as the template has it: a text of JSON or an object. */
export interface PolicyPiece {
  /** What the policy is called among those of its resource, such as an inline policy's name; absent: it has just one. */
  readonly name?: string;
  readonly value: Value;
  /** Of a plan: the same policy as the source writes it. */
  readonly written?: Value;
}

/** `name` is the role's name without its path. */
export interface RolePiece extends Origin {
  readonly type: "role";
  readonly name: Value;
  /** `/` or `/service/`. */
  readonly path: Value;
  readonly trust: PolicyPiece;
  readonly inline: readonly PolicyPiece[];
  /** ARNs; unknown: a list of which nothing is known. */
  readonly attached: readonly Value[];
  /** ARN; absent: none. */
  readonly boundary?: Value;
  /** Absent: none. */
  readonly tags?: ObjectValue;
}

/** An inline policy that is a resource of its own. `roles` by name. */
export interface RolePolicyPiece extends Origin {
  readonly type: "role-policy";
  readonly roles: readonly Value[];
  readonly policy: PolicyPiece;
}

/** A managed policy; `roles` (by name) that it attaches itself to. */
export interface ManagedPolicyPiece extends Origin {
  readonly type: "managed-policy";
  readonly name: Value;
  readonly path: Value;
  readonly roles: readonly Value[];
  readonly policy: PolicyPiece;
}

/** Takes from a role what is not listed: `inline` by name, `attached` by ARN; an absent list is not looked at. */
export interface RoleExclusivePiece extends Origin {
  readonly type: "role-exclusive";
  readonly role: Value;
  readonly inline?: readonly Value[];
  readonly attached?: readonly Value[];
}

export interface PolicyAttachmentPiece extends Origin {
  readonly type: "policy-attachment";
  /** It takes the policy from every role that is not listed. */
  readonly exclusive?: true;
  /** By name. */
  readonly roles: readonly Value[];
  /** ARN. */
  readonly policy: Value;
}

/** Settings of a bucket; an absent one is not set by this piece. */
export interface BucketSettings {
  readonly policy?: PolicyPiece;
  /** Booleans. */
  readonly publicAccessBlock?: {
    readonly blockPublicAcls?: Value;
    readonly ignorePublicAcls?: Value;
    readonly blockPublicPolicy?: Value;
    readonly restrictPublicBuckets?: Value;
  };
  /** `BucketOwnerEnforced`, ... */
  readonly objectOwnership?: Value;
  /** `key`: ARN, id or alias; absent with aws:kms: the AWS managed key. `bucketKey`: a boolean. */
  readonly encryption?: { readonly algorithm: Value; readonly key?: Value; readonly bucketKey?: Value };
  /** `enabled`: a boolean. */
  readonly objectLock?: {
    readonly enabled?: Value;
    readonly mode?: Value;
    readonly days?: Value;
    readonly years?: Value;
  };
  /** A boolean. */
  readonly requesterPays?: Value;
}

export interface BucketPiece extends Origin {
  readonly type: "bucket";
  readonly name: Value;
  readonly settings: BucketSettings;
}

/** A resource of its own that sets something of a bucket. */
export interface BucketSettingsPiece extends Origin {
  readonly type: "bucket-settings";
  readonly bucket: Value;
  readonly settings: BucketSettings;
}

/** `keyId`: the generated id, a hole of the piece's id where nobody knows it. `policy` absent: AWS' default key policy. */
export interface KeyPiece extends Origin {
  readonly type: "key";
  readonly keyId: Value;
  readonly policy?: PolicyPiece;
  /** A boolean; absent: enabled. */
  readonly enabled?: Value;
  /** A boolean, whether it is for symmetric encryption: not for signatures, and no pair of keys; absent: it is. */
  readonly symmetric?: Value;
}

/** `key`: ARN or id. */
export interface KeyPolicyPiece extends Origin {
  readonly type: "key-policy";
  readonly key: Value;
  readonly policy: PolicyPiece;
}

/** `name`: `alias/...`; `key`: ARN or id. */
export interface KeyAliasPiece extends Origin {
  readonly type: "key-alias";
  readonly name: Value;
  readonly key: Value;
}

export interface KeyGrantPiece extends Origin {
  readonly type: "key-grant";
  readonly key: Value;
  readonly grantee: Value;
  readonly operations: Value;
  /** Objects of texts. */
  readonly encryptionContextEquals?: Value;
  readonly encryptionContextSubset?: Value;
}

/** `policyType`: `SERVICE_CONTROL_POLICY`, `RESOURCE_CONTROL_POLICY` or another. `targets`: ids of roots, units and accounts. */
export interface OrganizationPolicyPiece extends Origin {
  readonly type: "organization-policy";
  /** `p-...`; absent, or a hole of the piece's id, where AWS has still to give it. */
  readonly policyId?: Value;
  readonly policyType: Value;
  readonly targets: readonly Value[];
  readonly policy: PolicyPiece;
}

/** `policy`: the id of the policy; a hole of its piece where it is generated. */
export interface OrganizationPolicyAttachmentPiece extends Origin {
  readonly type: "organization-policy-attachment";
  readonly policy: Value;
  readonly target: Value;
}

/** `endpointId`: a hole of the piece's id, as AWS generates it. `policy` absent: AWS' default, which allows all. */
export interface VpcEndpointPiece extends Origin {
  readonly type: "vpc-endpoint";
  readonly endpointId: Value;
  readonly service: Value;
  readonly policy?: PolicyPiece;
}

export interface VpcEndpointPolicyPiece extends Origin {
  readonly type: "vpc-endpoint-policy";
  readonly endpoint: Value;
  readonly policy: PolicyPiece;
}

/** S3's Block Public Access of the whole account. */
export interface AccountPublicAccessBlockPiece extends Origin {
  readonly type: "account-public-access-block";
  readonly settings: NonNullable<BucketSettings["publicAccessBlock"]>;
}

export type Piece =
  | RolePiece
  | RolePolicyPiece
  | ManagedPolicyPiece
  | PolicyAttachmentPiece
  | RoleExclusivePiece
  | BucketPiece
  | BucketSettingsPiece
  | KeyPiece
  | KeyPolicyPiece
  | KeyAliasPiece
  | KeyGrantPiece
  | OrganizationPolicyPiece
  | OrganizationPolicyAttachmentPiece
  | VpcEndpointPiece
  | VpcEndpointPolicyPiece
  | AccountPublicAccessBlockPiece;
