/** What AWS would hold, and where each piece was written. Plain data. */

import type { KmsGrant, PolicyKind, PolicyOrUnknown, PolicyProblem } from "../authorization/model.ts";

/** A stretch of a file; lines and columns from 1, the end column exclusive. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a value and, in an object, its member (key and value together) were written. */
export interface NodePlaces {
  readonly value: Place;
  readonly key?: Place;
}

/** A policy text of a file, parsed. The document's id is `policy.id`: its path, or `path#address`. */
export interface PolicyDocument {
  readonly path: string;
  /** What of its file it is, where it is not all of it: a resource of a template, a member of a document. */
  readonly address?: string;
  /** The resource of a template that has it: the template or root module, `#`, the resource's address there. */
  readonly origin?: string;
  readonly kind: PolicyKind;
  /** `template`: it is a part of its file, or made of several parts. */
  readonly format: "json" | "yaml" | "template";
  /** The file's whole text, for excerpts and edits. */
  readonly text: string;
  /** The policy as JSON; absent where it could not be read. */
  readonly value?: unknown;
  readonly policy: PolicyOrUnknown;
  readonly problems: readonly PolicyProblem[];
  /** By JSON pointer (`/Statement/0/Condition`); `""` is the document. */
  readonly places: ReadonlyMap<string, NodePlaces>;
  /** Texts of other files that its places lie in, by path. */
  readonly alsoIn?: ReadonlyMap<string, string>;
}

/** A document that should be there and is not known: why, and what would make it known. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  /** One line. */
  readonly cure: string;
  /** Lines of YAML that settle it, for {@link cure}; `<...>` stands where the reader fills something in. */
  readonly example?: string;
}

export type DocumentOrGap = PolicyDocument | Gap;

