/**
 * A loopback AWS for tests: the world that it answers from, what it was asked, and how it is made to fail.
 * `startAws` is in server.ts.
 */

export type ServiceName = "iam" | "sts" | "s3" | "s3control" | "kms" | "organizations" | "ec2";

/** One request as the server understood it. Counts an attempt of the SDK, not a call. */
export interface AwsRequest {
  readonly service: ServiceName;
  /** The API's own name: `GetRolePolicy`, `ListBuckets`. */
  readonly operation: string;
  /** Account of the credentials that signed it; empty where the access key is not known. */
  readonly account: string;
  /** Region of the signature's scope. */
  readonly region: string;
  /** The input's members by their API names (`RoleName`, `Bucket`, `KeyId`); lists and structures are nested. */
  readonly parameters: Parameters;
  /** The session token, for credentials of AssumeRole. */
  readonly token?: string;
}

export type ParameterValue = string | number | boolean | null | readonly ParameterValue[] | Parameters;

export interface Parameters {
  readonly [name: string]: ParameterValue;
}

export type Fault =
  /** The service's throttling error. The SDK tries again. */
  | { readonly kind: "throttle" }
  /** An error of the server: 500, 503. The SDK tries again. */
  | { readonly kind: "server-error"; readonly status?: number }
  /** The service's own code and sentence. */
  | { readonly kind: "access-denied" }
  /** The right answer with its body cut in half, and a Content-Length that fits the half. */
  | { readonly kind: "truncated" }
  /** The right answer, late. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /**
   * The server takes it to be so much later: its Date header says so, and requests signed minutes off are refused until
   * the SDK corrects its clock. Return it for every attempt.
   */
  | { readonly kind: "clock-skew"; readonly milliseconds: number }
  /** The connection ends without an answer. */
  | { readonly kind: "drop" };

/** Asked for each request, in order of arrival; `undefined`: answer as the world says. */
export type Faults = (request: AwsRequest) => Fault | undefined;

/** A policy's text as its author wrote it, or a JSON value that is printed with two spaces. */
export type Document = string | object;

export interface WorldManagedPolicy {
  readonly arn: string;
  readonly defaultVersion: string;
  /** By version id: `{ v1: ..., v2: ... }`. */
  readonly versions: Readonly<Record<string, Document>>;
}

