/** Buckets with their settings: pieces in, inventory out. */

import { expect, test } from "vitest";
import type { JoinFacts } from "../../../src/sources/template/join/facts.ts";
import type { BucketSettings, Piece } from "../../../src/sources/template/pieces.ts";
import * as build from "./build.ts";
import {
  ACCOUNT,
  BUCKET,
  BUCKET_POLICY,
  bucket,
  hole,
  id,
  KEY,
  KEY_ID,
  key,
  OTHER_ACCOUNT,
  piece,
  REGION,
  role,
  settings,
  text,
  value,
} from "./build.ts";
import { summary } from "./summary.ts";

const ADDRESS = "aws_s3_bucket.recordings";
const SETTINGS = "aws_s3_bucket_settings.recordings";
const ON = { blockPublicAcls: value(true), restrictPublicBuckets: value(true) };
const OFF = { blockPublicAcls: value(false), restrictPublicBuckets: value(false) };
const DEFAULTS = {
  name: BUCKET,
  account: ACCOUNT,
  region: REGION,
  policy: "none",
  encryption: { algorithm: "AES256" },
  objectLock: { enabled: false },
};
const policy = { policy: { value: BUCKET_POLICY } };
const kms = (reference: build.Plain): BucketSettings => ({
  encryption: { algorithm: value("aws:kms"), key: value(reference), bucketKey: value(true) },
});
const alias = (name: build.Plain, of: build.Plain, where: object = {}): Piece =>
  piece("key-alias", "aws_kms_alias.recordings", { name: value(name), key: value(of), ...where });
const accountBlock = (block: object, account: build.Plain = ACCOUNT): Piece =>
  piece("account-public-access-block", "aws_s3_account_public_access_block.all", {
    settings: block,
    account: value(account),
  });

/** No policy of it names a key. */
const unsaid = role({ inline: [{ value: build.statements(build.WRITE) }] });
const GENERATED_KEY = text(`arn:aws:kms:${REGION}:${ACCOUNT}:key/`, hole(id("aws_kms_key.recordings")));

interface Row {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly facts?: Partial<JoinFacts>;
  /** Of the bucket, beside {@link DEFAULTS}; undefined: it has no such member. */
  readonly is: Record<string, unknown>;
  readonly gaps?: readonly RegExp[];
}

const ENCRYPTED = (reference: string) => ({ encryption: { algorithm: "aws:kms", key: reference, bucketKey: true } });
const NOT_KNOWN = { encryption: undefined };
const WHICH = (why: string): RegExp => new RegExp(`^the default encryption of the bucket ${BUCKET}: ${why}`);
const ELSEWHERE = { encryption: undefined, objectLock: undefined };

