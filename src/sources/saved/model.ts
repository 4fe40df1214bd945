/**
 * What was read of AWS, as it is saved (`--save`) and read back (`--inventory`): plain JSON, described by
 * schema/inventory.schema.json. It holds policies and settings of the accounts, no credentials.
 */

/** Something that could not be read: never an empty policy. */
export interface SavedGap {
  readonly gap: {
    /** `the policy of bucket acme-legal-recordings` */
    readonly what: string;
    /** AWS' own answer, in one line: `AccessDenied: ...`. */
    readonly why: string;
    /** The IAM action that would close it: `s3:GetBucketPolicy`; absent where a permission is not what is missing. */
    readonly permission?: string;
  };
}

/** What was read, or why it was not. */
export type Saved<T> = { readonly value: T } | SavedGap;

/** A policy's own text, as AWS gave it, decoded. */
export type PolicyText = string;

export interface SavedPolicy {
  /** An inline policy's name, or a managed one's. */
  readonly name: string;
  /** Set for managed policies. */
  readonly arn?: string;
  /** The default version of a managed policy: `v3`. */
  readonly version?: string;
  readonly text: Saved<PolicyText>;
}

export interface SavedRole {
  readonly arn: string;
  /** `AROA...` */
  readonly uniqueId?: string;
  readonly trustPolicy: Saved<PolicyText>;
  /** Inline and attached ones. */
  readonly identityPolicies: Saved<readonly SavedPolicy[]>;
  /** `null`: it has none. */
  readonly permissionsBoundary: Saved<SavedPolicy | null>;
  readonly tags: Saved<Readonly<Record<string, string>>>;
}

export interface SavedPublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

export interface SavedAccessPoint {
  readonly arn: string;
  readonly name: string;
  /** Set for a network origin of VPC. */
  readonly vpc?: string;
  /** `null`: it has none. */
  readonly policy: Saved<PolicyText | null>;
}

export interface SavedBucket {
  readonly name: string;
  /** The account that owns it; a gap where the reading account does not (and so cannot tell). */
  readonly account: Saved<string>;
  readonly region: Saved<string>;
  /** `null`: it has none. */
  readonly policy: Saved<PolicyText | null>;
  /** The bucket's own settings; `null`: none were set, all are off. */
  readonly publicAccessBlock: Saved<SavedPublicAccessBlock | null>;
  readonly objectOwnership: Saved<"BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter">;
  readonly encryption: Saved<{
    readonly algorithm: "AES256" | "aws:kms" | "aws:kms:dsse";
    /** As the bucket names it: a key ARN, an alias, or a bare id. */
    readonly key?: string;
    readonly bucketKey: boolean;
  }>;
  /** `null`: Object Lock is off. */
  readonly objectLock: Saved<{ readonly mode?: "GOVERNANCE" | "COMPLIANCE"; readonly days?: number } | null>;
  readonly requesterPays: Saved<boolean>;
  readonly accessPoints: Saved<readonly SavedAccessPoint[]>;
}

export interface SavedGrant {
  readonly granteePrincipal: string;
  readonly operations: readonly string[];
  readonly encryptionContextEquals?: Readonly<Record<string, string>>;
  readonly encryptionContextSubset?: Readonly<Record<string, string>>;
}

export interface SavedKey {
  /** The key itself, aliases resolved. */
  readonly arn: string;
  /** Aliases of the key by which buckets name it: `alias/genesys`. */
  readonly aliases?: readonly string[];
  readonly policy: Saved<PolicyText>;
  readonly grants: Saved<readonly SavedGrant[]>;
  /** `Enabled`, `Disabled`, `PendingDeletion`, ...: only an enabled key encrypts (K5). */
  readonly state: Saved<string>;
  readonly multiRegion?: boolean;
}

export interface SavedOrganizationPolicy {
  readonly arn: string;
  readonly name: string;
  readonly text: Saved<PolicyText>;
}

/** Where the account stands in its organization. */
export interface SavedOrganization {
  /** `o-...`; `none`: the account is in no organization. */
  readonly id: Saved<string>;
  /** SCPs bind no principal of the management account, RCPs protect no resource of it (E7, E8). */
  readonly managementAccount?: boolean;
  /** One list per level, root first, the account's own last. Empty where SCPs are not enabled. */
  readonly scps: Saved<readonly (readonly SavedOrganizationPolicy[])[]>;
  readonly rcps: Saved<readonly (readonly SavedOrganizationPolicy[])[]>;
}

export interface SavedVpcEndpoint {
  /** `vpce-...` */
  readonly id: string;
  /** `com.amazonaws.eu-west-2.s3`; empty where it could not be read. */
  readonly service: string;
  readonly policy: Saved<PolicyText>;
}

export interface SavedAccount {
  readonly id: string;
  readonly partition: "aws" | "aws-us-gov" | "aws-eusc" | "aws-cn";
  /** The account's own Block Public Access; `null`: not set, all off. */
  readonly publicAccessBlock: Saved<SavedPublicAccessBlock | null>;
  readonly organization: SavedOrganization;
  readonly roles: readonly SavedRole[];
  readonly buckets: readonly SavedBucket[];
  readonly keys: readonly SavedKey[];
  readonly vpcEndpoints: readonly SavedVpcEndpoint[];
  /** What could not be read and belongs to none of these: the list of roles, the account itself. */
  readonly gaps: readonly SavedGap[];
}

export interface SavedInventory {
  readonly kind: "genesys-export-gate inventory";
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601, UTC. */
  readonly readAt: string;
  /** In the order of their ids. */
  readonly accounts: readonly SavedAccount[];
}

/** How a bucket's gap says that no account of those that were read has it. */
export const OWNED_BY_NONE = "none of the accounts that are read owns it";

export function isSavedGap(saved: object): saved is SavedGap {
  return "gap" in saved;
}
