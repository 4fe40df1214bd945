/** What is said of each member of the config: what it is, what could not be known of it, and who knows. */

import { TEMPLATE_NOTES } from "./template-notes.ts";

/** Something that could not be known. */
export interface Ask {
  readonly what: string;
  readonly how: string;
  /** The member as it may look, to be filled in; for members that are left out. Empty: asked only where there is something to show. */
  readonly sample?: string;
}

export interface Note {
  /** Said where the member is there. */
  readonly present?: string;
  /** Asked where the member is there, and holds a guess. */
  readonly guessed?: Ask;
  /** Asked where the member holds a placeholder. */
  readonly placeholder?: Ask;
  /** Asked where the member is left out. */
  readonly absent?: Ask;
}

const ROLE_ARN: Ask = {
  what: "the role's ARN, with its path",
  how: "the integration in Genesys Cloud names it; `aws iam get-role --role-name {role}` prints it",
};
const BUCKET_NAME: Ask = { what: "the bucket's name", how: "the integration in Genesys Cloud names it" };
const KEY_POLICY = "`aws kms get-key-policy --policy-name default --key-id KEY` prints it";
/**
 * By path, `*` for every entry of a list; in the order in which the members are written. `{role}` and `{bucket}` are the
 * names of the entry, `{address}` and `{parameter}` what has the value.
 */
