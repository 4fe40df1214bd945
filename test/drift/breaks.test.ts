/** From two real worlds to the exports that a drift breaks: the healthy example against itself with a change. */

import { describe, expect, test } from "vitest";
import { withBreaks } from "../../src/drift/breaks.ts";
import { compareInventories } from "../../src/drift/compare.ts";
import { driftFindings } from "../../src/drift/findings.ts";
import { decideExport } from "../../src/genesys/decide.ts";
import { assembleExport } from "../../src/genesys/exports.ts";
import type { ExportDecisions } from "../../src/genesys/model.ts";
import type { World } from "../../src/sources/model.ts";
import { changed, configWith, type Files, withStatements, worldOf } from "../support/world.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

const decided = ({ inventory }: World): readonly ExportDecisions[] =>
  inventory.exports.map((declared) => decideExport(assembleExport(declared, inventory), inventory, NOW));

async function driftBetween(files: Files, live: Files, require: "documented" | "reported" = "documented") {
  const [declared, held] = [await worldOf(files), await worldOf(live)];
  return withBreaks(compareInventories(declared, held), decided(declared), decided(held), { require });
}

const lockout = withStatements("policies/bucket.json", {
  Sid: "DenyOutsideVpc",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
});
const noWrite = changed("policies/role-export.json", (statements) =>
  statements.filter((one) => !JSON.stringify(one).includes("s3:PutObject")),
);
const readMore = withStatements("policies/role-export.json", {
  Effect: "Allow",
  Action: "s3:GetObjectTagging",
  Resource: "arn:aws:s3:::acme-legal-recordings/*",
});
const openTrust = changed("policies/role-trust.json", (statements) =>
  statements.map(({ Condition: _condition, ...rest }) => rest),
);

test("the same on both sides: nothing", async () => {
  expect(await driftBetween({}, {})).toEqual([]);
});

describe("which side is broken, and by what", () => {
  test.each<[string, Files, Files, string, "live" | "files", string]>([
    ["a Deny added by hand", {}, lockout, "bucket-policy", "live", "put-recording"],
    ["a Deny that only the files have", lockout, {}, "bucket-policy", "files", "put-recording"],
    ["a permission taken away by hand", {}, noWrite, "identity-policies", "live", "put-recording"],
    ["a permission given by hand only", noWrite, {}, "identity-policies", "files", "put-recording"],
    ["a trust policy opened by hand lets strangers in", {}, openTrust, "trust-policy", "live", "assume-role"],
  ])("%s", async (_, files, live, kind, side, call) => {
    const drift = await driftBetween(files, live);
    expect(drift.map((one) => one.kind)).toEqual([kind]);
    expect(drift[0]).toMatchObject({
      severity: "error",
      exports: ["legal-hold"],
      breaks: [{ export: "legal-hold", side }],
    });
    expect(drift[0]?.breaks[0]?.calls.join(" ")).toContain(call);
    expect(driftFindings(drift).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["drift-breaks-export", "error"],
    ]);
  });

  test("a difference that no call notices is a warning", async () => {
    const drift = await driftBetween({}, readMore);
    expect(drift).toMatchObject([{ kind: "identity-policies", severity: "warning", breaks: [] }]);
    expect(driftFindings(drift)[0]).toMatchObject({ rule: "drift", severity: "warning" });
    expect(drift[0]?.difference.filter((line) => line.startsWith("-"))).toEqual([]);
  });

  test("of two drifts only the one that stops the calls is blamed", async () => {
    const drift = await driftBetween({}, { ...lockout, ...readMore });
    expect(drift.map(({ kind, severity }) => `${kind} ${severity}`).sort()).toEqual([
      "bucket-policy error",
      "identity-policies warning",
    ]);
  });

  test("a setting that no call notices is a warning", async () => {
    const drift = await driftBetween({}, configWith(["bucket-key: true", "bucket-key: false"]));
    expect(drift).toMatchObject([{ kind: "encryption", severity: "warning" }]);
    expect(drift[0]?.difference).toEqual(expect.arrayContaining(['-   "bucketKey": true', '+   "bucketKey": false']));
  });

  test("where no statement answers, what touches the export is blamed: a break is never nobody's", async () => {
    const [files, live] = [await worldOf(), await worldOf(lockout)];
    const setting = compareInventories(files, await worldOf(configWith(["bucket-key: true", "bucket-key: false"])));
    const blamed = withBreaks(setting, decided(files), decided(live), { require: "documented" });
    expect(blamed).toMatchObject([{ kind: "encryption", severity: "error", breaks: [{ side: "live" }] }]);
  });
});
