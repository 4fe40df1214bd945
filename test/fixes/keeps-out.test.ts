import { describe, expect, it } from "vitest";
import { checkedWords } from "../../src/report/cure.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import type { Report } from "../../src/report/model.ts";
import { renderText } from "../../src/report/text.ts";
import { BUCKET, changed, type Files, ORGANIZATION, policy, reportWith, withStatements } from "../support/world.ts";

const WHOLE = `arn:aws:s3:::${BUCKET}/*`;
const OTHER_PREFIX = "the role under another organization's prefix";
const OUTSIDE_VPC = { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } };

const deny = (more: object): object => ({ Effect: "Deny", Principal: "*", Action: "s3:*", ...more });
const LOCKOUT = deny({ Resource: [`arn:aws:s3:::${BUCKET}`, WHOLE], Condition: OUTSIDE_VPC });

const bucketWith = (statement: object): Files => withStatements("policies/bucket.json", statement);
const writesOn = (resource: string): Files =>
  changed("policies/role-export.json", ([write, ...rest]) => [{ ...write, Resource: resource }, ...rest]);

async function fixOf(files: Files) {
  const { findings } = await reportWith(files);
  return findings.find(({ rule }) => rule === "put-object-denied")?.fix;
}

describe("a cure and the role that may write to the whole bucket", () => {
  it("is proposed, and says what becomes a notice", async () => {
    const fix = await fixOf({ ...bucketWith(LOCKOUT), ...writesOn(WHOLE) });

    expect(fix).toMatchObject({ verified: true, complete: true, letsIn: { asBefore: [], newly: [OTHER_PREFIX] } });
    expect(fix && checkedWords(fix, "legal-hold")).toMatch(
      /those who are kept out now stay out, but for a notice: .*another organization's prefix/,
    );
  });

  it.each([
    ["text", (report: Report) => renderText(report, { width: 120, color: false })],
    ["Markdown", renderMarkdown],
    ["HTML", renderHtml],
  ] as const)("never says in %s that strangers stay out", async (_, render) => {
    const report = await reportWith({ ...bucketWith(LOCKOUT), ...writesOn(WHOLE) });
    const page = render(report)
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ");

    expect(page).toMatch(/is allowed, and those who are kept out now stay out, but for a notice/);
    expect(page).not.toMatch(/is allowed, and strangers stay out/);
  });

  it("says only who was kept out before, where the notice stands already", async () => {
    const statements = { Action: "s3:GetBucketLocation", Resource: `arn:aws:s3:::${BUCKET}`, Condition: OUTSIDE_VPC };
    const { findings } = await reportWith({ ...bucketWith(deny(statements)), ...writesOn(WHOLE) });
    const fix = findings.find(({ rule }) => rule === "get-bucket-location-denied")?.fix;

    expect(fix).toMatchObject({ complete: true, letsIn: { asBefore: [OTHER_PREFIX], newly: [] } });
    expect(fix && checkedWords(fix, "legal-hold")).toMatch(/and those who are kept out now stay out$/);
  });

  it("says that strangers stay out where all of them do", async () => {
    const fix = await fixOf(bucketWith(LOCKOUT));

    expect(fix?.letsIn).toBeUndefined();
    expect(fix && checkedWords(fix, "legal-hold")).toMatch(/and strangers stay out$/);
  });
});

interface Row {
  readonly name: string;
  readonly files: Files;
}

const REFUSED: readonly Row[] = [
  {
    name: "out of a Deny that is there to keep it under a prefix",
    files: { ...bucketWith(deny({ Action: "s3:PutObject", NotResource: `${WHOLE}x` })), ...writesOn(WHOLE) },
  },
  {
    name: "out of a Deny on one prefix",
    files: {
      ...bucketWith(deny({ Resource: [`arn:aws:s3:::${BUCKET}/${ORGANIZATION}*`, `arn:aws:s3:::${BUCKET}/4*`] })),
      ...writesOn(WHOLE),
    },
  },
];

describe("no cure lets the role", () => {
  it.each(REFUSED)("$name", async ({ files }) => {
    const { findings } = await reportWith(files);
    const stopped = findings.filter(({ calls }) => calls.includes("put-recording"));

    expect(stopped).not.toEqual([]);
    expect(stopped.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

it("plain HTTP, which the same Deny keeps out, is kept out by a second part of the cure", async () => {
  const fix = await fixOf({ "policies/bucket.json": policy(LOCKOUT) });

  expect(fix).toMatchObject({ verified: true, complete: true });
  expect(fix?.letsIn).toBeUndefined();
  expect(fix?.description).toMatch(/Second part: .* a Deny of plain HTTP is added for everybody/);
  expect(fix?.edits.map(({ text }) => text).join("\n")).toMatch(/"aws:SecureTransport": "false"/);
});

it("a Deny of all but some actions is told as one", async () => {
  const { Action: _, ...rest } = LOCKOUT as Record<string, unknown>;
  const fix = await fixOf(
    bucketWith({ ...rest, NotAction: ["s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectAcl"] }),
  );

  expect(fix?.description).toContain(
    "(of all actions but s3:GetObject, s3:GetObjectTagging and s3:GetObjectAcl); everybody else",
  );
});