export const NOTES: ReadonlyMap<string, Note> = new Map<string, Note>([
  [
    "exports",
    {
      present:
        "Each Genesys Cloud integration: its organization, the role that it assumes, the bucket that it writes to.",
      absent: {
        what: "the id of the Genesys Cloud organization of each export; until it is said, exports are found by their trust policies",
        how: "Genesys Cloud shows it under Admin, Organization Settings, Organization Details",
        sample:
          "exports: [{ name: recordings, genesys: { organization-id: <id> }, role: <role's ARN>, bucket: <bucket> }]",
      },
    },
  ],
  [
    "exports.*.genesys.organization-id",
    {
      present:
        "As the policies have it; Genesys Cloud shows it under Admin, Organization Settings, Organization Details.",
      placeholder: {
        what: "the id of the Genesys Cloud organization",
        how: "Genesys Cloud shows it under Admin, Organization Settings, Organization Details",
      },
    },
  ],
  [
    "exports.*.genesys.region",
    {
      absent: {
        what: "the home region of the Genesys Cloud organization",
        how: "the address of Genesys Cloud tells it: apps.euw2.pure.cloud is eu-west-2",
        sample: "region: eu-west-2",
      },
    },
  ],
  ["exports.*.role", { placeholder: ROLE_ARN }],
  ["exports.*.bucket", { placeholder: BUCKET_NAME }],
  [
    "inventory",
    {
      present:
        "What the AWS accounts hold. Only what is named here is judged: look for policies that are not in this repository.",
    },
  ],
  ["inventory.roles.*.arn", { placeholder: ROLE_ARN }],
  [
    "inventory.roles.*.trust-policy",
    {
      placeholder: {
        what: "the role's trust policy",
        how: "`aws iam get-role --role-name {role}` prints it; name the file that you keep it in",
      },
      absent: {
        what: "the role's trust policy",
        how: "`aws iam get-role --role-name {role}` prints it",
        sample: "trust-policy: <file>",
      },
    },
  ],
  [
    "inventory.roles.*.identity-policies",
    {
      guessed: {
        what: "whether these are all managed and inline policies of the role",
        how: "`aws iam list-attached-role-policies --role-name {role}` and `aws iam list-role-policies --role-name {role}` name them",
      },
      placeholder: {
        what: "every managed and inline policy of the role",
        how: "`aws iam list-attached-role-policies --role-name {role}` and `aws iam list-role-policies --role-name {role}` name them",
      },
      absent: {
        what: "every managed and inline policy of the role",
        how: "`aws iam list-attached-role-policies --role-name {role}` and `aws iam list-role-policies --role-name {role}` name them",
        sample: "identity-policies: [<file>]",
      },
    },
  ],
  [
    "inventory.roles.*.permissions-boundary",
    {
      placeholder: {
        what: "the role's permissions boundary, or that it has none (then take the line out)",
        how: "`aws iam get-role --role-name {role}` tells it",
      },
      absent: {
        what: "whether the role has a permissions boundary; left out, it has none",
        how: "`aws iam get-role --role-name {role}` tells it",
        sample: "permissions-boundary: <file>",
      },
    },
  ],
  [
    "inventory.roles.*.tags",
    {
      absent: {
        what: "the role's tags, which policies may ask for",
        how: "`aws iam list-role-tags --role-name {role}` prints them",
        sample: "tags: {}",
      },
    },
  ],
  ["inventory.buckets.*.name", { placeholder: BUCKET_NAME }],
  [
    "inventory.buckets.*.account",
    {
      guessed: { what: "the bucket's account, taken to be the role's", how: "the owner of the bucket knows" },
      placeholder: { what: "the bucket's account, 12 digits in quotes", how: "the owner of the bucket knows" },
    },
  ],
  [
    "inventory.buckets.*.region",
    {
      guessed: {
        what: "the bucket's region, taken to be the key's",
        how: "`aws s3api get-bucket-location --bucket {bucket}` prints it",
      },
      placeholder: {
        what: "the bucket's region",
        how: "`aws s3api get-bucket-location --bucket {bucket}` prints it",
      },
      absent: {
        what: "the bucket's region",
        how: "`aws s3api get-bucket-location --bucket {bucket}` prints it",
        sample: "region: <region>",
      },
    },
  ],
  [
    "inventory.buckets.*.policy",
    {
      placeholder: {
        what: "the bucket's policy (take the line out where it has none)",
        how: "`aws s3api get-bucket-policy --bucket {bucket}` prints it; name the file that you keep it in",
      },
      absent: {
        what: "whether the bucket has a policy; left out, it has none",
        how: "`aws s3api get-bucket-policy --bucket {bucket}` prints it",
        sample: "policy: <file>",
      },
    },
  ],
  [
    "inventory.buckets.*.encryption",
    {
      guessed: {
        what: "the bucket's default encryption, taken to be the key that the policies name, and its bucket-key",
        how: "`aws s3api get-bucket-encryption --bucket {bucket}` prints both",
      },
      absent: {
        what: "the bucket's default encryption; left out, no KMS key takes part",
        how: "`aws s3api get-bucket-encryption --bucket {bucket}` prints it",
        sample: "encryption: { algorithm: aws:kms, key: <key's ARN>, bucket-key: true }",
      },
    },
  ],
  [
    "inventory.buckets.*.public-access-block",
    {
      absent: {
        what: "the bucket's Block Public Access",
        how: "`aws s3api get-public-access-block --bucket {bucket}` prints it",
        sample:
          "public-access-block: { block-public-acls: true, ignore-public-acls: true, block-public-policy: true, restrict-public-buckets: true }",
      },
    },
  ],
  [
    "inventory.buckets.*.object-ownership",
    {
      absent: {
        what: "whether the bucket takes ACLs",
        how: "`aws s3api get-bucket-ownership-controls --bucket {bucket}` prints it",
        sample: "object-ownership: BucketOwnerEnforced",
      },
    },
  ],
  [
    "inventory.keys.*.arn",
    {
      placeholder: {
        what: "the ARN of the key that has this policy (take the entry out where no bucket of an export uses it)",
        how: "`aws kms list-aliases` and the bucket's encryption name keys",
      },
    },
  ],
  [
    "inventory.keys.*.policy",
    {
      placeholder: { what: "the key's policy", how: KEY_POLICY },
      absent: { what: "the key's policy", how: KEY_POLICY, sample: "policy: <file>" },
    },
  ],
  [
    "inventory.organization",
    {
      absent: {
        what: "the AWS organization with its SCPs and RCPs; left out, none apply but those that templates declare",
        how: "`aws organizations describe-organization` tells the id; docs/aws-access.md says who may read the policies",
        sample: "organization: { id: <o-... or none>, scps: [[<file of the root>], [<file of the OU>]] }",
      },
    },
  ],
  [
    "inventory.organization.scps",
    {
      guessed: {
        what: "the levels of the SCPs, all taken to stand on one",
        how: "one list for each level, root first: the root, each OU, the account",
      },
      placeholder: {
        what: "the levels of the SCPs: one list for each level, root first",
        how: "`aws organizations list-policies-for-target --filter SERVICE_CONTROL_POLICY --target-id TARGET` for the root, each OU, the account",
      },
    },
  ],
  [
    "inventory.organization.id",
    {
      absent: {
        what: "the id of the AWS organization; none: the account is in no organization",
        how: "`aws organizations describe-organization` tells it",
        sample: "id: <o-... or none>",
      },
    },
  ],
  ...TEMPLATE_NOTES,
]);

/** What stands at the end of a config, for later. */
export const LATER = [
  "settings: what fails a check. In a pull request those of the base branch govern.",
  "settings:",
  "  require: reported      # calls that are known from field reports only must be allowed, too",
  "  fail-on: all           # what was broken before a change fails it, too",
  "accounts: what audit and drift read, where it is not just the account of the job's credentials.",
  "accounts:",
  '  - { id: "111122223333", role: arn:aws:iam::111122223333:role/GenesysExportGateReader, regions: [eu-west-2] }',
];
