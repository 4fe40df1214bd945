/** A stand-in takes the place of a generated name only where no text may mean that name. */

import { expect, test } from "vitest";
import { HOLE } from "../../../src/authorization/hole.ts";
import { standIns } from "../../../src/sources/template/join/stand-ins.ts";
import type { Piece } from "../../../src/sources/template/pieces.ts";
import type { Value } from "../../../src/sources/template/value.ts";
import { bucket, hole, id, key, piece, role, text, value } from "./build.ts";

const BUCKET = id("aws_s3_bucket.recordings");
const ROLE = id("aws_iam_role.export");
const KEY = id("aws_kms_key.recordings");
const ENDPOINT = id("aws_vpc_endpoint.s3");

const generated = {
  bucket: (name: Value = hole(BUCKET)) => bucket({ name }),
  role: (name: Value = hole(ROLE)) => role({ name }),
  key: () => key({ keyId: hole(KEY) }),
  endpoint: (): Piece =>
    piece("vpc-endpoint", "aws_vpc_endpoint.s3", { endpointId: hole(ENDPOINT), service: value("s3") }),
};

function fresh(one: Piece, said: readonly string[], others: readonly Piece[] = []): boolean {
  return standIns(
    [one, ...others],
    () => undefined,
    () => said,
  ).has(one.id);
}

const known = bucket({ name: value("acme-logs") }, "aws_s3_bucket.logs");
const prefixed = generated.bucket(text("acme-", hole(BUCKET)));

test.each<[string, Piece, boolean, (readonly Piece[])?]>([
  // Nothing that is about one name.
  ["*", generated.bucket(), true],
  ["arn:aws:s3:::*", generated.bucket(), true],
  ["arn:aws:s3:::*/*", generated.bucket(), true],
  ["arn:*:s3:::*/*", generated.bucket(), true],
  [HOLE, generated.bucket(), true],
  [`arn:aws:s3:::${HOLE}/*`, generated.bucket(), true],
  [`arn:aws:s3:::${HOLE}`, generated.bucket(), true],
  ["arn:aws:iam::111122223333:role/x", generated.bucket(), true],
  ["s3:PutObject", generated.bucket(), true],
  ["3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10", generated.bucket(), true],
  // Names that may be the generated one.
  ["arn:aws:s3:::acme-recordings", generated.bucket(), false],
  ["arn:aws:s3:::acme-recordings/*", generated.bucket(), false],
  ["arn:aws:s3:::acme-*", generated.bucket(), false],
  ["arn:aws:s3:::*-recordings/*", generated.bucket(), false],
  ["arn:*:s3:::acme*", generated.bucket(), false],
  ["arn:*acme*", generated.bucket(), false],
  ["*acme*", generated.bucket(), false],
  [`arn:aws:s3:::acme-${HOLE}/*`, generated.bucket(), false],
  [`${HOLE}-logs/*`, generated.bucket(), false],
  ["arn:aws:s3:::${aws:PrincipalTag/team}-logs", generated.bucket(), false],
  // biome keeps the variable: a policy's, not JavaScript's.
  ["arn:aws:s3:::${aws:PrincipalTag/bucket}/*", generated.bucket(), true],
  // Names of others.
  ["arn:aws:s3:::acme-logs/*", generated.bucket(), true, [known]],
  ["arn:aws:s3:::acme-logs", generated.bucket(), true, [known]],
  ["arn:aws:s3:::acme-logs*", generated.bucket(), false, [known]],
  ["arn:aws:s3:::name-not-known-aws-s3-bucket-recordings/*", generated.bucket(), true],
  // A part of the name is known.
  ["arn:aws:s3:::other-logs/*", prefixed, true],
  ["arn:aws:s3:::acme-recordings/*", prefixed, false],
  ["arn:aws:s3:::acme-*/*", prefixed, true],
  ["arn:aws:s3:::acm*", prefixed, true],
  [`arn:aws:s3:::acme-prod-${HOLE}/*`, prefixed, false],
  [`arn:aws:s3:::b-${HOLE}/*`, prefixed, true],

  ["arn:aws:iam::111122223333:role/stack-ExportRole-1ABC", generated.role(), false],
  ["arn:aws:iam::111122223333:role/stack-*", generated.role(), false],
  ["arn:aws:iam::*:role/stack-*", generated.role(), false],
  ["*:role/stack-*", generated.role(), false],
  ["arn:aws:sts::111122223333:assumed-role/stack-ExportRole-1ABC/*", generated.role(), false],
  ["arn:aws:sts::111122223333:assumed-role/stack-ExportRole-1ABC/session", generated.role(), false],
  ["arn:aws:sts::111122223333:assumed-role/*/session", generated.role(), true],
  ["arn:aws:iam::111122223333:*", generated.role(), true],
  ["arn:aws:iam::111122223333:role/*", generated.role(), true],
  ["arn:aws:iam::111122223333:role/service/*", generated.role(), true],
  ["arn:aws:iam::111122223333:role/service/x", generated.role(), true],
  ["arn:aws:iam::111122223333:root", generated.role(), true],
  ["arn:aws:iam::111122223333:user/x", generated.role(), true],
  ["arn:aws:iam::111122223333:r*x", generated.role(), false],
  [
    "arn:aws:iam::111122223333:role/Known",
    generated.role(),
    true,
    [role({ name: value("Known") }, "aws_iam_role.known")],
  ],
  [
    "arn:aws:sts::111122223333:assumed-role/Known/s",
    generated.role(),
    true,
    [role({ name: value("Known") }, "aws_iam_role.known")],
  ],

  ["arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555", generated.key(), false],
  ["arn:aws:kms:eu-west-2:111122223333:key/mrk-*", generated.key(), false],
  ["arn:aws:kms:*:111122223333:key/*", generated.key(), true],
  ["arn:aws:kms:eu-west-2:111122223333:alias/recordings", generated.key(), true],
  [
    "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555",
    generated.key(),
    true,
    [key({}, "aws_kms_key.known")],
  ],

  ["vpce-0abc", generated.endpoint(), false],
  ["vpce-*", generated.endpoint(), true],
  ["vpce-0*", generated.endpoint(), false],
  [`vpce-${HOLE}`, generated.endpoint(), true],
])("%j", (said, one, expected, others) => {
  expect(fresh(one, [said], others)).toBe(expected);
});

test("names that are given are nobody's to stand in for", () => {
  expect(
    standIns(
      [bucket(), role(), key()],
      () => undefined,
      () => [],
    ),
  ).toEqual(new Map());
  expect(fresh(bucket({ name: text("acme-", hole()) }), [])).toBe(false);
});

test("two pieces of the same address never share a stand-in", () => {
  const pieces = ["dev", "prod"].map((root) => {
    const own = id("aws_s3_bucket.recordings", root);
    return bucket({ id: own, name: hole(own) });
  });
  const names = [
    ...standIns(
      pieces,
      () => undefined,
      () => [],
    ).values(),
  ];
  expect(names).toEqual(["name-not-known-aws-s3-bucket-recordings", "name-not-known-aws-s3-bucket-recordings-2"]);
});

test("a reference to the piece itself is no doubt about it", () => {
  const said = standIns(
    [generated.bucket()],
    () => undefined,
    (resolve) => [`arn:aws:s3:::${resolve({ why: "", of: BUCKET }) ?? "?"}/*`],
  );
  expect(said.size).toBe(1);
});