const BUCKETS: readonly Row[] = [
  { name: "nothing but its name", pieces: [bucket()], is: {} },
  { name: "its own policy", pieces: [bucket({ settings: policy })], is: { policy: ADDRESS } },
  { name: "a policy of its own resource", pieces: [bucket(), settings(BUCKET, policy)], is: { policy: SETTINGS } },
  { name: "the policy of another bucket", pieces: [bucket(), settings("acme-logs", policy)], is: {} },
  {
    name: "a policy of a bucket that is not known",
    pieces: [bucket(), settings(hole(), policy)],
    is: { policy: `unknown: ${SETTINGS} (infra/main.tf:1) may set it or not: nobody knows` },
    gaps: [/^the bucket policy of acme-legal-recordings: aws_s3_bucket_settings\.recordings .*may set it or not/],
  },
  {
    name: "a policy of another module that names the bucket by a variable, beside one that is sure",
    pieces: [bucket({ settings: policy }), settings(text("acme-", hole()), policy)],
    is: { policy: `unknown: ${SETTINGS} (infra/main.tf:1) may set it or not: nobody knows` },
    gaps: [/^the bucket policy of acme-legal-recordings/],
  },
  {
    name: "a policy of a bucket of another prefix",
    pieces: [bucket(), settings(text("logs-", hole()), policy)],
    is: {},
  },
  {
    name: "a policy of what is surely another bucket",
    pieces: [
      bucket(),
      bucket({ name: text("acme-", hole(id("aws_s3_bucket.logs"))) }, "aws_s3_bucket.logs"),
      settings(text("acme-", hole(id("aws_s3_bucket.logs"))), policy),
      piece("managed-policy", "aws_iam_policy.some", {
        name: value("some"),
        path: value("/"),
        roles: [],
        policy: { value: build.statements(build.allow("s3:*", "arn:aws:s3:::acme-*")) },
      }),
    ],
    is: {},
  },
  {
    name: "two policies",
    pieces: [bucket({ settings: policy }), settings(BUCKET, policy)],
    is: { policy: `unknown: it is defined twice: ${ADDRESS} (infra/main.tf:1) and ${SETTINGS} (infra/main.tf:1)` },
    gaps: [/^the bucket policy of acme-legal-recordings: it is defined twice/],
  },
  {
    name: "only its policy is here",
    pieces: [settings(BUCKET, policy)],
    is: { ...ELSEWHERE, policy: SETTINGS },
  },
  {
    name: "only other settings are here",
    pieces: [settings(BUCKET, { publicAccessBlock: ON })],
    is: { ...ELSEWHERE, publicAccessBlock: { blockPublicAcls: true, restrictPublicBuckets: true } },
  },
  {
    name: "two of its policies are here",
    pieces: [settings(BUCKET, policy), settings(BUCKET, policy, "aws_s3_bucket_policy.again")],
    is: { ...ELSEWHERE, policy: expect.stringMatching(/^unknown: it is defined twice/) },
    gaps: [/^the bucket policy of acme-legal-recordings: it is defined twice/],
  },
  {
    name: "defined twice",
    pieces: [bucket(), bucket({}, "aws_s3_bucket.again")],
    is: {},
    gaps: [
      /^the bucket acme-legal-recordings: it is defined twice: aws_s3_bucket\.recordings .* and aws_s3_bucket\.again/,
    ],
  },
  { name: "a Region that is not known", pieces: [bucket({ region: hole() })], is: { region: undefined } },
  {
    name: "an account that is not known",
    pieces: [bucket({ account: hole() })],
    is: { account: "" },
    gaps: [/^the account of the bucket acme-legal-recordings: nobody knows$/],
  },

  {
    name: "SSE-S3, written out",
    pieces: [bucket({ settings: { encryption: { algorithm: value("AES256") } } })],
    is: { encryption: { algorithm: "AES256", bucketKey: false } },
  },
  { name: "a key by ARN", pieces: [bucket({ settings: kms(KEY) }), key()], is: ENCRYPTED(KEY) },
  { name: "a key by ARN that is in none of the files", pieces: [bucket({ settings: kms(KEY) })], is: ENCRYPTED(KEY) },
  { name: "a key by id", pieces: [bucket({ settings: kms(KEY_ID) }), key()], is: ENCRYPTED(KEY) },
  { name: "a key by id that is in none of the files", pieces: [bucket({ settings: kms(KEY_ID) })], is: ENCRYPTED(KEY) },
  {
    name: "a key whose id is generated",
    pieces: [unsaid, bucket({ settings: kms(GENERATED_KEY) }), key({ keyId: hole(id("aws_kms_key.recordings")) })],
    is: ENCRYPTED(`arn:aws:kms:${REGION}:${ACCOUNT}:key/not-known-aws-kms-key-recordings`),
  },
  {
    name: "a key whose id is generated, where a policy names a key that may be it",
    pieces: [bucket({ settings: kms(GENERATED_KEY) }), key({ keyId: hole(id("aws_kms_key.recordings")) })],
    is: NOT_KNOWN,
    gaps: [WHICH("infra#aws_kms_key.recordings is generated")],
  },

  {
    name: "a key by alias",
    pieces: [bucket({ settings: kms("alias/recordings") }), key(), alias("alias/recordings", KEY_ID)],
    is: ENCRYPTED(KEY),
  },
  {
    name: "a key by the ARN of its alias",
    pieces: [
      bucket({ settings: kms(`arn:aws:kms:${REGION}:${ACCOUNT}:alias/recordings`) }),
      key(),
      alias("alias/recordings", KEY),
    ],
    is: ENCRYPTED(KEY),
  },
  {
    name: "an alias of another Region's key",
    pieces: [
      bucket({ settings: kms("alias/recordings") }),
      key({ region: value("us-east-1") }),
      alias("alias/recordings", KEY_ID),
    ],
    is: NOT_KNOWN,
    gaps: [WHICH("alias/recordings names a key that is in none of the files")],
  },
  {
    name: "an alias whose key is not known",
    pieces: [bucket({ settings: kms("alias/recordings") }), key(), alias("alias/recordings", hole())],
    is: NOT_KNOWN,
    gaps: [WHICH("alias/recordings names a key")],
  },
  {
    name: "an alias of two keys",
    pieces: [
      bucket({ settings: kms("alias/recordings") }),
      key(),
      key({ keyId: value(KEY_ID.replace("1111", "9999")) }, "aws_kms_key.again"),
      alias("alias/recordings", KEY_ID),
      { ...alias("alias/recordings", KEY_ID.replace("1111", "9999")), address: "aws_kms_alias.again", id: "again" },
    ],
    is: NOT_KNOWN,
    gaps: [WHICH(`it could be ${KEY} or `)],
  },
  {
    name: "the alias of the AWS managed key",
    pieces: [bucket({ settings: kms("alias/aws/s3") })],
    is: { encryption: { algorithm: "aws:kms", bucketKey: true } },
  },
  {
    name: "the ARN of the alias of the AWS managed key",
    pieces: [bucket({ settings: kms(`arn:aws:kms:${REGION}:${ACCOUNT}:alias/aws/s3`) })],
    is: { encryption: { algorithm: "aws:kms", bucketKey: true } },
  },
  {
    name: "no key: the AWS managed one",
    pieces: [bucket({ settings: { encryption: { algorithm: value("aws:kms") } } })],
    is: { encryption: { algorithm: "aws:kms", bucketKey: false } },
  },
  {
    name: "a key that is null: the AWS managed one",
    pieces: [bucket({ settings: kms(null) })],
    is: { encryption: { algorithm: "aws:kms", bucketKey: true } },
  },
  {
    name: "a key that is not known",
    pieces: [bucket({ settings: kms(hole()) }), key()],
    is: NOT_KNOWN,
    gaps: [WHICH("nobody knows")],
  },
  {
    name: "an algorithm that is not known",
    pieces: [bucket({ settings: { encryption: { algorithm: hole() } } })],
    is: NOT_KNOWN,
    gaps: [WHICH("nobody knows")],
  },
  {
    name: "an algorithm that S3 does not know",
    pieces: [bucket({ settings: { encryption: { algorithm: value("aes256") } } })],
    is: NOT_KNOWN,
    gaps: [WHICH("aws_s3_bucket.recordings .* gives no algorithm that S3 knows")],
  },
  {
    name: "a bucket key that is not known",
    pieces: [bucket({ settings: { encryption: { algorithm: value("aws:kms"), key: value(KEY), bucketKey: hole() } } })],
    is: { encryption: { algorithm: "aws:kms", key: KEY } },
  },
  {
    name: "an encryption that may be the bucket's",
    pieces: [bucket(), settings(hole(), kms(KEY))],
    is: NOT_KNOWN,
    gaps: [WHICH("aws_s3_bucket_settings.recordings .* may set it or not: nobody knows")],
  },
  {
    name: "an encryption that is set twice",
    pieces: [bucket({ settings: kms(KEY) }), settings(BUCKET, kms(KEY))],
    is: NOT_KNOWN,
    gaps: [WHICH("it is defined twice")],
  },

  {
    name: "Block Public Access",
    pieces: [bucket(), settings(BUCKET, { publicAccessBlock: OFF })],
    is: { publicAccessBlock: { blockPublicAcls: false, restrictPublicBuckets: false } },
  },
  {
    name: "Block Public Access, in part not known",
    pieces: [bucket({ settings: { publicAccessBlock: { ...ON, restrictPublicBuckets: hole() } } })],
    is: { publicAccessBlock: { blockPublicAcls: true } },
  },
  {
    name: "Block Public Access as text",
    pieces: [bucket({ settings: { publicAccessBlock: { blockPublicAcls: value("True") } } })],
    is: { publicAccessBlock: { blockPublicAcls: true } },
  },
  {
    name: "Block Public Access that may be the bucket's",
    pieces: [bucket(), settings(hole(), { publicAccessBlock: ON })],
    is: { publicAccessBlock: {} },
  },
  {
    name: "Block Public Access that is set twice",
    pieces: [bucket({ settings: { publicAccessBlock: ON } }), settings(BUCKET, { publicAccessBlock: OFF })],
    is: { publicAccessBlock: {} },
    gaps: [/^Block Public Access of the bucket acme-legal-recordings: it is defined twice/],
  },
  {
    name: "Block Public Access of the account, which is stricter",
    pieces: [bucket({ settings: { publicAccessBlock: OFF } }), accountBlock({ restrictPublicBuckets: value(true) })],
    is: {
      publicAccessBlock: { blockPublicAcls: false, restrictPublicBuckets: true },
      ownPublicAccessBlock: { blockPublicAcls: false, restrictPublicBuckets: false },
    },
  },
  {
    name: "Block Public Access of the account, which is not known",
    pieces: [bucket({ settings: { publicAccessBlock: OFF } }), accountBlock({ restrictPublicBuckets: hole() })],
    is: {
      publicAccessBlock: { blockPublicAcls: false },
      ownPublicAccessBlock: { blockPublicAcls: false, restrictPublicBuckets: false },
    },
  },
  {
    name: "Block Public Access of an account that may be this one",
    pieces: [
      bucket({ settings: { publicAccessBlock: OFF } }),
      accountBlock({ restrictPublicBuckets: value(true) }, hole()),
    ],
    is: {
      publicAccessBlock: { blockPublicAcls: false },
      ownPublicAccessBlock: { blockPublicAcls: false, restrictPublicBuckets: false },
    },
  },
  {
    name: "Block Public Access of another account",
    pieces: [
      bucket({ settings: { publicAccessBlock: OFF } }),
      accountBlock({ restrictPublicBuckets: value(true) }, OTHER_ACCOUNT),
    ],
    is: { publicAccessBlock: { blockPublicAcls: false, restrictPublicBuckets: false } },
  },

  {
    name: "Object Ownership",
    pieces: [bucket(), settings(BUCKET, { objectOwnership: value("ObjectWriter") })],
    is: { objectOwnership: "ObjectWriter" },
  },
  {
    name: "Object Ownership that is not known",
    pieces: [bucket({ settings: { objectOwnership: hole() } })],
    is: { objectOwnership: undefined },
  },
  {
    name: "who pays",
    pieces: [bucket(), settings(BUCKET, { requesterPays: value(true) })],
    is: { requesterPays: true },
  },
  {
    name: "who pays is not known",
    pieces: [bucket(), settings(BUCKET, { requesterPays: hole() })],
    is: { requesterPays: undefined },
  },

  {
    name: "Object Lock without a default",
    pieces: [bucket({ settings: { objectLock: { enabled: value(true) } } })],
    is: { objectLock: { enabled: true } },
  },
  {
    name: "Object Lock, switched on here and set there",
    pieces: [
      bucket({ settings: { objectLock: { enabled: value(true) } } }),
      settings(BUCKET, { objectLock: { mode: value("GOVERNANCE"), years: value(2) } }),
    ],
    is: { objectLock: { enabled: true, mode: "GOVERNANCE", days: 730 } },
  },
  {
    name: "Object Lock, off in the bucket's resource and on in its own",
    pieces: [
      bucket({ settings: { objectLock: { enabled: value(false) } } }),
      settings(BUCKET, { objectLock: { enabled: value(true), mode: value("COMPLIANCE"), days: value(30) } }),
    ],
    is: { objectLock: { enabled: true, mode: "COMPLIANCE", days: 30 } },
  },
  {
    name: "Object Lock that may be on",
    pieces: [bucket({ settings: { objectLock: { enabled: hole(), mode: value("COMPLIANCE") } } })],
    is: { objectLock: undefined },
    gaps: [/^Object Lock of the bucket acme-legal-recordings: whether it is on is not known$/],
  },
  {
    name: "Object Lock whose mode is not known",
    pieces: [bucket({ settings: { objectLock: { enabled: value(true), mode: hole() } } })],
    is: { objectLock: undefined },
    gaps: [/^Object Lock of the bucket acme-legal-recordings: the mode of its default retention is not known/],
  },
  {
    name: "Object Lock that may be the bucket's",
    pieces: [bucket(), settings(hole(), { objectLock: { enabled: value(true), mode: value("GOVERNANCE") } })],
    is: { objectLock: undefined },
    gaps: [/^Object Lock of the bucket acme-legal-recordings: aws_s3_bucket_settings\.recordings .* may set it or not/],
  },
];

