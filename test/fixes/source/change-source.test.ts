import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/fixes/edit-json.ts";
import { changeSource } from "../../../src/fixes/source/change-source.ts";
import type { PolicyDocument } from "../../../src/inventory/model.ts";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { withFiles } from "../../../src/sources/tree/overlay.ts";
import { LANGUAGES, type Language } from "../../corpus/languages.ts";
import { HEALTHY, type Story } from "../../corpus/story.ts";
import { memoryTree } from "../../sources/memory-tree.ts";

type Files = Readonly<Record<string, string>>;

async function bucketPolicyOf(files: Files): Promise<PolicyDocument> {
  const { inventory } = await loadWorld(memoryTree(files));
  const policy = inventory.buckets[0]?.policy;
  if (policy === undefined) throw new Error("no bucket policy was read");
  return policy;
}

/** The policy as it reads after the change, and the lines that came and went. */
async function changed(files: Files, ...changes: readonly Change[]) {
  const document = await bucketPolicyOf(files);
  const file = changeSource(document, changes, new Map());
  if (file === undefined) return undefined;
  const edited = await loadWorld(withFiles(memoryTree(files), new Map([[file.path, file.after]])));
  const value = edited.inventory.buckets[0]?.policy?.value as { Statement: Record<string, unknown>[] } | undefined;
  const before = new Set(file.before.split(/\r?\n/));
  const after = new Set(file.after.split(/\r?\n/));
  return {
    value,
    text: file.after,
    gone: [...before].filter((line) => !after.has(line)),
    come: [...after].filter((line) => !before.has(line)),
  };
}

const VPC: Story = {
  ...HEALTHY,
  bucket: [
    {
      Sid: "OnlyThroughVpc",
      Effect: "Deny",
      Principal: "*",
      Action: ["s3:PutObject", "s3:GetObject"],
      Resource: "{bucket}/*",
      Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
    },
    ...HEALTHY.bucket,
  ],
};

interface Row {
  readonly name: string;
  readonly change: Change;
  /** Of the first statement. */
  readonly expected: Record<string, unknown>;
  /** Lines that may go. */
  readonly gone: number;
}

const condition = (more: object): Record<string, unknown> => ({
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" }, ...more },
});

