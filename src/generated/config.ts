// Generated from schema/genesys-export-gate.schema.json by scripts/generate.ts. Do not edit.

/**
 * A text that says something.
 */
export type Text = string;
/**
 * A Genesys Cloud organization id: a UUID in lower case, as Genesys shows it.
 */
export type Uuid = string;
/**
 * An AWS region, such as eu-west-2.
 */
export type RegionName = string;
/**
 * An AWS account id: 12 digits, in quotes.
 */
export type AccountId = string;
/**
 * The ARN of an IAM role, with its path.
 */
export type RoleArn = string;
/**
 * The name of an S3 bucket.
 */
export type BucketName = string;
/**
 * A network in CIDR notation, such as 203.0.113.0/24.
 */
export type Cidr = string;
/**
 * The id of a VPC endpoint.
 */
export type VpceId = string;
/**
 * A file of the repository, relative to its root.
 */
export type Path = string;
export type Paths = Path[];
/**
 * The ARN of a KMS key: the key itself, not an alias.
 */
export type KeyArn = string;
/**
 * The id of the AWS organization; none: the account is in no organization.
 */
export type OrganizationId = string;
export type Levels = Paths[];

/**
 * Configuration of genesys-export-gate: .github/genesys-export-gate.yml. Paths are relative to the repository's root.
 */
export interface Config {
  /**
   * The version of this config format, which is 1.
   */
  version: 1;
  /**
   * The Genesys Cloud integrations to judge. Left out: found by their trust policies.
   */
  exports?: ConfigExport[];
  inventory?: ConfigInventory;
  /**
   * AWS accounts to read live, for audit and drift.
   */
  accounts?: ConfigAccount[];
  settings?: ConfigSettings;
}
/**
 * One Genesys Cloud integration: organization, role and bucket.
 */
export interface ConfigExport {
  name: Text;
  genesys: ConfigGenesys;
  role: RoleArn;
  bucket: BucketName;
  network?: ConfigNetwork;
  observed?: ConfigObserved;
}
export interface ConfigGenesys {
  "organization-id": Uuid;
  region?: RegionName;
  account?: AccountId;
}
/**
 * What is known about the network path of the export. Genesys publishes nothing about it.
 */
export interface ConfigNetwork {
  /**
   * @minItems 1
   */
  "source-ips"?: [Cidr, ...Cidr[]];
  /**
   * @minItems 1
   */
  "source-vpce"?: [VpceId, ...VpceId[]];
  /**
   * How the requests reach S3.
   */
  via?: "internet" | "endpoint";
}
/**
 * Facts learnt from CloudTrail records of real exports.
 */
export interface ConfigObserved {
  /**
   * How many records it was learnt from.
   */
  records?: number;
  first?: Text;
  last?: Text;
  account?: AccountId;
  principal?: Text;
  /**
   * Request headers that uploads sent, such as `x-amz-acl: bucket-owner-full-control`; empty: none of those that CloudTrail shows.
   */
  headers?: Text[];
  /**
   * Every upload sent all of `headers`; left out: some may have sent fewer.
   */
  "same-headers"?: boolean;
  "session-name"?: Text;
  /**
   * Recordings are uploaded in parts.
   */
  multipart?: boolean;
  /**
   * How the requests reached S3.
   */
  via?: "internet" | "endpoint";
  /**
   * VPC endpoints that they came through.
   *
   * @minItems 1
   */
  "source-vpce"?: [VpceId, ...VpceId[]];
  /**
   * TLS versions that they were sent over.
   *
   * @minItems 1
   */
  "tls-versions"?: [string, ...string[]];
}
/**
 * What the AWS accounts hold. Left out: found in the repository.
 */