export interface Role {
  readonly arn: string;
  /** The resource of a template that declares it, as in {@link PolicyDocument.origin}. */
  readonly origin?: string;
  readonly trustPolicy: DocumentOrGap;
  /** A gap: none was given, which is not the same as an empty list. */
  readonly identityPolicies: readonly PolicyDocument[] | Gap;
  readonly permissionsBoundary?: PolicyDocument;
  /** `AROA...`: what `aws:userid` of its sessions starts with; absent: nobody declared it. */
  readonly uniqueId?: string;
  /** All tags of the role; absent: nobody declared them. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A member that is absent nobody declared: it is not known to be off. */
export interface PublicAccessBlock {
  readonly blockPublicAcls?: boolean;
  readonly ignorePublicAcls?: boolean;
  readonly blockPublicPolicy?: boolean;
  readonly restrictPublicBuckets?: boolean;
}

export interface Encryption {
  readonly algorithm: "AES256" | "aws:kms" | "aws:kms:dsse";
  /** Key ARN; absent with aws:kms: the AWS managed key aws/s3 (K5). */
  readonly key?: string;
  /** Absent: nobody declared it. */
  readonly bucketKey?: boolean;
}

export interface ObjectLock {
  readonly enabled: boolean;
  readonly mode?: "GOVERNANCE" | "COMPLIANCE";
  readonly days?: number;
}

export interface AccessPoint {
  /** `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME` */
  readonly arn: string;
  /** Set for a network origin of VPC: the only VPC that it answers to. */
  readonly vpc?: string;
  /** Absent: it has none. */
  readonly policy?: PolicyDocument;
}

export interface Bucket {
  readonly name: string;
  /** The resource of a template that declares it, as in {@link PolicyDocument.origin}. */
  readonly origin?: string;
  readonly account: string;
  readonly region?: string;
  readonly policy?: PolicyDocument;
  /** What holds: where AWS was read, the strictest of bucket and account (B5). */
  readonly publicAccessBlock?: PublicAccessBlock;
  /** The bucket's own settings, where they are known apart from its account's. */
  readonly ownPublicAccessBlock?: PublicAccessBlock;
  readonly objectOwnership?: "BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter";
  readonly encryption?: Encryption;
  readonly objectLock?: ObjectLock;
  /** Absent: off, or nobody declared it. */
  readonly requesterPays?: boolean;
  /** Those of the owner's account; absent: nobody declared them. */
  readonly accessPoints?: readonly AccessPoint[] | Gap;
}

export interface Key {
  readonly arn: string;
  /** The resource of a template that declares it, as in {@link PolicyDocument.origin}. */
  readonly origin?: string;
  readonly policy: DocumentOrGap;
  readonly grants: readonly KmsGrant[];
  /** Set where the key may have other grants, which could not be read. */
  readonly unreadGrants?: Gap;
  /** `Enabled`, `Disabled`, `PendingDeletion`, ...; absent: nobody read it. */
  readonly state?: string;
}

export interface VpcEndpoint {
  /** `vpce-...` */
  readonly id: string;
  readonly policy: DocumentOrGap;
}

export interface Organization {
  /** `none`: the account is in no organization; absent: nobody declared it. */
  readonly id?: string;
  /** Set where the account is known to manage its organization: no SCP and no RCP binds it (E7, E8). */
  readonly managementAccount?: true;
  /** One list per level, root first; absent: none given. */
  readonly scps?: readonly (readonly PolicyDocument[])[];
  readonly rcps?: readonly (readonly PolicyDocument[])[];
}

/** What records of successful exports showed of Genesys' requests (`explain --observe`), as the config has it. */
export interface Observed {
  readonly records?: number;
  /** Time of the first and of the last record, ISO 8601. */
  readonly first?: string;
  readonly last?: string;
  /** Genesys' account, and the principal of it, that assumed the role. */
  readonly account?: string;
  readonly principal?: string;
  readonly sessionName?: string;
  /** `x-amz-acl: bucket-owner-full-control`; some upload sent it. */
  readonly headers?: readonly string[];
  /** True: every upload sent all of `headers`. */
  readonly sameHeaders?: boolean;
  /** Absent: no upload was among the records. */
  readonly multipart?: boolean;
  /** Of the requests to S3. */
  readonly via?: "internet" | "endpoint";
  readonly sourceVpce?: readonly string[];
  readonly tlsVersions?: readonly string[];
}

/** One Genesys integration as declared or discovered: organization -> role -> bucket. */
export interface DeclaredExport {
  readonly name: string;
  /** Absent: no document names it. */
  readonly organizationId?: string;
  /** Home region of the Genesys Cloud organization. */
  readonly region?: string;
  /** Genesys' AWS account, where it was given. */
  readonly account?: string;
  readonly role: string;
  readonly bucket: string;
  readonly network: {
    readonly sourceIps?: readonly string[];
    readonly sourceVpce?: readonly string[];
    readonly via?: "internet" | "endpoint";
  };
  readonly observed?: Observed;
  readonly discovered: boolean;
  /** Where the export was declared (config) or found (trust policy). */
  readonly place?: Place;
}

export interface Inventory {
  readonly exports: readonly DeclaredExport[];
  /** Where only a part of the exports is judged (a shard): all of them, for what the others say of a role. */
  readonly allExports?: readonly DeclaredExport[];
  readonly roles: readonly Role[];
  readonly buckets: readonly Bucket[];
  readonly keys: readonly Key[];
  readonly organization: Organization;
  /** By account id, where accounts were read that stand at different places of their organizations. */
  readonly organizations?: Readonly<Record<string, Organization>>;
  readonly vpcEndpoints?: readonly VpcEndpoint[];
  /** When AWS was read, ISO 8601; absent: nothing here was read of AWS. */
  readonly readAt?: string;
  /** Things that stand in the way of judging and belong to no single document. */
  readonly gaps: readonly Gap[];
  /** Every policy document that was read, attached or not. */
  readonly documents: readonly PolicyDocument[];
}

/** Where an account stands: as it was read of AWS, else as the files say for all accounts. */
export function organizationOf(inventory: Inventory, account: string): Organization {
  return inventory.organizations?.[account] ?? inventory.organization;
}

/** Every place of an organization that the inventory knows. */
export function allOrganizations({ organization, organizations }: Inventory): readonly Organization[] {
  return [organization, ...Object.values(organizations ?? {})];
}

/** Narrows {@link DocumentOrGap}. */
export function isGap(value: object): value is Gap {
  return "why" in value && "cure" in value;
}
