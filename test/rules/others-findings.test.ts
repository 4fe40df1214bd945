import { describe, expect, it } from "vitest";
import {
  configWith,
  type Files,
  ORGANIZATION,
  reportOn,
  reportWith,
  withStatements,
  worldOf,
} from "../support/world.ts";

const OBJECTS = "arn:aws:s3:::acme-legal-recordings/*";
const OPEN = configWith([
  "block-public-policy: true, restrict-public-buckets: true",
  "block-public-policy: false, restrict-public-buckets: false",
]);

const partner = (more: object): Files =>
  withStatements("policies/bucket.json", {
    Sid: "Partner",
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::444455556666:root" },
    Resource: OBJECTS,
    ...more,
  });

async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await reportWith(files);
  return findings.filter(({ rule }) => rule === "others-may-write").map(({ message }) => message);
}

const WHO = "The bucket policy also lets arn:aws:iam::444455556666:root write or delete:";

describe("what others may do to recordings", () => {
  it.each<[string, object, string]>([
    ["an upload", { Action: "s3:PutObject" }, "s3:PutObject."],
    ["in other letters", { Action: "S3:pUToBJECT" }, "s3:PutObject."],
    ["a wildcard", { Action: "s3:P?t*ct" }, "s3:PutObject."],
    ["deletes", { Action: ["s3:DeleteObject*"] }, "s3:DeleteObject and s3:DeleteObjectVersion."],
    [
      "replicas",
      { Action: ["s3:ReplicateObject", "s3:ReplicateDelete"] },
      "s3:ReplicateObject and s3:ReplicateDelete.",
    ],
    [
      "all but reading",
      { NotAction: ["s3:GetObject"] },
      "s3:PutObject, s3:DeleteObject, s3:DeleteObjectVersion and 2 more.",
    ],
    [
      "an expiry of everything",
      { Action: "s3:PutLifecycleConfiguration", Resource: "arn:aws:s3:::acme-legal-recordings" },
      "s3:PutLifecycleConfiguration.",
    ],
    [
      "the export's own prefix",
      { Action: "s3:PutObject", Resource: OBJECTS.replace("*", `${ORGANIZATION}/*`) },
      "s3:PutObject.",
    ],
  ])("%s", async (_, more, actions) => {
    expect(await told(partner(more))).toEqual([`${WHO} ${actions}`]);
  });

  it("is told of everybody who deletes", async () => {
    const files = { ...partner({ Principal: "*", Action: "s3:DeleteObject" }), ...OPEN };

    expect(await told(files)).toEqual(["The bucket policy also lets everybody write or delete: s3:DeleteObject."]);
  });

  it.each<[string, object]>([
    ["reading", { Action: ["s3:GetObject", "s3:ListBucket"] }],
    ["everything but writing", { NotAction: ["s3:Put*", "s3:Delete*", "s3:Replicate*"] }],
    ["other prefixes", { Action: "s3:*", Resource: "arn:aws:s3:::acme-legal-recordings/partner/*" }],
    ["a Deny", { Effect: "Deny", Action: "s3:DeleteObject" }],
    ["deletes of everybody, whom RestrictPublicBuckets cuts off", { Principal: "*", Action: "s3:DeleteObject" }],
  ])("is not told of %s", async (_, more) => {
    expect(await told(partner(more))).toEqual([]);
  });

  it("is new where a change adds an action to a statement that let them write before", async () => {
    const base = await worldOf(partner({ Action: "s3:PutObject" }));
    const head = await worldOf(partner({ Action: ["s3:PutObject", "s3:DeleteObject"] }));
    const { findings } = reportOn(head, { base });

    expect(
      findings
        .filter(({ rule, status }) => rule === "others-may-write" && status === "new")
        .map(({ message }) => message),
    ).toEqual([`${WHO} s3:PutObject and s3:DeleteObject.`]);
  });
});
