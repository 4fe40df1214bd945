// Generated from schema/genesys-export-gate.schema.json by scripts/generate.ts. Do not edit.

export interface Shape {
  readonly description?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

export const CONFIG_SHAPE: Readonly<Record<string, Shape>> = {
  "": {
    "description": "Configuration of genesys-export-gate: .github/genesys-export-gate.yml. Paths are relative to the repository's root.",
    "keys": [
      "version",
      "exports",
      "inventory",
      "accounts",
      "settings"
    ]
  },
  "version": {
    "description": "The version of this config format, which is 1.",
    "values": [
      1
    ]
  },
  "exports": {
    "description": "The Genesys Cloud integrations to judge. Left out: found by their trust policies."
  },
  "exports/*": {
    "description": "One Genesys Cloud integration: organization, role and bucket.",
    "keys": [
      "name",
      "genesys",
      "role",
      "bucket",
      "network",
      "observed"
    ]
  },
  "exports/*/name": {
    "description": "How the report calls it. A text that says something."
  },
  "exports/*/genesys": {
    "keys": [
      "organization-id",
      "region",
      "account"
    ]
  },
  "exports/*/genesys/organization-id": {
    "description": "The organization's id: the ExternalId, and the first segment of every key. A Genesys Cloud organization id: a UUID in lower case, as Genesys shows it."
  },
  "exports/*/genesys/region": {
    "description": "Home region of the organization. An AWS region, such as eu-west-2."
  },
  "exports/*/genesys/account": {
    "description": "Genesys' AWS account; follows from the region where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "exports/*/role": {
    "description": "The ARN of an IAM role, with its path."
  },
  "exports/*/bucket": {
    "description": "The name of an S3 bucket."
  },
  "exports/*/network": {
    "description": "What is known about the network path of the export. Genesys publishes nothing about it.",
    "keys": [
      "source-ips",
      "source-vpce",
      "via"
    ]
  },
  "exports/*/network/source-ips": {},
  "exports/*/network/source-ips/*": {
    "description": "A network in CIDR notation, such as 203.0.113.0/24."
  },
  "exports/*/network/source-vpce": {},
  "exports/*/network/source-vpce/*": {
    "description": "The id of a VPC endpoint."
  },
  "exports/*/network/via": {
    "description": "How the requests reach S3.",
    "values": [
      "internet",
      "endpoint"
    ]
  },
  "exports/*/observed": {
    "description": "Facts learnt from CloudTrail records of real exports.",
    "keys": [
      "records",
      "first",
      "last",
      "account",
      "principal",
      "headers",
      "same-headers",
      "session-name",
      "multipart",
      "via",
      "source-vpce",
      "tls-versions"
    ]
  },
  "exports/*/observed/records": {
    "description": "How many records it was learnt from."
  },
  "exports/*/observed/first": {
    "description": "Time of the first of them, ISO 8601. A text that says something."
  },
  "exports/*/observed/last": {
    "description": "Time of the last of them, ISO 8601. A text that says something."
  },
  "exports/*/observed/account": {
    "description": "Genesys' AWS account that assumed the role. An AWS account id: 12 digits, in quotes."
  },
  "exports/*/observed/principal": {
    "description": "The principal of that account, where the records name it. A text that says something."
  },
  "exports/*/observed/headers": {
    "description": "Request headers that uploads sent, such as `x-amz-acl: bucket-owner-full-control`; empty: none of those that CloudTrail shows."
  },
  "exports/*/observed/headers/*": {
    "description": "A text that says something."
  },
  "exports/*/observed/same-headers": {
    "description": "Every upload sent all of `headers`; left out: some may have sent fewer."
  },
  "exports/*/observed/session-name": {
    "description": "The role session's name. A text that says something."
  },
  "exports/*/observed/multipart": {
    "description": "Recordings are uploaded in parts."
  },
  "exports/*/observed/via": {
    "description": "How the requests reached S3.",
    "values": [
      "internet",
      "endpoint"
    ]
  },
  "exports/*/observed/source-vpce": {
    "description": "VPC endpoints that they came through."
  },
  "exports/*/observed/source-vpce/*": {
    "description": "The id of a VPC endpoint."
  },
  "exports/*/observed/tls-versions": {
    "description": "TLS versions that they were sent over."
  },
  "exports/*/observed/tls-versions/*": {},
  "inventory": {
    "description": "What the AWS accounts hold. Left out: found in the repository.",
    "keys": [
      "roles",
      "buckets",
      "keys",
      "vpc-endpoints",
      "organization",
      "cloudformation",
      "terraform-plans",
      "terraform",
      "terraform-values"
    ]
  },
  "inventory/roles": {},
  "inventory/roles/*": {
    "keys": [
      "arn",
      "trust-policy",
      "identity-policies",
      "permissions-boundary",
      "unique-id",
      "tags"
    ]
  },
  "inventory/roles/*/arn": {
    "description": "The ARN of an IAM role, with its path."
  },
  "inventory/roles/*/trust-policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/identity-policies": {
    "description": "Every managed and inline policy of the role. An empty list says that it has none."
  },
  "inventory/roles/*/identity-policies/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/permissions-boundary": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/unique-id": {
    "description": "The role's unique id, what aws:userid of its sessions starts with (aws iam get-role shows it as RoleId)."
  },
  "inventory/roles/*/tags": {
    "description": "All tags of the role: one that is not listed is absent. Left out: the tags are not known."
  },
  "inventory/roles/*/tags/*": {},
  "inventory/buckets": {},
  "inventory/buckets/*": {
    "keys": [
      "name",
      "account",
      "region",
      "policy",
      "public-access-block",
      "object-ownership",
      "encryption",
      "object-lock",
      "requester-pays"
    ]
  },
  "inventory/buckets/*/name": {
    "description": "The name of an S3 bucket."
  },
  "inventory/buckets/*/account": {
    "description": "Its AWS account; the role's where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "inventory/buckets/*/region": {
    "description": "An AWS region, such as eu-west-2."
  },
  "inventory/buckets/*/policy": {
    "description": "The bucket policy. Left out: it has none. A file of the repository, relative to its root."
  },
  "inventory/buckets/*/public-access-block": {
    "keys": [
      "block-public-acls",
      "ignore-public-acls",
      "block-public-policy",
      "restrict-public-buckets"
    ]
  },
  "inventory/buckets/*/public-access-block/block-public-acls": {},
  "inventory/buckets/*/public-access-block/ignore-public-acls": {},
  "inventory/buckets/*/public-access-block/block-public-policy": {},
  "inventory/buckets/*/public-access-block/restrict-public-buckets": {},
  "inventory/buckets/*/object-ownership": {
    "values": [
      "BucketOwnerEnforced",
      "BucketOwnerPreferred",
      "ObjectWriter"
    ]
  },
  "inventory/buckets/*/encryption": {
    "description": "The bucket's default encryption.",
    "keys": [
      "algorithm",
      "key",
      "bucket-key"
    ]
  },
  "inventory/buckets/*/encryption/algorithm": {
    "values": [
      "AES256",
      "aws:kms",
      "aws:kms:dsse"
    ]
  },
  "inventory/buckets/*/encryption/key": {
    "description": "Left out with aws:kms: the AWS managed key aws/s3. The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/buckets/*/encryption/bucket-key": {
    "description": "S3 Bucket Keys are on. Left out: not known, and judged both ways."
  },
  "inventory/buckets/*/object-lock": {
    "keys": [
      "enabled",
      "mode",
      "days"
    ]
  },
  "inventory/buckets/*/object-lock/enabled": {},
  "inventory/buckets/*/object-lock/mode": {
    "values": [
      "GOVERNANCE",
      "COMPLIANCE"
    ]
  },
  "inventory/buckets/*/object-lock/days": {},
  "inventory/buckets/*/requester-pays": {
    "description": "The bucket is Requester Pays. Left out: it is not."
  },
  "inventory/keys": {},
  "inventory/keys/*": {
    "keys": [
      "arn",
      "policy",
      "grants"
    ]
  },
  "inventory/keys/*/arn": {
    "description": "The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/keys/*/policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/keys/*/grants": {},
  "inventory/keys/*/grants/*": {
    "description": "A KMS grant.",
    "keys": [
      "grantee-principal",
      "operations",
      "encryption-context-equals",
      "encryption-context-subset"
    ]
  },
  "inventory/keys/*/grants/*/grantee-principal": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/operations": {},
  "inventory/keys/*/grants/*/operations/*": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/encryption-context-equals": {},
  "inventory/keys/*/grants/*/encryption-context-equals/*": {},
  "inventory/keys/*/grants/*/encryption-context-subset": {},
  "inventory/keys/*/grants/*/encryption-context-subset/*": {},
  "inventory/vpc-endpoints": {
    "description": "VPC endpoints that network.source-vpce of an export names, with their policies."
  },
  "inventory/vpc-endpoints/*": {
    "keys": [
      "id",
      "policy"
    ]
  },
  "inventory/vpc-endpoints/*/id": {
    "description": "The id of a VPC endpoint."
  },
  "inventory/vpc-endpoints/*/policy": {
    "description": "The endpoint's policy. A file of the repository, relative to its root."
  },
  "inventory/organization": {
    "description": "The AWS organization that the accounts belong to.",
    "keys": [
      "id",
      "scps",
      "rcps"
    ]
  },
  "inventory/organization/id": {
    "description": "The id of the AWS organization; none: the account is in no organization."
  },
  "inventory/organization/scps": {
    "description": "Service control policies: one list per level, root first."
  },
  "inventory/organization/scps/*": {},
  "inventory/organization/scps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/organization/rcps": {
    "description": "Resource control policies: one list per level, root first."
  },
  "inventory/organization/rcps/*": {},
  "inventory/organization/rcps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/cloudformation": {
    "description": "CloudFormation and SAM templates, what cdk synth writes, and parameter files: as globs, or with where they are deployed."
  },
  "inventory/cloudformation/*": {},
  "inventory/terraform-plans": {
    "description": "Terraform plans as JSON (terraform show -json), as globs."
  },
  "inventory/terraform-plans/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform": {
    "description": "Terraform files (.tf, .tf.json), and variable files (.tfvars) that Terraform does not load by itself, as globs."
  },
  "inventory/terraform/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform-values": {
    "description": "Values that only AWS or a secret store knows, by their Terraform address."
  },
  "inventory/terraform-values/*": {},
  "accounts": {
    "description": "AWS accounts to read live, for audit and drift."
  },
  "accounts/*": {
    "keys": [
      "id",
      "role",
      "regions"
    ]
  },
  "accounts/*/id": {
    "description": "An AWS account id: 12 digits, in quotes."
  },
  "accounts/*/role": {
    "description": "The role to read it with. The ARN of an IAM role, with its path."
  },
  "accounts/*/regions": {},
  "accounts/*/regions/*": {
    "description": "An AWS region, such as eu-west-2."
  },
  "settings": {
    "description": "What fails a check. In a pull request those of the base revision govern.",
    "keys": [
      "require",
      "fail-on",
      "on-undecided",
      "suppressions"
    ]
  },
  "settings/require": {
    "description": "Which calls must be allowed.",
    "values": [
      "documented",
      "reported"
    ]
  },
  "settings/fail-on": {
    "description": "With a base: only what the change breaks, or everything.",
    "values": [
      "new",
      "all"
    ]
  },
  "settings/on-undecided": {
    "description": "What a call that cannot be decided does.",
    "values": [
      "fail",
      "warn"
    ]
  },
  "settings/suppressions": {},
  "settings/suppressions/*": {
    "description": "A finding that does not fail the check, and why.",
    "keys": [
      "rule",
      "export",
      "reason",
      "owner",
      "expires"
    ]
  },
  "settings/suppressions/*/rule": {
    "description": "The rule's id. A text that says something."
  },
  "settings/suppressions/*/export": {
    "description": "Only for the export of this name. A text that says something."
  },
  "settings/suppressions/*/reason": {
    "description": "Why it may stay. A text that says something."
  },
  "settings/suppressions/*/owner": {
    "description": "Who answers for it. A text that says something."
  },
  "settings/suppressions/*/expires": {
    "description": "The last day on which it holds, UTC: YYYY-MM-DD."
  }
};
