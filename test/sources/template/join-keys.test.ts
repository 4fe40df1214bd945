/** Keys with their policies and grants, and policies of the organization: pieces in, inventory out. */

import { expect, test } from "vitest";
import type { JoinFacts } from "../../../src/sources/template/join/facts.ts";
import type { Piece } from "../../../src/sources/template/pieces.ts";
import * as build from "./build.ts";
import {
  ACCOUNT,
  bucket,
  hole,
  id,
  KEY,
  KEY_ID,
  KEY_POLICY,
  key,
  OTHER_ACCOUNT,
  piece,
  ROLE,
  role,
  text,
  value,
} from "./build.ts";
import { summary } from "./summary.ts";

const ADDRESS = "aws_kms_key.recordings";
const GENERATED = hole(id(ADDRESS));
const encrypted = (reference: build.Plain = KEY): Piece =>
  bucket({ settings: { encryption: { algorithm: value("aws:kms"), key: value(reference) } } });
const keyPolicy = (of: build.Plain, address = "aws_kms_key_policy.recordings"): Piece =>
  piece("key-policy", address, { key: value(of), policy: { value: KEY_POLICY } });
const grant = (fields: Record<string, build.Plain> = {}): Piece =>
  piece("key-grant", "aws_kms_grant.recordings", {
    key: value(KEY),
    grantee: value(ROLE),
    operations: value(["GenerateDataKey"]),
    ...Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, value(one)])),
  });
const withoutPolicy = (more: object = {}): Piece => {
  const { policy: _, ...rest } = key(more) as Extract<Piece, { readonly type: "key" }>;
  return rest;
};

/** No policy of it names a key. */
const unsaid = role({ inline: [{ value: build.statements(build.WRITE) }] });

const GRANT = { granteePrincipal: ROLE, operations: ["GenerateDataKey"] };
const DEFAULTS = { arn: KEY, policy: ADDRESS, grants: [] };
const UNREAD = "not all of it is known";