export interface WorldRole {
  /** Its name and path follow: `arn:aws:iam::111122223333:role/path/GenesysExport`. */
  readonly arn: string;
  /** `AROA...`; made from the name where absent. */
  readonly id?: string;
  readonly trustPolicy: Document;
  /** By name. */
  readonly inlinePolicies?: Readonly<Record<string, Document>>;
  /** ARNs of attached managed policies. */
  readonly attachedPolicies?: readonly string[];
  /** ARN of a managed policy. */
  readonly permissionsBoundary?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** The four settings as the APIs name them. */
export interface WorldPublicAccessBlock {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

export interface WorldBucket {
  readonly name: string;
  readonly region: string;
  readonly policy?: Document;
  readonly publicAccessBlock?: WorldPublicAccessBlock;
  /** Absent: OwnershipControlsNotFoundError. */
  readonly objectOwnership?: "BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter";
  /** Absent: AES256, as every bucket since 2023. `none`: ServerSideEncryptionConfigurationNotFoundError. */
  readonly encryption?:
    | { readonly algorithm: "AES256" | "aws:kms" | "aws:kms:dsse"; readonly key?: string; readonly bucketKey?: boolean }
    | "none";
  readonly objectLock?: {
    readonly mode?: "GOVERNANCE" | "COMPLIANCE";
    readonly days?: number;
    readonly years?: number;
  };
  readonly requesterPays?: boolean;
}

export interface WorldAccessPoint {
  readonly name: string;
  readonly region: string;
  readonly bucket: string;
  /** Set where the bucket belongs to another account than the access point. */
  readonly bucketAccount?: string;
  readonly vpc?: string;
  readonly policy?: Document;
  readonly publicAccessBlock?: WorldPublicAccessBlock;
}

export interface WorldGrant {
  readonly granteePrincipal: string;
  readonly operations: readonly string[];
  readonly encryptionContextEquals?: Readonly<Record<string, string>>;
  readonly encryptionContextSubset?: Readonly<Record<string, string>>;
}

export interface WorldKey {
  /** Region, account and id follow. */
  readonly arn: string;
  readonly policy: Document;
  /** `alias/recordings`. */
  readonly aliases?: readonly string[];
  readonly grants?: readonly WorldGrant[];
  /** `Enabled` where absent. */
  readonly state?: string;
  readonly multiRegion?: boolean;
}

export interface WorldVpcEndpoint {
  readonly id: string;
  readonly region: string;
  /** `com.amazonaws.eu-west-2.s3`. */
  readonly service: string;
  readonly vpc?: string;
  readonly type?: "Gateway" | "Interface";
  readonly policy: Document;
}

export interface WorldAccount {
  readonly id: string;
  readonly roles?: readonly WorldRole[];
  /** The account's own; AWS' own managed policies (`arn:aws:iam::aws:policy/...`) belong into any account. */
  readonly managedPolicies?: readonly WorldManagedPolicy[];
  readonly buckets?: readonly WorldBucket[];
  readonly publicAccessBlock?: WorldPublicAccessBlock;
  readonly accessPoints?: readonly WorldAccessPoint[];
  readonly keys?: readonly WorldKey[];
  readonly vpcEndpoints?: readonly WorldVpcEndpoint[];
}

export type OrganizationPolicyType = "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY";

export interface WorldOrganizationPolicy {
  /** `p-examplepolicy` */
  readonly id: string;
  readonly name: string;
  readonly type: OrganizationPolicyType;
  readonly content: Document;
  /** Ids of the root, units and accounts that it is attached to. */
  readonly targets: readonly string[];
  /** AWS' own: `FullAWSAccess`. */
  readonly awsManaged?: boolean;
}

export interface WorldOrganization {
  /** `o-exampleorgid` */
  readonly id: string;
  readonly managementAccount: string;
  /** `r-abcd` */
  readonly root: string;
  /** Child to parent: `{ "ou-abcd-11111111": "r-abcd", "111122223333": "ou-abcd-11111111" }`; units and accounts. */
  readonly parents: Readonly<Record<string, string>>;
  /** Policies with no FullAWSAccess among them have none: list it where it is attached. */
  readonly policies: readonly WorldOrganizationPolicy[];
  /** Types that are turned on at the root; both where absent. */
  readonly enabledPolicyTypes?: readonly OrganizationPolicyType[];
  /** Accounts that may ask beside the management account: delegated administrators. */
  readonly readers?: readonly string[];
}

/** One action and resource that the simulator is asked about. */
export interface SimulationQuestion {
  /** The role's ARN; absent for SimulateCustomPolicy. */
  readonly principal?: string;
  readonly action: string;
  readonly resource: string;
  /** By key, as sent. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  readonly parameters: Parameters;
}

export interface SimulatedStatement {
  readonly sourcePolicyId: string;
  /** From 1, as AWS counts. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface SimulationAnswer {
  readonly decision: "allowed" | "explicitDeny" | "implicitDeny";
  readonly matched?: readonly SimulatedStatement[];
  readonly missing?: readonly string[];
  /** Absent: the account is in no organization. */
  readonly allowedByOrganizations?: boolean;
  /** Absent: no boundary. */
  readonly allowedByBoundary?: boolean;
}

export interface AwsWorld {
  /** The ARN that the environment's credentials belong to; its account is that of the ARN. */
  readonly caller: string;
  readonly accounts: readonly WorldAccount[];
  readonly organization?: WorldOrganization;
  /** ARNs of roles that may be assumed by whoever asks; absent: any role of the world. */
  readonly assumable?: readonly string[];
  /** Region of the environment; eu-west-2 where absent. */
  readonly region?: string;
  /** Most entries on a page of any list; the services' own defaults where absent. */
  readonly pageSize?: number;
  /** `undefined`: the default answer, decided by the engine. */
  readonly simulate?: (question: SimulationQuestion) => SimulationAnswer | undefined;
}

export interface AwsServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** For the process under test, and nothing of this process' own AWS settings. */
  readonly environment: Readonly<Record<string, string>>;
  /** In order of arrival. */
  readonly requests: readonly AwsRequest[];
  /** Operations or parameters that the server does not speak; a test wants it empty. */
  readonly unexpected: readonly string[];
  /** The most requests that were in flight at one time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}
