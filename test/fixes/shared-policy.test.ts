import { describe, expect, it } from "vitest";
import { cured } from "../corpus/judged.ts";
import { jsonDocuments } from "../corpus/render/documents.ts";
import { CONFIG, HEALTHY, type Story } from "../corpus/story.ts";

type Files = Readonly<Record<string, string>>;

const [write, settings, key] = HEALTHY.role;
const WITHOUT_ACL: Story = {
  ...HEALTHY,
  role: [{ ...write, Action: ["s3:PutObject", "s3:AbortMultipartUpload"] }, settings ?? {}, key ?? {}],
};
const OTHER = "arn:aws:iam::111122223333:role/Auditor";

/** The inventory has one more role, with these lines. */
function withRole(files: Files, ...lines: readonly string[]): Files {
  const role = [`    - arn: ${OTHER}`, ...lines.map((line) => `      ${line}`)].join("\n");
  return { ...files, [CONFIG]: (files[CONFIG] ?? "").replace("  roles:\n", `  roles:\n${role}\n`) };
}

function withOwnPolicy(files: Files): Files {
  const own =
    '{\n  "Version": "2012-10-17",\n  "Statement": [\n    { "Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*" }\n  ]\n}\n';
  const config = (files[CONFIG] ?? "").replace("[policies/role.json]\n", "[policies/role.json, policies/own.json]\n");
  return { ...files, [CONFIG]: config, "policies/own.json": own };
}

describe("an Allow that is missing", () => {
  const shared = ["trust-policy: policies/trust.json", "identity-policies: [policies/role.json]"];

  it("is written where no other role of the inventory gets it", async () => {
    const files = withRole(withOwnPolicy(jsonDocuments(WITHOUT_ACL)), ...shared);
    const { report, applied } = await cured(files);

    expect(applied.map(({ path }) => path)).toEqual(["policies/own.json"]);
    expect(applied[0]?.description).not.toContain("Auditor");
    expect(report.exports[0]?.decisions.calls.every(({ decision }) => decision === "allowed")).toBe(true);
  });

  it("names the other roles where there is no policy of this role alone", async () => {
    const { applied } = await cured(withRole(jsonDocuments(WITHOUT_ACL), ...shared));

    expect(applied.map(({ path }) => path)).toEqual(["policies/role.json"]);
    expect(applied[0]?.description).toMatch(/that of the role Auditor, too/);
  });

  it("names those that share the permissions boundary", async () => {
    const boundary = [{ Sid: "Most", Effect: "Allow", Action: ["s3:*"], Resource: "*" }];
    const files = jsonDocuments({ ...HEALTHY, boundary });
    const { applied } = await cured(
      withRole(files, "trust-policy: policies/trust.json", "permissions-boundary: policies/boundary.json"),
    );

    expect(applied.map(({ path }) => path)).toEqual(["policies/boundary.json"]);
    expect(applied[0]?.description).toMatch(/boundary.*that of the role Auditor, too/);
  });
});