const ROWS: readonly Row[] = [
  {
    name: "a member, with what is missing on the way to it",
    change: { set: ["Statement", 0, "Condition", "ArnNotEquals", "aws:PrincipalArn"], value: "arn:aws:iam::1:role/r" },
    expected: condition({ ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::1:role/r" } }),
    gone: 0,
  },
  {
    name: "a text in the place of another",
    change: { set: ["Statement", 0, "Condition", "StringNotEquals", "aws:SourceVpce"], value: "vpce-1" },
    expected: { Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } },
    gone: 1,
  },
  {
    name: "a list in the place of a text",
    change: {
      set: ["Statement", 0, "Condition", "StringNotEquals", "aws:SourceVpce"],
      value: ["vpce-0abc", "vpce-1", "vpce-2"],
    },
    expected: {
      Condition: {
        StringNotEquals: { "aws:SourceVpce": expect.arrayContaining(["vpce-0abc", "vpce-1", "vpce-2"]) as unknown },
      },
    },
    gone: 1,
  },
  {
    name: "more items of a list",
    change: { set: ["Statement", 0, "Action"], value: ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"] },
    expected: { Action: expect.arrayContaining(["s3:PutObject", "s3:GetObject", "s3:DeleteObject"]) as unknown },
    gone: 1,
  },
  {
    name: "one item of a list",
    change: { set: ["Statement", 0, "Action", 1], value: "s3:DeleteObject" },
    expected: { Action: ["s3:PutObject", "s3:DeleteObject"] },
    gone: 1,
  },
  {
    name: "another name for a member",
    change: { rename: ["Statement", 0, "Condition", "StringNotEquals"], to: "StringNotLike" },
    expected: { Condition: { StringNotLike: { "aws:SourceVpce": "vpce-0abc" } } },
    gone: 1,
  },
  {
    name: "a statement",
    change: {
      addTo: ["Statement"],
      value: { Sid: "New", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
    },
    expected: { Sid: "New", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
    gone: 0,
  },
  {
    name: "a text that looks like an expression",
    change: { set: ["Statement", 0, "Condition", "StringNotEquals", "aws:SourceVpce"], value: 'x: "%{[ # ${y} \\' },
    expected: { Condition: { StringNotEquals: { "aws:SourceVpce": 'x: "%{[ # ${y} \\' } } },
    gone: 1,
  },
];

/** JSON documents have a way of their own. */
const TEMPLATES = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== "JSON documents");

describe.each(TEMPLATES)("%s", (language) => {
  const files = LANGUAGES[language](VPC);

  it.each(ROWS)("$name", async ({ change, expected, gone }) => {
    const result = await changed(files, change);

    expect(result?.value?.Statement[0]).toMatchObject(expected);
    expect(result?.value?.Statement.at(-1)).toMatchObject({ Sid: "DenyPlainHttp" });
    expect(result?.gone.length).toBeLessThanOrEqual(gone);
  });

  it("several changes at once", async () => {
    const result = await changed(
      files,
      ...ROWS.filter(({ name }) => /^(?:a member|one item|a statement)/.test(name)).map((row) => row.change),
    );

    expect(result?.value?.Statement[0]).toMatchObject({ Sid: "New" });
    expect(result?.value?.Statement[1]).toMatchObject({
      Action: ["s3:PutObject", "s3:DeleteObject"],
      ...condition({ ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::1:role/r" } }),
    });
  });

  it("not two changes of the same text", async () => {
    const path = ["Statement", 0, "Action", 0];

    expect(await changed(files, { set: path, value: "a:b" }, { set: path, value: "c:d" })).toBeUndefined();
  });

  it("not what stands for a name that nobody knows", async () => {
    const value = "arn:aws:iam::000000000000:role/not-known-Role";

    expect(await changed(files, { set: ["Statement", 0, "Resource"], value })).toBeUndefined();
  });

  it("the line breaks of Windows stay", async () => {
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
    );
    const [row] = ROWS;
    const result = row && (await changed(windows, row.change));

    expect(result?.value?.Statement[0]).toMatchObject(row?.expected ?? {});
    expect(result?.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it.each(["__proto__", "constructor", "a/b~c", "key with spaces"])("a key %s is data", async (key) => {
    const result = await changed(files, { set: ["Statement", 0, "Condition", "StringLike", key], value: "x" });
    const own = result?.value?.Statement[0]?.["Condition"] as Record<string, object> | undefined;

    expect(Object.entries(own?.["StringLike"] ?? {})).toEqual([[key, "x"]]);
  });
});

describe("a text of the policy's own source is used again", () => {
  it.each<[Language, string]>([
    ["CloudFormation in YAML", '!Sub "${Recordings.Arn}/new/*"'],
    ["CloudFormation in JSON", '{ "Fn::Sub": "${Recordings.Arn}/new/*" }'],
    ["Terraform policy documents", '"${aws_s3_bucket.recordings.arn}/new/*"'],
    ["Terraform jsonencode", '"${aws_s3_bucket.recordings.arn}/new/*"'],
    ["Terraform heredocs", '"${aws_s3_bucket.recordings.arn}/new/*"'],
  ])("in %s", async (language, written) => {
    const value = ["arn:aws:s3:::acme-legal-recordings/*", "arn:aws:s3:::acme-legal-recordings/new/*"];
    const result = await changed(LANGUAGES[language](VPC), { set: ["Statement", 0, "Resource"], value });

    expect(result?.come.join("\n")).toContain(written);
    expect(result?.value?.Statement[0]?.["Resource"]).toEqual(expect.arrayContaining(value));
  });
});

it("tabs are gone on with", async () => {
  const files = LANGUAGES["Terraform jsonencode"](VPC);
  const tabs = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.endsWith(".tf") ? text.replaceAll("  ", "\t") : text]),
  );
  const statement = { Sid: "New", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
  const result = await changed(tabs, { addTo: ["Statement"], value: statement });

  expect(result?.value?.Statement[0]).toEqual(statement);
  expect(result?.come.filter((line) => /^\t* /.test(line))).toEqual([]);
});