test.each(BUCKETS)("$name", ({ pieces, facts, is, gaps = [] }) => {
  const { buckets, gaps: said } = summary(
    build.joined(pieces.includes(unsaid) ? pieces : [role(), ...pieces], facts).found,
  );
  expect(buckets).toEqual([{ ...DEFAULTS, ...is }]);
  expect(said).toEqual(gaps.map((gap) => expect.stringMatching(gap)));
});

const BUCKET_ID = id(ADDRESS);
const CONFIG = { exports: [build.EXPORT] };

test.each<[string, readonly Piece[], Partial<JoinFacts>, readonly string[], readonly RegExp[]]>([
  [
    "only those that a role writes to",
    [role(), bucket(), bucket({ name: value("acme-logs") }, "aws_s3_bucket.logs")],
    {},
    [BUCKET],
    [],
  ],
  ["one that is declared and nobody writes to", [role({ inline: [] }), bucket()], CONFIG, [BUCKET], []],
  [
    "a generated name that its role's policy means",
    [
      role({
        inline: [
          { value: build.statements(build.allow("s3:PutObject", text("arn:aws:s3:::", hole(BUCKET_ID), "/*"))) },
        ],
      }),
      bucket({ name: hole(BUCKET_ID), settings: {} }),
    ],
    {},
    ["name-not-known-aws-s3-bucket-recordings"],
    [],
  ],
  [
    "a generated name that may be the declared bucket's",
    [role(), bucket({ name: hole(BUCKET_ID) })],
    CONFIG,
    [],
    [/^the bucket acme-legal-recordings: it may be the one of aws_s3_bucket\.recordings/],
  ],
  [
    "a generated name that cannot be the declared bucket's",
    [role(), bucket({ name: text("logs-", hole(BUCKET_ID)) })],
    CONFIG,
    [],
    [],
  ],
  [
    "a policy of a bucket that is not known may be the declared bucket's",
    [role(), settings(hole(), policy)],
    CONFIG,
    [],
    [/^the bucket acme-legal-recordings: it may be the one of aws_s3_bucket_settings\.recordings/],
  ],
])("buckets: %s", (_, pieces, facts, names, gaps) => {
  const { found } = build.joined(pieces, facts);
  expect(found.buckets.map(({ name }) => name)).toEqual(names);
  expect(build.told(found.gaps)).toEqual(gaps.map((gap) => expect.stringMatching(gap)));
});

test("a bucket that is declared elsewhere and has no policy here is a guess that is said", () => {
  const { collector } = build.joined([role(), settings(BUCKET, { publicAccessBlock: ON })]);
  expect(collector.remarks()).toContainEqual({
    what: `the bucket policy of ${BUCKET}`,
    why: "the bucket and its policy are in none of the files: it was taken to have none",
  });
});
