import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import * as policies from "../sources/policies.ts";
import { CONFIG, type Files, init, outcome, read, repository } from "./repositories.ts";
import { TEMPLATES } from "./template-repositories.ts";

const { ROLE, BUCKET, KEY } = policies;
const EXAMPLES = join(import.meta.dirname, "../../examples");

/** The policies of an example; its config is left behind. */
function exampleFiles(name: string): Files {
  const folder = join(EXAMPLES, name, "policies");
  return Object.fromEntries(
    readdirSync(folder).map((file) => [`policies/${file}`, readFileSync(join(folder, file), "utf8")]),
  );
}

const examples = readdirSync(EXAMPLES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name === "policies")
  .map((entry) => entry.parentPath.slice(EXAMPLES.length + 1))
  .sort();

/** Lets the role be told: the key policy names it as the one that writes. */
const NAMES_THE_ROLE = {
  Sid: "Names",
  Effect: "Allow",
  Principal: { AWS: ROLE },
  Action: "kms:GenerateDataKey",
  Resource: "*",
};

function withRole(files: Files): Files {
  const key = JSON.parse(String(files["policies/key.json"])) as { Statement: object[] };
  return { ...files, "policies/key.json": { ...key, Statement: [...key.Statement, NAMES_THE_ROLE] } };
}

/** Passes without a config. */
const FULL = withRole(exampleFiles("healthy"));
const OTHER_KEY = KEY.replace("11111111", "99999999");
const statements = (...list: object[]) => ({ Version: "2012-10-17", Statement: list });
const trusting = (condition: object) => statements({ ...policies.trust.Statement[0], ...condition });