export interface ConfigInventory {
  roles?: ConfigRole[];
  buckets?: ConfigBucket[];
  keys?: ConfigKey[];
  /**
   * VPC endpoints that network.source-vpce of an export names, with their policies.
   */
  "vpc-endpoints"?: ConfigVpcEndpoint[];
  organization?: ConfigOrganization;
  /**
   * CloudFormation and SAM templates, what cdk synth writes, and parameter files: as globs, or with where they are deployed.
   */
  cloudformation?: (Path | ConfigCloudformation)[];
  "terraform-plans"?: Paths;
  terraform?: Paths;
  /**
   * Values that only AWS or a secret store knows, by their Terraform address.
   */
  "terraform-values"?: {
    [k: string]: string;
  };
}
export interface ConfigRole {
  arn: RoleArn;
  "trust-policy"?: Path;
  "identity-policies"?: Paths;
  "permissions-boundary"?: Path;
  /**
   * The role's unique id, what aws:userid of its sessions starts with (aws iam get-role shows it as RoleId).
   */
  "unique-id"?: string;
  /**
   * All tags of the role: one that is not listed is absent. Left out: the tags are not known.
   */
  tags?: {
    [k: string]: string;
  };
}
export interface ConfigBucket {
  name: BucketName;
  account?: AccountId;
  region?: RegionName;
  policy?: Path;
  "public-access-block"?: ConfigPublicAccessBlock;
  "object-ownership"?: "BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter";
  encryption?: ConfigEncryption;
  "object-lock"?: ConfigObjectLock;
  /**
   * The bucket is Requester Pays. Left out: it is not.
   */
  "requester-pays"?: boolean;
}
export interface ConfigPublicAccessBlock {
  "block-public-acls"?: boolean;
  "ignore-public-acls"?: boolean;
  "block-public-policy"?: boolean;
  "restrict-public-buckets"?: boolean;
}
/**
 * The bucket's default encryption.
 */
export interface ConfigEncryption {
  algorithm: "AES256" | "aws:kms" | "aws:kms:dsse";
  key?: KeyArn;
  /**
   * S3 Bucket Keys are on. Left out: not known, and judged both ways.
   */
  "bucket-key"?: boolean;
}
export interface ConfigObjectLock {
  enabled: boolean;
  mode?: "GOVERNANCE" | "COMPLIANCE";
  days?: number;
}
export interface ConfigKey {
  arn: KeyArn;
  policy?: Path;
  grants?: ConfigGrant[];
}
/**
 * A KMS grant.
 */
export interface ConfigGrant {
  "grantee-principal": Text;
  operations: Text[];
  "encryption-context-equals"?: {
    [k: string]: string;
  };
  "encryption-context-subset"?: {
    [k: string]: string;
  };
}
export interface ConfigVpcEndpoint {
  id: VpceId;
  policy: Path;
}
/**
 * The AWS organization that the accounts belong to.
 */
export interface ConfigOrganization {
  id?: OrganizationId;
  scps?: Levels;
  rcps?: Levels;
}
export interface ConfigCloudformation {
  templates: Path;
  /**
   * A parameter file, or the parameters' values by name: texts, in quotes where they look like numbers.
   */
  parameters?:
    | Path
    | {
        [k: string]: string | boolean;
      };
  account?: AccountId;
  region?: RegionName;
}
export interface ConfigAccount {
  id: AccountId;
  role?: RoleArn;
  regions?: RegionName[];
}
/**
 * What fails a check. In a pull request those of the base revision govern.
 */
export interface ConfigSettings {
  /**
   * Which calls must be allowed.
   */
  require?: "documented" | "reported";
  /**
   * With a base: only what the change breaks, or everything.
   */
  "fail-on"?: "new" | "all";
  /**
   * What a call that cannot be decided does.
   */
  "on-undecided"?: "fail" | "warn";
  suppressions?: ConfigSuppression[];
}
/**
 * A finding that does not fail the check, and why.
 */
export interface ConfigSuppression {
  rule: Text;
  export?: Text;
  reason: Text;
  owner?: Text;
  /**
   * The last day on which it holds, UTC: YYYY-MM-DD.
   */
  expires?: string;
}