const KEYS: readonly { readonly name: string; readonly pieces: readonly Piece[]; readonly is: object | undefined }[] = [
  { name: "its own policy", pieces: [encrypted(), key()], is: {} },
  {
    name: "AWS' default policy",
    pieces: [encrypted(), withoutPolicy()],
    is: { policy: `default key policy of ${KEY}` },
  },
  {
    name: "a policy of a resource of its own, by id",
    pieces: [encrypted(), withoutPolicy(), keyPolicy(KEY_ID)],
    is: { policy: "aws_kms_key_policy.recordings" },
  },
  {
    name: "the same by ARN",
    pieces: [encrypted(), withoutPolicy(), keyPolicy(KEY)],
    is: { policy: "aws_kms_key_policy.recordings" },
  },
  { name: "the policy of another key", pieces: [encrypted(), key(), keyPolicy(KEY.replace("1111", "9999"))], is: {} },
  {
    name: "a policy of a key that is not known",
    pieces: [encrypted(), key(), keyPolicy(hole())],
    is: { policy: "gap: aws_kms_key_policy.recordings (infra/main.tf:1) may set it or not: its key is not known" },
  },
  {
    name: "a policy of what is surely another key",
    pieces: [
      encrypted(),
      key(),
      key({ keyId: hole(id("aws_kms_key.logs")), account: hole() }, "aws_kms_key.logs"),
      keyPolicy(text(`arn:aws:kms:${build.REGION}:`, hole(), ":key/", hole(id("aws_kms_key.logs")))),
    ],
    is: {},
  },
  {
    name: "two policies",
    pieces: [encrypted(), key(), keyPolicy(KEY)],
    is: {
      policy: `gap: it is defined twice: ${ADDRESS} (infra/main.tf:1) and aws_kms_key_policy.recordings (infra/main.tf:1)`,
    },
  },
  {
    name: "a policy of which nothing is known",
    pieces: [encrypted(), key({ policy: { value: hole() } })],
    is: { policy: "unknown: nobody knows" },
  },
  {
    name: "a key that is declared elsewhere, with its policy here",
    pieces: [encrypted(), keyPolicy(KEY)],
    is: { policy: "aws_kms_key_policy.recordings" },
  },
  {
    name: "a key that is declared elsewhere, with two policies here",
    pieces: [encrypted(), keyPolicy(KEY), keyPolicy(KEY, "aws_kms_key_policy.again")],
    is: { policy: expect.stringMatching(/^gap: it is defined twice/) },
  },
  { name: "a key that is declared elsewhere", pieces: [encrypted()], is: undefined },
  { name: "a key that no bucket uses", pieces: [bucket(), key()], is: undefined },
  { name: "disabled", pieces: [encrypted(), key({ enabled: value(false) })], is: { state: "Disabled" } },
  { name: "disabled, as text", pieces: [encrypted(), key({ enabled: value("false") })], is: { state: "Disabled" } },
  {
    name: "perhaps disabled",
    pieces: [encrypted(), key({ enabled: hole() })],
    is: { policy: "gap: nobody knows" },
  },
  { name: "enabled", pieces: [encrypted(), key({ enabled: value(true), symmetric: value(true) })], is: {} },
  {
    name: "for signatures",
    pieces: [encrypted(), key({ enabled: value(true), symmetric: value(false) })],
    is: { state: "unusable by S3, as it is no key for symmetric encryption" },
  },
  {
    name: "perhaps for signatures",
    pieces: [encrypted(), key({ symmetric: hole() })],
    is: { policy: "gap: nobody knows" },
  },
  { name: "a grant", pieces: [encrypted(), key(), grant()], is: { grants: [GRANT] } },
  { name: "a grant of another key", pieces: [encrypted(), key(), grant({ key: "other" })], is: {} },
  {
    name: "a grant of a key that is not known",
    pieces: [encrypted(), key(), grant({ key: hole() })],
    is: { unread: UNREAD },
  },
  {
    name: "a grant to whom is not known",
    pieces: [encrypted(), key(), grant({ grantee: hole() })],
    is: { unread: UNREAD },
  },
  {
    name: "a grant of what is not known",
    pieces: [encrypted(), key(), grant({ operations: ["Decrypt", hole()] })],
    is: { unread: UNREAD },
  },
  {
    name: "a grant with a context",
    pieces: [encrypted(), key(), grant({ encryptionContextSubset: { "aws:s3:arn": build.BUCKET_ARN } })],
    is: { grants: [{ ...GRANT, encryptionContextSubset: { "aws:s3:arn": build.BUCKET_ARN } }] },
  },
  {
    name: "a grant with a context that is not known",
    pieces: [encrypted(), key(), grant({ encryptionContextEquals: hole() })],
    is: { unread: UNREAD },
  },
  {
    name: "a grant with a context in part not known",
    pieces: [encrypted(), key(), grant({ encryptionContextEquals: { "\uFDD0": "x" } })],
    is: { unread: UNREAD },
  },
  {
    name: "a generated id",
    pieces: [unsaid, encrypted(GENERATED), key({ keyId: GENERATED }), keyPolicy("other")],
    is: { arn: KEY.replace(KEY_ID, "not-known-aws-kms-key-recordings") },
  },
  {
    name: "a generated id, where a policy names a key that may be it",
    pieces: [encrypted(GENERATED), key({ keyId: GENERATED })],
    is: undefined,
  },
];

test.each(KEYS)("keys: $name", ({ pieces, is }) => {
  const { keys } = summary(build.joined(pieces.includes(unsaid) ? pieces : [role(), ...pieces]).found);
  expect(keys).toEqual(is === undefined ? [] : [{ ...DEFAULTS, ...is }]);
});

test("a key that is defined twice is a gap", () => {
  const { keys, gaps } = summary(build.joined([role(), encrypted(), key(), key({}, "aws_kms_key.again")]).found);
  expect(keys).toHaveLength(1);
  expect(gaps).toEqual([
    expect.stringMatching(
      /^the key arn:aws:kms:.*: it is defined twice: aws_kms_key\.recordings .* and aws_kms_key\.again/,
    ),
  ]);
});

const scp = (fields: Record<string, unknown> = {}, address = "aws_organizations_policy.guard"): Piece =>
  piece("organization-policy", address, {
    policyId: hole(id(address)),
    policyType: value("SERVICE_CONTROL_POLICY"),
    targets: [],
    policy: { value: build.statements(build.deny("s3:*", "*")) },
    ...fields,
  });
const attachment = (policy: build.Plain, target: build.Plain): Piece =>
  piece("organization-policy-attachment", "aws_organizations_policy_attachment.guard", {
    policy: value(policy),
    target: value(target),
  });
const GUARD = "aws_organizations_policy.guard";
const OWN = hole(id(GUARD));