const REPOSITORIES: Readonly<Record<string, Files>> = {
  "all that it takes": FULL,
  "SCPs and RCPs": { ...FULL, "scp.json": policies.regionDeny, "rcp.json": policies.perimeter },
  "a bucket that lets only a VPC in": {
    ...FULL,
    "policies/bucket.json": statements(...policies.bucketPolicy.Statement, ...policies.vpcOnly.Statement),
  },
  "no bucket policy, and no key": { "trust.json": policies.trust, "GenesysExport/export.json": policies.identity },
  "a trust policy without ExternalId": { ...FULL, "policies/role-trust.json": trusting({ Condition: {} }) },
  "two organizations in one trust policy": {
    ...FULL,
    "policies/role-trust.json": trusting({
      Condition: {
        StringEquals: { "sts:ExternalId": [policies.ORGANIZATION, "00000000-1111-4222-8333-444444444444"] },
      },
    }),
    "policies/role-export.json": statements({
      Effect: "Allow",
      Action: "s3:PutObject",
      Resource: `arn:aws:s3:::${BUCKET}/*`,
    }),
  },
  "a second bucket policy for the bucket": { ...FULL, "old/bucket.json": policies.vpcOnly },
  "a bucket policy with a wildcard for its name": {
    ...FULL,
    "policies/bucket.json": JSON.parse(JSON.stringify(policies.bucketPolicy).replace(BUCKET, "*-recordings")),
  },
  "a policy that may hang on an endpoint": {
    ...FULL,
    "gateway.json": statements({ Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*" }),
  },
  "a policy below a file's top level": { ...FULL, "rules.json": { policies: [policies.vpcOnly] } },
  "two keys": {
    ...FULL,
    "policies/role-export.json": statements(...policies.identity.Statement, {
      Effect: "Allow",
      Action: "kms:*",
      Resource: [KEY, OTHER_KEY],
    }),
  },
  "a key policy too many": { ...FULL, "other-key.json": policies.keyPolicy },
  "a key policy and no key": { ...FULL, "policies/role-export.json": policies.identity },
  "two boundaries": {
    ...FULL,
    "boundary-a.json": statements({ Effect: "Allow", Action: "*", Resource: "*" }),
    "boundary-b.json": statements({ Effect: "Allow", Action: "s3:*", Resource: "*" }),
  },
  "SCPs that allow, twice": {
    ...FULL,
    "scps/a.json": statements({ Effect: "Allow", Action: "*", Resource: "*" }),
    "scps/b.json": statements({ Effect: "Allow", Action: ["s3:*", "sts:*", "kms:*"], Resource: "*" }),
  },
  "a Terraform file beside": { ...FULL, "main.tf": 'resource "aws_s3_bucket_policy" "more" {}\n' },
  "a template beside": {
    ...FULL,
    "stack.yaml": "AWSTemplateFormatVersion: 2010-09-09\nResources: { P: { Type: AWS::S3::BucketPolicy } }\n",
  },
  "a policy that cannot be read": {
    ...FULL,
    "more-policy.json": '{ "Version": "2012-10-17", "Statement": [{ "Effect": ',
  },
  "a role with a path that the schema does not take": JSON.parse(
    JSON.stringify(FULL).replaceAll("role/GenesysExport", "role/a b/GenesysExport"),
  ),
  "a file with a name like a placeholder": {
    ...FULL,
    "policies/bucket.json": {},
    "<bucket>.json": policies.bucketPolicy,
  },
  "names that would be YAML": {
    "a: [b, #c/trust.json": policies.trust,
    "a: [b, #c/'\"export.json": policies.identityWithKey,
    "\u202e- &x *y bucket.json": policies.bucketPolicy,
    "new\nline key.json": policies.keyPolicy,
  },
  ...TEMPLATES,
  ...Object.fromEntries(examples.map((name) => [`the example ${name}`, exampleFiles(name)])),
  ...Object.fromEntries(
    examples.map((name) => [`the example ${name}, with a role that can be told`, withRole(exampleFiles(name))]),
  ),
};

describe.each(Object.entries(REPOSITORIES))("%s", (_name, files) => {
  test("check says the same with the config as without, or asks for what must be filled in", async () => {
    const root = repository(files);
    const before = await outcome(root);
    const { status } = await init(root);
    expect(status).toBe(0);
    const text = read(root, CONFIG);
    expect(parseDocument(text).errors).toEqual([]);
    const after = await outcome(root);
    if (after.status === 2 && before.status !== 2) {
      expect(text).toMatch(/^[^#]*<[^>]+>/m);
      expect(after.problems.join("\n")).toMatch(/<[^>]+>/);
    } else {
      expect({ verdict: after.verdict, status: after.status }).toEqual({
        verdict: before.verdict,
        status: before.status,
      });
    }
    // Whatever else: no config lets something pass.
    expect(after.status === 0 && before.status !== 0).toBe(false);
  });
});

test("most of them are settled without a question that must be answered", async () => {
  const settled = await Promise.all(
    ["all that it takes", "SCPs and RCPs", "a bucket that lets only a VPC in", "no bucket policy, and no key"].map(
      async (name) => {
        const root = repository(REPOSITORIES[name] ?? {});
        await init(root);
        return Object.keys(parse(read(root, CONFIG)));
      },
    ),
  );
  expect(settled).toEqual(settled.map(() => ["version", "exports", "inventory"]));
});

test("what is open behind a failure is still open when the failure is mended", async () => {
  const locked = statements(...policies.bucketPolicy.Statement, ...policies.vpcOnly.Statement);
  const files = { ...REPOSITORIES["a policy below a file's top level"] };
  const root = repository({ ...files, "policies/bucket.json": locked });
  expect(await outcome(root)).toMatchObject({ verdict: "fail" });
  const { text } = await init(root);
  expect(text).toMatch(/^ {2}the policy inside rules\.json: it stands below the file's top level/m);
  const mended = repository({ ...files, "policies/bucket.json": FULL["policies/bucket.json"] ?? "" });
  const { verdict, status } = await outcome(mended);
  expect({ verdict, status }).toEqual({ verdict: "undecided", status: 3 });
  const withConfig = repository({
    ...files,
    "policies/bucket.json": FULL["policies/bucket.json"] ?? "",
    [CONFIG]: read(root, CONFIG),
  });
  expect(await outcome(withConfig)).toMatchObject({ verdict, status });
});

test("filled in, the config of an example gives the verdict of the example", async () => {
  const root = repository(exampleFiles("vpce-lockout"));
  await init(root);
  const text = read(root, CONFIG);
  const filled = text
    .replaceAll(/arn:aws:iam::<account>:role\/<name>/g, ROLE)
    .replaceAll("account: <account>", 'account: "111122223333"');
  expect(filled).not.toBe(text);
  const again = repository({ ...exampleFiles("vpce-lockout"), [CONFIG]: filled });
  expect(await outcome(again)).toMatchObject({ verdict: "fail", status: 1 });
});
