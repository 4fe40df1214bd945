import { describe, expect, it } from "vitest";
import { cured } from "../corpus/judged.ts";
import { jsonDocuments } from "../corpus/render/documents.ts";
import { HEALTHY, type Story } from "../corpus/story.ts";

/** The bucket, with SSE-S3, belongs to another account than the role. */
function repository(story: Story): Readonly<Record<string, string>> {
  const files = jsonDocuments(story);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text
        .replace('account: "111122223333"', 'account: "444455556666"')
        .replace(/encryption: .*/, "encryption: { algorithm: AES256 }"),
    ]),
  );
}

describe("a bucket of another account", () => {
  it("is cured in its policy, which did not name the role", async () => {
    const { before, report, applied, files } = await cured(repository(HEALTHY));

    expect(before.verdict).toBe("fail");
    expect(applied.map(({ path }) => path)).toEqual(["policies/bucket.json"]);
    expect(files[0]?.after).toContain('"arn:aws:iam::111122223333:role/GenesysExport"');
    expect(report.verdict).toBe("pass");
  });

  it("is cured on both sides at once, where neither allows", async () => {
    const { report, applied, files } = await cured(repository({ ...HEALTHY, role: HEALTHY.role.slice(2) }));

    expect(report.verdict).toBe("pass");
    expect(applied).toHaveLength(1);
    expect(files.map(({ path }) => path).sort()).toEqual(["policies/bucket.json", "policies/role.json"]);
  });
});