interface Policies {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly facts?: Partial<JoinFacts>;
  readonly scps?: readonly string[];
  readonly rcps?: readonly string[];
  readonly gaps?: readonly RegExp[];
}

const POLICIES: readonly Policies[] = [
  { name: "attached to nothing here", pieces: [scp()], scps: [GUARD] },
  { name: "to the account", pieces: [scp({ targets: [value(ACCOUNT)] })], scps: [GUARD] },
  { name: "to another account", pieces: [scp({ targets: [value(OTHER_ACCOUNT)] })] },
  {
    name: "to another account and a unit",
    pieces: [scp({ targets: [value(OTHER_ACCOUNT), value("ou-ab12-cdefgh34")] })],
    scps: [GUARD],
  },
  { name: "to what is not known", pieces: [scp({ targets: [hole()] })], scps: [GUARD] },
  { name: "by an attachment to another account", pieces: [scp(), attachment(OWN, OTHER_ACCOUNT)] },
  { name: "by an attachment to the root", pieces: [scp(), attachment(OWN, "r-ab12")], scps: [GUARD] },
  {
    name: "the attachment is another policy's",
    pieces: [
      scp(),
      scp({}, "aws_organizations_policy.b"),
      attachment(hole(id("aws_organizations_policy.b")), OTHER_ACCOUNT),
    ],
    scps: [GUARD],
  },
  { name: "the attachment may be another policy's", pieces: [scp(), attachment(hole(), OTHER_ACCOUNT)], scps: [GUARD] },
  {
    name: "an attachment is elsewhere, and one may be here",
    pieces: [scp(), attachment(OWN, OTHER_ACCOUNT), { ...attachment(hole(), ACCOUNT), id: "x" }],
    scps: [GUARD],
  },
  {
    name: "a policy that is there already, by its id",
    pieces: [scp({ policyId: value("p-abc") }), attachment("p-abc", OTHER_ACCOUNT)],
  },
  {
    name: "and the attachment of another",
    pieces: [scp({ policyId: value("p-abc") }), attachment("p-xyz", OTHER_ACCOUNT)],
    scps: [GUARD],
  },
  { name: "an RCP", pieces: [scp({ policyType: value("RESOURCE_CONTROL_POLICY") })], rcps: [GUARD] },
  {
    name: "an RCP for the bucket's account",
    pieces: [
      bucket({ account: value(OTHER_ACCOUNT) }),
      scp({ policyType: value("RESOURCE_CONTROL_POLICY"), targets: [value(OTHER_ACCOUNT)] }),
    ],
    rcps: [GUARD],
  },
  {
    name: "an SCP for the bucket's account",
    pieces: [bucket({ account: value(OTHER_ACCOUNT) }), scp({ targets: [value(OTHER_ACCOUNT)] })],
  },
  { name: "a tag policy", pieces: [scp({ policyType: value("TAG_POLICY") })] },
  { name: "a type with a name of JavaScript", pieces: [scp({ policyType: value("constructor") })] },
  {
    name: "a type that is not known",
    pieces: [scp({ policyType: hole() })],
    gaps: [/^the type of the policy aws_organizations_policy\.guard .*: it may be an SCP or an RCP$/],
  },
  {
    name: "a content that is not known",
    pieces: [scp({ policy: { value: hole() } })],
    scps: ["unknown: nobody knows"],
  },
  {
    name: "to an account, the role's being anybody's guess",
    pieces: [role({ ...build.nowhere(), inline: [] }, "aws_iam_role.other"), scp({ targets: [value(OTHER_ACCOUNT)] })],
    facts: {},
    gaps: [/^the ARN of the role aws_iam_role\.other/],
    scps: [GUARD],
  },
];

test.each(POLICIES)("policies of the organization: $name", ({ pieces, facts, scps = [], rcps = [], gaps = [] }) => {
  const all = facts === undefined ? [role(), ...pieces] : pieces;
  const found = summary(build.joined(all, facts).found);
  expect({ scps: found.scps, rcps: found.rcps }).toEqual({ scps, rcps });
  expect(found.gaps).toEqual(gaps.map((gap) => expect.stringMatching(gap)));
});

test("policies of the organization bind roles that stand in files of their own", () => {
  const written = { arn: ROLE, trustPolicy: { what: "x", why: "y", cure: "z" }, identityPolicies: [] };
  const { scps } = summary(build.joined([scp({ targets: [value(ACCOUNT)] })], { roles: [written] }).found);
  expect(scps).toEqual([GUARD]);
});
