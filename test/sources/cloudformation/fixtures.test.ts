/** A whole export in YAML, and as the CDK wrote it: the same story as examples/healthy. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isCloudFormation } from "../../../src/sources/cloudformation/recognise.ts";
import { plainPiece, readIn } from "./read-in.ts";

const SURROUNDINGS = { account: "111122223333", region: "eu-west-2", partition: "aws" };
const KEY = "arn:aws:kms:eu-west-2:111122223333:key/<?>";
const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";

const actions = ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"];
const healthy = readFileSync(new URL("../../../examples/healthy/policies/role-export.json", import.meta.url), "utf8");

describe.each(["yaml/template.yaml", "cdk/GenesysExport.template.json"])("%s", (path) => {
  const text = readFileSync(new URL(`fixtures/${path}`, import.meta.url), "utf8");

  test("is a template", () => {
    expect(isCloudFormation(path, text)).toBe(true);
  });

  test("declares the export without a gap", async () => {
    const { pieces, problems, gaps, remarks } = await readIn({ [path]: text }, { surroundings: SURROUNDINGS });
    expect({ problems, gaps, remarks }).toEqual({ problems: [], gaps: [], remarks: [] });
    const byType = Object.fromEntries(pieces.map((piece) => [piece.type, plainPiece(piece)]));
    expect(byType["role"]).toMatchObject({
      name: "GenesysExport",
      trust: {
        value: {
          Statement: [
            {
              Principal: { AWS: "arn:aws:iam::765628985471:root" },
              Condition: { StringEquals: { "sts:ExternalId": ORGANIZATION } },
            },
          ],
        },
      },
    });
    expect(byType["bucket"]).toEqual({
      type: "bucket",
      name: "acme-legal-recordings",
      settings: {
        publicAccessBlock: {
          blockPublicAcls: true,
          ignorePublicAcls: true,
          blockPublicPolicy: true,
          restrictPublicBuckets: true,
        },
        objectOwnership: "BucketOwnerEnforced",
        encryption: { algorithm: "aws:kms", key: KEY, bucketKey: true },
      },
    });
    expect(byType["bucket-settings"]).toMatchObject({
      bucket: "acme-legal-recordings",
      settings: { policy: { value: { Statement: [{ Effect: "Deny", Action: "s3:*" }] } } },
    });
    expect(byType["key"]).toMatchObject({
      keyId: "<?>",
      policy: { value: { Statement: [{ Principal: { AWS: "arn:aws:iam::111122223333:root" } }] } },
    });
    // But for the id of the key, which AWS makes up, word for word.
    const policy = byType["role-policy"] as { roles: unknown; policy: { value: unknown } };
    expect(policy.roles).toEqual(["GenesysExport"]);
    expect(policy.policy.value).toEqual(JSON.parse(healthy.replace(/key\/[0-9a-f-]+/, "key/<?>")));
  });

  test("points at the statement", async () => {
    const { pieces } = await readIn({ [path]: text });
    const policy = pieces.find(({ type }) => type === "role-policy");
    const document = policy?.type === "role-policy" && policy.policy.value;
    const statements = document && document.kind === "object" && document.members.get("Statement")?.value;
    const first = statements && statements.kind === "list" ? statements.items[0]?.place : undefined;
    const lines = text.split("\n").slice((first?.line ?? 1) - 1, first?.endLine);
    expect(lines.join("\n")).toContain("WriteRecordings");
    expect(lines.join("\n")).not.toContain("ReadBucketSettings");
    for (const action of actions) expect(lines.join("\n")).toContain(action);
  });
});
