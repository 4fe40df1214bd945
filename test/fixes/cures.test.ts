import { describe, expect, it } from "vitest";
import type { PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import type { Edit } from "../../src/rules/model.ts";
import { BUCKET, changed, configWith, type Files, policy, reportWith, withStatements } from "../support/world.ts";

type Statement = Record<string, unknown>;

/** Statements that change nothing, of about so many characters without white space. */
function padding(size: number): readonly object[] {
  if (size === 0) return [];
  const one = { Effect: "Allow", Action: "ec2:DescribeVpcs", Resource: "*" };
  const long = { ...one, Action: `ec2:${"D".repeat(900)}` };
  const full = Math.floor(size / JSON.stringify(long).length);
  const rest = size - full * (JSON.stringify(long).length + 1) - JSON.stringify(one).length;
  return [...Array.from({ length: full }, () => long), { ...one, Action: `ec2:${"D".repeat(Math.max(1, rest))}` }];
}

const ROLE_FILE = "policies/role-export.json";
const TRUST_FILE = "policies/role-trust.json";
const KEY_FILE = "policies/key.json";
const SCP_FILE = "policies/scp.json";

const withoutAcl = ([write, ...rest]: Statement[]): readonly object[] => [
  { ...write, Action: ["s3:PutObject", "s3:AbortMultipartUpload"] },
  ...rest,
];
const forAnotherAccount = ([first]: Statement[]): readonly object[] => [
  {
    ...first,
    Sid: "GenesysCloud",
    Principal: { AWS: ["arn:aws:iam::999988887777:root", "arn:aws:iam::999988886666:root"] },
  },
];

const GUARDED = configWith(["inventory:\n", `inventory:\n  organization:\n    scps: [[${SCP_FILE}]]\n`]);

function denying(size: number): object {
  return {
    Effect: "Deny",
    Action: "s3:PutObject",
    Resource: [`arn:aws:s3:::${BUCKET}/*`, `arn:aws:s3:::${"x".repeat(Math.max(3, size))}`],
  };
}

interface Row {
  readonly name: string;
  readonly file: string;
  readonly kind: PolicyKind;
  readonly files: Files;
  readonly rule: string;
}

const SIDS: readonly Row[] = [
  {
    name: "a role's policy with the Sid of the cure",
    file: ROLE_FILE,
    kind: "identity-policy",
    rule: "put-object-acl-denied",
    files: changed(ROLE_FILE, (own) =>
      withoutAcl(own).map((statement, index) => ({
        ...statement,
        Sid: ["GenesysExport", "GenesysExport2"][index] ?? "X",
      })),
    ),
  },
  {
    name: "a trust policy with the Sid of the cure",
    file: TRUST_FILE,
    kind: "trust-policy",
    rule: "assume-role-denied",
    files: changed(TRUST_FILE, forAnotherAccount),
  },
  {
    name: "a key policy with the Sid of the cure",
    file: KEY_FILE,
    kind: "key-policy",
    rule: "generate-data-key-denied",
    files: changed(KEY_FILE, () => [
      {
        Sid: "GenesysExport",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/KeyAdministrators" },
        Action: "kms:*",
        Resource: "*",
      },
    ]),
  },
];

const fixOf = async ({ files, rule }: Row) =>
  (await reportWith(files)).findings.find((finding) => finding.rule === rule)?.fix;

/** The text with its lines replaced; edits are of the text as it is, so the last ones first. */
function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  for (const { line, endLine, text: replacement } of [...edits].sort((a, b) => b.line - a.line))
    lines.splice(line - 1, Math.max(0, endLine - line + 1), ...replacement.split("\n"));
  return lines.join("\n");
}

describe("a proposed edit is one that AWS takes", () => {
  it.each(SIDS)("$name", async (row) => {
    const fix = await fixOf(row);
    const text = applied(row.files[row.file] ?? "", fix?.edits ?? []);
    const { problems } = parsePolicy(JSON.parse(text), row.kind, row.file);

    expect(fix?.verified).toBe(true);
    expect(problems).toEqual([]);
    const sids = (JSON.parse(text) as { Statement: Statement[] }).Statement.map(({ Sid }) => Sid);
    expect(new Set(sids).size).toBe(sids.length);
  });

  it("is not held up by an error that was there before", async () => {
    const files = changed(ROLE_FILE, (own) => [...withoutAcl(own), { Effect: "Allow", Action: "none", Resource: "*" }]);

    expect(
      (await fixOf({ name: "", file: ROLE_FILE, kind: "identity-policy", files, rule: "put-object-acl-denied" }))
        ?.verified,
    ).toBe(true);
  });
});

interface SizeRow {
  readonly kind: PolicyKind;
  readonly rule: string;
  /** The document's own statements, and the most characters (without white space) that still leave room for a cure. */
  readonly files: (size: number) => Files;
  readonly limit: number;
}

const role = (size: number): Files => changed(ROLE_FILE, (own) => [...withoutAcl(own), ...padding(size)]);

const SIZES: readonly SizeRow[] = [
  { kind: "identity-policy", rule: "put-object-acl-denied", files: role, limit: 6144 },
  {
    kind: "trust-policy",
    rule: "assume-role-denied",
    files: (size) =>
      changed(TRUST_FILE, (own) => [
        ...forAnotherAccount(own),
        { Effect: "Deny", Principal: { AWS: "111122223333" }, Action: `sts:${"T".repeat(size)}` },
      ]),
    limit: 2048,
  },
  {
    kind: "scp",
    rule: "put-object-denied",
    files: (size) => ({
      ...GUARDED,
      [SCP_FILE]: policy({ Effect: "Allow", Action: "*", Resource: "*" }, denying(size)),
    }),
    limit: 5120,
  },
  {
    kind: "bucket-policy",
    rule: "put-object-denied",
    files: (size) =>
      withStatements("policies/bucket.json", {
        ...denying(0),
        Principal: "*",
        Resource: [`arn:aws:s3:::${BUCKET}/*`, `arn:aws:s3:::${BUCKET}/${"x".repeat(size)}`],
      }),
    limit: 20_480,
  },
];

/** The documents' limits are known; how much a cure adds is not: so the last size with a cure is looked for. */
async function offered({ files, rule }: SizeRow, size: number): Promise<boolean> {
  const report = await reportWith(files(size));
  const finding = report.findings.find((one) => one.rule === rule);
  expect(finding).toBeDefined();
  return finding?.fix !== undefined;
}

describe("no edit makes a document larger than AWS takes", () => {
  it.each(SIZES)("$kind: offered far below $limit, not just below it", async (row) => {
    expect(await offered(row, Math.floor(row.limit / 4))).toBe(true);
    const empty = largest(row.files(0));
    expect(await offered(row, row.limit - empty - 5)).toBe(false);
  });

  it("lets an inline policy that is larger than a managed one grow to its own limit", async () => {
    const [row] = SIZES;
    expect(row && (await offered(row, 8000))).toBe(true);
    expect(row && (await offered(row, 10_240 - largest(role(0)) - 5))).toBe(false);
  });
});

/** Characters of the only policy that a row writes: as it stands for an SCP, otherwise without white space. */
function largest(files: Files): number {
  return Math.max(
    ...Object.entries(files)
      .filter(([path]) => path.endsWith(".json"))
      .map(([path, text]) => (path === SCP_FILE ? text.length : JSON.stringify(JSON.parse(text)).length)),
  );
}
